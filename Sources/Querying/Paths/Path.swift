package import GraphStore
package import Knowledge

/// How one actor is tied to another over others.
package struct Path: Hashable, Sendable {
  /// The actors on the way, both ends included; one more than there are steps.
  package var actors: [Actor]
  /// Each in its own direction, whichever way it is walked.
  package var steps: [Relation]

  /// The product of c / (c + 1) over its steps, told by c claims each.
  package var strength: Double {
    steps.reduce(1) { $0 * Double($1.claims) / (Double($1.claims) + 1) }
  }
}

/// The ways from one actor to another that were found.
package struct Paths: Hashable, Sendable {
  /// Best first.
  package var found: [Path]
  /// Those of both actors that no relation touches.
  package var untied: [Actor]
}
