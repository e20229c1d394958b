/// Which group each node of a network is in, where it is in one.
package struct Grouping: Hashable, Sendable {
  /// By node: the number of its group, −1 for none.
  ///
  /// Groups are numbered by size, greatest first, then by their smallest node.
  package let byNode: [Int32]
  /// By group: how many nodes are in it.
  package let sizes: [Int]

  /// How many groups there are.
  package var count: Int { sizes.count }

  /// Numbers groups anew.
  ///
  /// - Parameter labels: by node: any number that only its group has, negative for none.
  package init(labels: [Int32]) {
    let room = Int(labels.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: max(room, 0))
    var found: [Int] = []
    for label in labels where label >= 0 {
      if sizes[Int(label)] == 0 { found.append(Int(label)) }
      sizes[Int(label)] += 1
    }
    // stable: groups of one size stay in the order of their smallest nodes
    let order = found.enumerated().sorted {
      let (left, right) = (sizes[$0.element], sizes[$1.element])
      return left != right ? left > right : $0.offset < $1.offset
    }
    var numbers = [Int32](repeating: -1, count: sizes.count)
    for (number, group) in order.enumerated() { numbers[group.element] = Int32(number) }
    byNode = labels.map { $0 < 0 ? -1 : numbers[Int($0)] }
    self.sizes = order.map { sizes[$0.element] }
  }

  /// The nodes of a group, ascending.
  package func nodes(of group: Int) -> [Int] {
    byNode.indices.filter { Int(byNode[$0]) == group }
  }
}
