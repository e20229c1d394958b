/// Looks for the blocs with the least frustration from several seeded starts.
///
/// Each start moves nodes, then the blocs found as if they were nodes, as Blondel, Guillaume,
/// Lambiotte & Lefebvre, "Fast unfolding of communities in large networks", 2008, do for
/// modularity, and then goes back from coarse to fine.
struct BlocSearch {
  let rows: WeightedRows
  let count: Int?

  /// Labels of the rows' nodes; the first of equally good starts is taken.
  func best() -> [UInt32] {
    guard rows.count > 0 else { return [] }
    var best: (labels: [UInt32], inside: Int) = ([], .min)
    let hierarchy = count == nil ? [] : levels()
    for seed in 0..<starts {
      var random = SplitMix64(seed: UInt64(seed))
      let labels = count.map { fixed($0, hierarchy, seed, &random) } ?? free(seed, &random)
      let inside = inside(labels)
      if inside > best.inside { best = (labels, inside) }
    }
    // parts of a bloc that nothing joins are no bloc
    return count == nil ? rows.connectedParts(of: best.labels) : exchanged(best.labels, best.inside)
  }

  /// Lets random pairs of nodes change places where moves of one node lead no further, as Doreian &
  /// Mrvar (1996) do; in small networks only.
  private func exchanged(_ labels: [UInt32], _ inside: Int) -> [UInt32] {
    var random = SplitMix64(seed: .max)
    var best = (labels: labels, inside: inside)
    for _ in 0..<min(200, 2_000_000 / max(rows.others.count, 1)) {
      var labels = best.labels
      labels.swapAt(random.below(rows.count), random.below(rows.count))
      BlocMoves(rows: rows, count: count)
        .improve(&labels, order: random.permutation(of: rows.count))
      let inside = self.inside(labels)
      if inside >= best.inside { best = (labels, inside) }
    }
    return best.labels
  }

  /// How many starts time allows for.
  private var starts: Int { max(4, min(48, 8_000_000 / max(rows.others.count, 1))) }

  /// The signed weight inside the blocs, each link counted both ways.
  private func inside(_ labels: [UInt32]) -> Int {
    var sum = 0
    for node in 0..<rows.count {
      for entry in rows.entries(of: node) where labels[Int(rows.others[entry])] == labels[node] {
        sum += rows.weights[entry]
      }
    }
    return sum
  }

  /// Even seeds start from nodes on their own, odd ones from few blocs at random.
  private func free(_ seed: Int, _ random: inout SplitMix64) -> [UInt32] {
    var labels = (0..<rows.count).map(UInt32.init)
    if seed % 2 == 1 {
      let blocs = min(rows.count, 2 + seed / 2 % 3)
      for node in labels.indices { labels[node] = UInt32(random.below(blocs)) }
    }
    var inside = Int.min
    for _ in 0..<4 {
      let levels = levels(from: &labels, &random)
      labels = refine(labels, up: levels, count: nil, &random)
      let now = self.inside(labels)
      guard now > inside else { break }
      inside = now
    }
    return labels
  }

  /// Ever coarser rows: of nodes, of their blocs, of blocs of blocs.
  private func levels() -> [BlocLevel] {
    var labels = (0..<rows.count).map(UInt32.init)
    var random = SplitMix64(seed: 0)
    return levels(from: &labels, &random)
  }

  /// Starts from labels of the nodes; they become those of the coarsest level's nodes.
  private func levels(from labels: inout [UInt32], _ random: inout SplitMix64) -> [BlocLevel] {
    var levels = [BlocLevel(rows: rows, groups: [])]
    var rows = rows
    while true {
      BlocMoves(rows: rows, count: nil)
        .improve(&labels, order: random.permutation(of: rows.count))
      let (groups, count) = WeightedRows.renumbered(labels)
      labels = groups
      guard count < rows.count else { return levels }
      levels[levels.count - 1].groups = groups
      rows = rows.aggregated(by: groups, groups: count)
      levels.append(BlocLevel(rows: rows, groups: []))
      labels = (0..<count).map(UInt32.init)
    }
  }

  /// Goes from the labels of the coarsest level's nodes to those of the finest's.
  private func refine(
    _ coarse: [UInt32], up levels: [BlocLevel], count: Int?, _ random: inout SplitMix64
  ) -> [UInt32] {
    var labels = coarse
    for level in levels.dropLast().reversed() {
      labels = level.groups.map { labels[Int($0)] }
      BlocMoves(rows: level.rows, count: count)
        .improve(&labels, order: random.permutation(of: level.rows.count))
    }
    return labels
  }

  /// Even seeds start from random blocs of the coarsest level's nodes, odd ones of the finest's.
  private func fixed(
    _ count: Int, _ hierarchy: [BlocLevel], _ seed: Int, _ random: inout SplitMix64
  ) -> [UInt32] {
    let count = min(count, rows.count)
    let depth = seed % 2 == 1 ? 0 : hierarchy.lastIndex { $0.rows.count >= count } ?? 0
    let rows = hierarchy[depth].rows
    let order = random.permutation(of: rows.count)
    var labels = [UInt32](repeating: 0, count: rows.count)
    // the first ones make sure that no bloc is empty
    for (place, node) in order.enumerated() {
      labels[Int(node)] = UInt32(place < count ? place : random.below(count))
    }
    BlocMoves(rows: rows, count: count).improve(&labels, order: order)
    return refine(labels, up: Array(hierarchy.prefix(depth + 1)), count: count, &random)
  }
}

/// The rows of one size, and how their nodes make up those of the next coarser.
struct BlocLevel {
  let rows: WeightedRows
  /// By node: its node in the next coarser rows; empty for the coarsest.
  var groups: [UInt32]
}
