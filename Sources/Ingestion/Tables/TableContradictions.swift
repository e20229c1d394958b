import GraphStore
import Knowledge

/// Which relations of a table stand beside their opposites: support beside opposition of the same
/// direction, an alliance beside opposition of either.
struct TableContradictions {
  private var allies: Set<UInt64> = []
  /// Pairs of which one supports and opposes the other.
  private var torn: Set<UInt64> = []
  /// Pairs of which one opposes the other, its ally; ordered, and unordered.
  private var opposedAllies: Set<UInt64> = []
  private var opposingAllies: Set<UInt64> = []
  /// Whom the present subject supports.
  private var supported: Set<UInt32> = []
  private var subject: UInt32 = 0

  private static let supports = UInt8(RelationType.supports.number)
  private static let opposes = UInt8(RelationType.opposes.number)
  private static let alliedWith = UInt8(RelationType.alliedWith.number)

  /// Of all relations, before the first is noted.
  mutating func learn(_ relation: TableRelation) {
    if relation.type == Self.alliedWith { allies.insert(relation.unordered) }
  }

  /// In the order of subjects and types, where support goes before opposition.
  mutating func note(_ relation: TableRelation) {
    if relation.subject != subject {
      subject = relation.subject
      supported.removeAll(keepingCapacity: true)
    }
    if relation.type == Self.supports { supported.insert(relation.object) }
    guard relation.type == Self.opposes else { return }
    if supported.contains(relation.object) { torn.insert(relation.ordered) }
    if allies.contains(relation.unordered) {
      opposedAllies.insert(relation.ordered)
      opposingAllies.insert(relation.unordered)
    }
  }

  mutating func finish() { allies = [] }

  func contains(_ relation: TableRelation) -> Bool {
    switch relation.type {
    case Self.supports: torn.contains(relation.ordered)
    case Self.opposes: torn.contains(relation.ordered) || opposedAllies.contains(relation.ordered)
    case Self.alliedWith: opposingAllies.contains(relation.unordered)
    default: false
    }
  }

}

extension TableRelation {
  fileprivate var ordered: UInt64 { UInt64(subject) << 32 | UInt64(object) }
  fileprivate var unordered: UInt64 {
    UInt64(min(subject, object)) << 32 | UInt64(max(subject, object))
  }
}
