package import GraphStore
package import Knowledge

/// The relations among the actors that are within a number of hops of a set of actors.
///
/// Neighbours' relations with each other belong to it, those that lead outside do not.
package func neighbourhood(
  of actors: Set<Actor.Identifier>, hops: Int, in relations: [Relation]
) -> [Relation] {
  var inside = actors
  for _ in 0..<hops {
    let touching = relations.filter {
      inside.contains($0.subject.identifier) || inside.contains($0.object.identifier)
    }
    let size = inside.count
    inside.formUnion(touching.flatMap { [$0.subject.identifier, $0.object.identifier] })
    if inside.count == size { break }
  }
  return relations.filter {
    inside.contains($0.subject.identifier) && inside.contains($0.object.identifier)
  }
}
