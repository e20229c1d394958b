package import GraphStore
package import Knowledge

/// How one actor is tied to another over others.
package struct Path: Hashable, Sendable {
  /// The actors on the way, both ends included; one more than there are steps.
  package var actors: [Actor]
  /// Each in its own direction, whichever way it is walked.
  package var steps: [Relation]
}

/// Finds paths over relations, walked in both directions.
package struct PathSearch {
  private let neighbours: [Actor.Identifier: [Relation]]

  package init(relations: [Relation]) {
    var neighbours: [Actor.Identifier: [Relation]] = [:]
    for relation in relations {
      neighbours[relation.subject.identifier, default: []].append(relation)
      neighbours[relation.object.identifier, default: []].append(relation)
    }
    self.neighbours = neighbours
  }

  /// The path of fewest steps, of those the one with most claims; the order of names decides last.
  package func shortest(
    from start: Actor.Identifier, to end: Actor.Identifier, hops: Int = 4
  ) -> Path? {
    var reached: [Actor.Identifier: Arrival] = [start: Arrival(claims: 0, step: nil)]
    var frontier = [start]
    for _ in 0..<hops where reached[end] == nil && !frontier.isEmpty {
      let next = arrivals(from: frontier, reached: reached)
      reached.merge(next) { known, _ in known }
      frontier = next.keys.sorted()
    }
    return reached[end] == nil ? nil : path(to: end, reached: reached)
  }

  /// How an actor was reached: over which relation, and by how many claims in all.
  private struct Arrival {
    var claims: Int
    var step: Relation?
  }

  private func arrivals(
    from frontier: [Actor.Identifier], reached: [Actor.Identifier: Arrival]
  ) -> [Actor.Identifier: Arrival] {
    var next: [Actor.Identifier: Arrival] = [:]
    for actor in frontier {
      let sofar = reached[actor]?.claims ?? 0
      for relation in neighbours[actor] ?? [] {
        let other = relation.other(than: actor).identifier
        let claims = sofar + relation.claims
        if reached[other] == nil, claims > next[other]?.claims ?? -1 {
          next[other] = Arrival(claims: claims, step: relation)
        }
      }
    }
    return next
  }

  private func path(
    to end: Actor.Identifier, reached: [Actor.Identifier: Arrival]
  ) -> Path? {
    var steps: [Relation] = []
    var actors: [Actor] = []
    var here = end
    while let step = reached[here]?.step {
      steps.append(step)
      actors.append(step.subject.identifier == here ? step.subject : step.object)
      here = step.other(than: here).identifier
    }
    guard let last = steps.last, let passed = actors.last else { return nil }
    actors.append(last.other(than: passed.identifier))
    return Path(actors: actors.reversed(), steps: steps.reversed())
  }
}

extension Relation {
  func other(than actor: Actor.Identifier) -> Actor {
    subject.identifier == actor ? object : subject
  }
}
