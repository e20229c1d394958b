/// The nodes and links of a picture of blocs.
struct FactionMapNodes {
  let nodes: [Int]
  private let links: [(first: Int, second: Int, entry: Int)]
  private let leftOut: Int

  /// The most tied nodes; of a group and those tied to it where one is given.
  init(_ parting: FactionParting, around group: Int?, _ center: Int?) {
    let pairs = parting.pairs
    func isIn(_ node: Int) -> Bool { parting.group(of: node) == group }
    let candidates = (0..<pairs.nodeCount).filter { node in
      guard parting.strengths[node] > 0 else { return false }
      return group == nil || isIn(node)
        || pairs.entries(of: node).contains { isIn(Int(pairs.neighbours[$0])) }
    }
    // whoever is asked for comes first, then its group
    func order(_ node: Int) -> (Int, Int, Int) {
      (node == center ? 0 : group == nil || isIn(node) ? 1 : 2, -parting.strengths[node], node)
    }
    let chosen = Set(
      candidates.sorted { order($0) < order($1) }.prefix(FactionMap.mostActors))
    // those whom only others that are left out join to the picture go, too
    let nodes = chosen.filter { node in
      node == center
        || pairs.entries(of: node).contains {
          pairs.signs[$0] != 0 && chosen.contains(Int(pairs.neighbours[$0]))
        }
    }.sorted { order($0) < order($1) }
    let places = Dictionary(uniqueKeysWithValues: zip(nodes, nodes.indices))
    links = nodes.flatMap { node in
      pairs.entries(of: node).compactMap { entry in
        guard pairs.signs[entry] != 0, let first = places[node],
          let second = places[Int(pairs.neighbours[entry])], first < second
        else { return nil }
        return (first, second, entry)
      }
    }
    self.nodes = nodes
    leftOut = candidates.count - nodes.count
  }

  func map(_ parting: FactionParting, _ actors: NodeActors) -> FactionMap {
    let shown = nodes.map { node in
      FactionMap.Node(
        actor: actors[node], faction: parting.number(ofGroupOf: node),
        weight: parting.strengths[node])
    }
    let links = self.links.map { first, second, entry in
      FactionMap.Link(
        first: first, second: second, sign: parting.pairs.signs[entry],
        claims: parting.pairs.claims(entry),
        isFrustrated: parting.pairs.isFrustrated(
          entry, of: nodes[first], in: parting.grouping))
    }
    return FactionMap(nodes: shown, links: links, leftOut: leftOut)
  }
}
