/// What of a parting is shown, in nodes: first all that needs a name, then the names put in.
struct FactionView {
  private let parting: FactionParting
  private let request: FactionRequest
  /// The group of the actor asked for.
  private let own: Int?
  private let groups: [Int]
  private let ties: [(first: Int, second: Int)]
  private let swing: [SwingNode]
  private let map: FactionMapNodes

  init(_ parting: FactionParting, _ request: FactionRequest, own: Int?, node: Int?) {
    self.parting = parting
    self.request = request
    self.own = own
    groups = own.map { [$0] } ?? Array(parting.members.indices)
    ties = own.map { parting.strongest(of: $0) } ?? parting.tiesOfLargest()
    swing = parting.swing(in: own, limit: request.swingLimit)
    map = FactionMapNodes(parting, around: own, node)
  }

  /// All that need a name.
  var nodes: Set<Int> {
    var nodes = Set(groups.flatMap { parting.nodes(of: $0).prefix(request.memberLimit) })
    for group in groups + ties.flatMap({ [$0.first, $0.second] }) {
      nodes.formUnion(parting.nodes(of: group).prefix(1))
    }
    for actor in swing {
      nodes.insert(actor.measures.node)
      nodes.formUnion(actor.friendsOutside + actor.enemiesInside)
    }
    return nodes.union(map.nodes)
  }

  func factions(_ actors: NodeActors) -> Factions {
    Factions(
      actor: request.actor, partition: parting.partition,
      actorCount: parting.grouping.sizes.reduce(0, +), aloneCount: parting.aloneCount,
      factions: groups.map { faction($0, actors) }, factionCount: parting.members.count,
      ties: ties.map { first, second in
        FactionTie(
          first: label(first, actors), second: label(second, actors),
          claims: parting.claims(between: first, and: second))
      },
      swingActors: swing.map { reasons($0, actors) }, map: map.map(parting, actors))
  }

  private func faction(_ group: Int, _ actors: NodeActors) -> Faction {
    Faction(
      label: label(group, actors),
      members: members(parting.nodes(of: group).prefix(request.memberLimit), actors),
      inside: parting.claims(between: group, and: group))
  }

  private func label(_ group: Int, _ actors: NodeActors) -> FactionLabel {
    let nodes = parting.nodes(of: group)
    return FactionLabel(number: group + 1, size: nodes.count, leader: actors[nodes[0]])
  }

  private func members(_ nodes: some Sequence<Int>, _ actors: NodeActors) -> [FactionMember] {
    nodes.map { FactionMember(actor: actors[$0], weight: parting.strengths[$0]) }
  }

  private func reasons(_ swing: SwingNode, _ actors: NodeActors) -> SwingReasons {
    SwingReasons(
      actor: actors[swing.measures.node], faction: swing.measures.bloc + 1,
      measures: swing.measures, friendsOutside: members(swing.friendsOutside, actors),
      enemiesInside: members(swing.enemiesInside, actors))
  }
}

extension FactionParting {
  /// The nodes of a group, the most tied first.
  func nodes(of group: Int) -> [Int] {
    group < members.count ? members[group] : grouping.nodes(of: group)
  }

  /// Pairs of the largest blocs that have claims with each other, most claims first.
  fileprivate func tiesOfLargest() -> [(first: Int, second: Int)] {
    let groups = 0..<min(members.count, Factions.largest)
    return ordered(groups.flatMap { second in (0..<second).map { ($0, second) } })
  }

  /// A group with those that it has most claims with.
  fileprivate func strongest(of group: Int) -> [(first: Int, second: Int)] {
    Array(ordered(groups(tiedTo: group).map { (group, $0) }).prefix(Factions.largest))
  }

  private func ordered(_ ties: [(Int, Int)]) -> [(first: Int, second: Int)] {
    ties.map { (claims: claims(between: $0.0, and: $0.1).total, first: $0.0, second: $0.1) }
      .filter { $0.claims > 0 }
      .sorted { ($1.claims, $0.first, $0.second) < ($0.claims, $1.first, $1.second) }
      .map { ($0.first, $0.second) }
  }
}
