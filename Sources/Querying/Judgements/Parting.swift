package import GraphStore
package import Knowledge

extension Graph {
  /// The mergers to take back so that two actors are two again.
  package func mergers(of one: Actor, and other: Actor) throws -> [Decision] {
    let anchors = (ActorAnchor(one), ActorAnchor(other))
    let facet = Decision(.merge(anchors.0, into: anchors.1), by: "", decided: "").facet
    let known = try decisions(ofFacet: facet).map(\.decision)
    var undos: [Decision] = []
    // what a merger replaced holds again when it is undone
    while true {
      let holding = Heads(known.filter { merge in !undos.contains { $0.name == merge.name } })
        .holding
      let mergers = holding.filter { $0.action.isMerger }
      if mergers.isEmpty { break }
      undos += mergers
    }
    if !undos.isEmpty { return undos }
    guard let survivor = try survivor(of: one.identifier), one.identifier != other.identifier,
      try self.survivor(of: other.identifier)?.identifier == survivor.identifier
    else { throw IdentityError.notMerged(one.name, other.name) }
    throw IdentityError.joinedByOthers(
      one.name, other.name, steps: try steps(to: survivor).map(\.words))
  }

  private func steps(to survivor: Actor) throws -> [Decision] {
    let members = try Set(mergedActors(into: survivor.identifier).map(\.identifier))
    return try decisions(.applied).map(\.decision).filter { decision in
      guard case .merge(let actor, _) = decision.action else { return false }
      return members.contains(actor.identifier)
    }
  }
}

extension Decision {
  fileprivate var words: String {
    guard let (actor, other) = pair else { return name }
    return "\(name) \(actor.name) into \(other.name)"
  }
}

extension Decision.Action {
  fileprivate var isMerger: Bool {
    if case .merge = self { return true }
    return false
  }
}
