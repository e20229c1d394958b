package import Knowledge

/// An actor that a name may stand for, and how well it answers to it.
package struct NameBearer: Hashable, Sendable {
  package var actor: Actor
  package var rank: Rank

  /// The least is the best.
  package struct Rank: Hashable, Comparable, Sendable {
    /// Spelled otherwise than the name, but for case and diacritics.
    package var isOther: Bool
    package var use: Alias.Use
    package var claims: Int
    package var identifier: Actor.Identifier

    package static func < (left: Rank, right: Rank) -> Bool {
      left.order < right.order
    }

    private var order: (Int, Alias.Use, Int, Actor.Identifier) {
      (isOther ? 1 : 0, use, -claims, identifier)
    }
  }
}

extension NameBearer.Rank {
  /// What sets one bearer of a name before another.
  package enum Advantage: String, Codable, Sendable {
    case spelling, use, claims, identifier
  }

  /// The first thing in which they differ; `nil` where they differ in nothing.
  package func advantage(over other: Self) -> Advantage? {
    if isOther != other.isOther { return .spelling }
    if use != other.use { return .use }
    if claims != other.claims { return .claims }
    return identifier == other.identifier ? nil : .identifier
  }
}
