import Foundation
import GraphStore
import Knowledge

/// The relations with open claims that are asked for, by what a look at them is worth.
struct OpenRelations {
  private(set) var all: [OpenRelation] = []
  /// Open claims of them all.
  private(set) var claims = 0
  private var worths: [Double] = []
  private var degrees: [Int64: Int] = [:]
  private let ranks: [Int64: Int]

  /// One look at every relation of the graph.
  init(_ request: ReviewRequest, in graph: Graph) throws {
    ranks = try graph.actorRanks()
    let counts = try request.source.map(graph.openClaimCounts(inDocumentsOf:))
    let actor = try request.actor.map { try graph.row(of: $0) ?? 0 }
    let types = request.relations.map { Int($0.number) }
    try graph.forEachOpenRelation { subject, object, open in
      degrees[subject, default: 0] += 1
      degrees[object, default: 0] += 1
      guard let open, types.isEmpty || types.contains(open.type),
        actor == nil || actor == subject || actor == object,
        counts == nil || counts?[open.id] != nil
      else { return }
      all.append(open)
      claims += counts?[open.id] ?? open.open
    }
    worths = all.map(worth)
  }

  /// How much a look teaches at the claim that is the `turn`th of the relation, from 0.
  func worth(_ place: Int, turn: Int) -> Double { worths[place] / Double(turn + 1) }

  /// By it relations of one worth are ordered.
  func rank(_ place: Int) -> (Int, Int, Int) {
    let relation = all[place]
    return (ranks[relation.subject] ?? 0, relation.type, ranks[relation.object] ?? 0)
  }

  /// Relations of an actor.
  func degree(_ actor: Int64) -> Int { degrees[actor] ?? 0 }

  /// What is unsure and changes answers is worth most: a doubtful claim on which alone a relation stands,
  /// between actors with many relations; then relations that articles contradict.
  ///
  /// Set by hand; it ranks, and is no probability.
  private func worth(_ relation: OpenRelation) -> Double {
    let claims = Double(max(1, relation.standing))
    let doubt = relation.standing > 0 ? 1 - relation.confidence : Self.doubtOfUnheld
    let dispute = relation.isContradicted ? Self.dispute / claims.squareRoot() : 0
    let influence =
      (log2(1 + Double(degree(relation.subject)))
      * log2(1 + Double(degree(relation.object)))).squareRoot()
    let worth = influence * (doubt / claims + dispute)
    return relation.confirmed > 0 ? worth * Self.afterConfirming : worth
  }

  /// Of what is only proposed or denied, and counts in few answers.
  private static let doubtOfUnheld = 0.15
  private static let dispute = 0.25
  /// What a person accepted stands whatever the other claims are worth.
  private static let afterConfirming = 0.25
}
