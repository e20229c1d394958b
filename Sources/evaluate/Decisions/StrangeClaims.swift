import GraphStore
import Knowledge

/// Claims that differ from what was read although nobody decided anything about their sentence or actors.
struct StrangeClaims {
  private(set) var count = 0

  init(in path: String, decisions: [LoggedDecision]) throws {
    let filter = RelationFilter(statuses: [])
    let shown = try Set(Graph.open(readingFrom: path).evidence(filter).map(ShownClaim.init))
    let read = try Set(
      Graph.open(readingFrom: path, asRead: true).evidence(filter).map(ShownClaim.init))
    let applied = decisions.filter { $0.state == .applied }.map(\.decision)
    let quotes = Set(applied.compactMap { $0.judgement.map { Self.level($0.anchor.quote.exact) } })
    let actors = Set(
      applied.flatMap { decision -> [Actor.Identifier] in
        guard case .separate(let one, _, let other) = decision.action else {
          return decision.pair.map { [$0.0.identifier, $0.1.identifier] } ?? []
        }
        return [one.identifier, other.identifier]
      })
    count =
      shown.symmetricDifference(read).filter { claim in
        !quotes.contains(Self.level(claim.sentence)) && actors.isDisjoint(with: claim.actors)
      }.count
  }

  private static func level(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

private struct ShownClaim: Hashable {
  let source: String
  let sentence: String
  let claim: Claim

  init(_ evidence: Evidence) {
    source = evidence.document.source
    sentence = evidence.sentenceText
    claim = evidence.claim
  }

  var actors: [Actor.Identifier] {
    [claim.subject.actor, claim.object.actor] + [claim.holder].compactMap { $0 }
  }
}
