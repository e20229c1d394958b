package import GraphStore
package import Knowledge

/// How balanced the surroundings of an actor are.
package struct ActorBalance: Sendable {
  package let actor: Actor
  /// How many actors it is for or against.
  package let tieCount: Int
  /// The triads that it is part of.
  package let triads: TriadCounts
  /// Those of them with the strongest evidence.
  package let frustrated: [NamedTriad]
  /// Friends and enemies of its friends and enemies, those with most evidence first.
  package let secondTies: [NamedSecondTie]
  /// How all second ties, shown or not, agree with direct ones.
  package let verdicts: [SecondTieVerdict: Int]
}

/// Whether a direct tie is as balance would have it.
package enum SecondTieVerdict: String, CaseIterable, Sendable {
  case expected, contradicted, divided
  /// There is no direct tie.
  case none

  init(_ tie: SecondTie) {
    self =
      switch tie.directSign {
      case nil: .none
      case 0?: .divided
      case tie.kind.expectedSign?: .expected
      default: .contradicted
      }
  }
}

/// Somebody tied to an actor over others, with names.
package struct NamedSecondTie: Sendable {
  package let actor: Actor
  package let tie: SecondTie
  /// The go-betweens, those with the strongest pairs first, as many as are told.
  package let goBetweens: [Actor]
  /// The claims of the direct tie, where there is one.
  package let direct: SignedClaims?

  package var verdict: SecondTieVerdict { SecondTieVerdict(tie) }

  /// How many go-betweens are told.
  static let mostGoBetweens = 5
}

extension Graph {
  /// The balance around an actor by the relations that meet a filter; `limit` is that of triads and
  /// of second ties.
  package func balance(
    around actor: Actor, _ filter: RelationFilter, limit: Int
  ) throws -> ActorBalance {
    let network = try network(filter)
    let pairs = SignedPairs(network)
    guard let node = try node(of: actor.identifier, in: network) else { return .none(of: actor) }
    let triads = pairs.triads(of: node, limit: limit)
    let all = pairs.secondTies(of: node)
    let ties = all.prefix(limit).map { ($0, pairs.strongestGoBetweens(of: node, to: $0)) }
    let nodes = triads.frustrated.flatMap(\.nodes) + ties.flatMap { [$0.0.node] + $0.1 }
    let names = try NodeActors(of: Set(nodes), in: network, self)
    return ActorBalance(
      actor: actor, tieCount: pairs.entries(of: node).count, triads: triads.counts,
      frustrated: triads.frustrated.map { NamedTriad($0, pairs, names) },
      secondTies: ties.map { tie, goBetweens in
        NamedSecondTie(
          actor: names[tie.node], tie: tie, goBetweens: goBetweens.map { names[$0] },
          direct: pairs.entry(of: node, with: tie.node).map(pairs.claims))
      },
      verdicts: all.reduce(into: [:]) { $0[SecondTieVerdict($1), default: 0] += 1 })
  }
}

extension ActorBalance {
  /// Of an actor that no relation touches.
  fileprivate static func none(of actor: Actor) -> ActorBalance {
    ActorBalance(
      actor: actor, tieCount: 0, triads: TriadCounts(byMinuses: [0, 0, 0, 0]), frustrated: [],
      secondTies: [], verdicts: [:])
  }
}

extension SignedPairs {
  /// By the weaker of the two pairs of each.
  fileprivate func strongestGoBetweens(of node: Int, to tie: SecondTie) -> [Int] {
    func weight(_ middle: Int) -> UInt32 {
      let entries = [entry(of: middle, with: node), entry(of: middle, with: tie.node)]
      return entries.compactMap { $0.map { weights[$0] } }.min() ?? 0
    }
    let weighed = goBetweens(of: node, to: tie).map { (weight: weight($0), node: $0) }
    return weighed.sorted { ($1.weight, $0.node) < ($0.weight, $1.node) }
      .prefix(NamedSecondTie.mostGoBetweens).map(\.node)
  }
}
