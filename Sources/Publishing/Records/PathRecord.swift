import GraphStore
package import Querying

/// A path between two actors in JSON.
package struct PathRecord: Encodable, Sendable {
  package var actors: [ActorRecord]
  package var steps: [RelationRecord]
  /// The product of c / (c + 1) over the steps, told by c claims each.
  package var strength: Double

  package init(_ path: Path) {
    actors = path.actors.map(ActorRecord.init)
    steps = path.steps.map(RelationRecord.init)
    strength = path.strength.rounded(toDigits: 6)
  }
}
