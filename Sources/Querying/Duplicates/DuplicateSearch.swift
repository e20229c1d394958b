import Foundation
package import GraphStore
package import Knowledge

extension Graph {
  /// Actors that may be one, for a person to judge; the highest score first.
  ///
  /// First by names, in blocks of similar ones; then what the graph knows of the two is weighed.
  /// The same graph gives the same list. Of a kind are pairs of which one actor is. Pairs of which a
  /// person decided whether they are one are left out.
  package func duplicates(kind: Actor.Kind? = nil) throws -> [Duplicate] {
    let actors = try mentionedActors()
    let decided = try decidedPairs()
    let pairs = NamePairs(actors)().filter { pair in
      let ends = [actors[pair.first].actor, actors[pair.second].actor]
      return ends.contains { kind == nil || $0.kind == kind }
        && !decided.contains(Decision.facet(ofPair: ends[0].identifier, ends[1].identifier))
    }
    let named = Set(pairs.flatMap { [$0.first, $0.second] })
    let weighing = DuplicateWeighing(
      surroundings: try surroundings(of: Set(named.map { actors[$0].actor.identifier })),
      states: try ScopeStates(self))
    return pairs.map { weighing(actors[$0.first], actors[$0.second], $0) }
      .filter { $0.score >= Duplicate.leastScore }.sorted(by: Duplicate.comesBefore)
  }
}

/// Weighs what speaks for and against two actors being one.
private struct DuplicateWeighing {
  let surroundings: Surroundings
  let states: ScopeStates

  func callAsFunction(
    _ one: MentionedActor, _ other: MentionedActor, _ pair: NamePairs.Pair
  ) -> Duplicate {
    let names: [Duplicate.Reason] =
      [.name(pair.likeness)] + (pair.wholes > 1 ? [.partOfNames(pair.wholes)] : [])
    let reasons =
      names + self.reasons(one, other)
      + self.reasons(one.actor.identifier, other.actor.identifier, pair.likeness)
    let sum = reasons.map(\.weight).reduce(Duplicate.Reason.start, +)
    let isTurned = Duplicate.isBetterKnown(other, one)
    return Duplicate(
      first: isTurned ? other : one, second: isTurned ? one : other,
      score: (1000 / (1 + exp(-sum))).rounded() / 1000,
      reasons: reasons.filter { $0.weight > 0 } + reasons.filter { $0.weight <= 0 })
  }

  /// From what is known of each.
  private func reasons(_ one: MentionedActor, _ other: MentionedActor) -> [Duplicate.Reason] {
    var reasons: [Duplicate.Reason] = []
    if one.actor.kind != other.actor.kind { reasons.append(.otherKind) }
    let scopes = [one.actor, other.actor].map { states.state(behind: $0.name) }
    if let state = one.actor.country ?? scopes[0], let second = other.actor.country ?? scopes[1] {
      reasons.append(state == second ? .sameCountry : .otherCountry)
    } else if scopes.contains(where: { $0 != nil }) {
      reasons.append(.oneIsScoped)
    }
    if let gender = one.actor.gender, let second = other.actor.gender, gender != second {
      reasons.append(.otherGender)
    }
    if one.isCatalogued, other.isCatalogued { reasons.append(.bothCatalogued) }
    return reasons
  }

  /// From what lies around them.
  private func reasons(
    _ one: Actor.Identifier, _ other: Actor.Identifier, _ likeness: NameLikeness
  ) -> [Duplicate.Reason] {
    var reasons: [Duplicate.Reason] = []
    let neighbours = surroundings.neighbours(of: one, and: other)
    if !neighbours.isEmpty { reasons.append(.sharedNeighbours(neighbours)) }
    if surroundings.areRelated(one, other) { reasons.append(.relatedToEachOther) }
    let shared = surroundings.documents(of: one, and: other)
    let fewest = min(surroundings.documents(of: one), surroundings.documents(of: other))
    if shared > 0 { reasons.append(.documents(shared, of: fewest, likeness)) }
    return reasons
  }
}

extension Duplicate {
  /// Below, a pair is not worth a look.
  fileprivate static let leastScore = 0.1

  fileprivate static func isBetterKnown(_ one: MentionedActor, _ other: MentionedActor) -> Bool {
    func order(_ actor: MentionedActor) -> (Int, Int, String) {
      (actor.isCatalogued ? 0 : 1, -actor.mentions, actor.actor.identifier)
    }
    return order(one) < order(other)
  }

  fileprivate static func comesBefore(_ left: Duplicate, _ right: Duplicate) -> Bool {
    func order(_ pair: Duplicate) -> (Double, Int, String, String) {
      (
        -pair.score, -pair.second.mentions, pair.first.actor.identifier,
        pair.second.actor.identifier
      )
    }
    return order(left) < order(right)
  }
}
