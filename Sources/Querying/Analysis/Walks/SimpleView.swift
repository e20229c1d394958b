/// Who is tied to whom at all: without directions, types, parallel edges and edges to oneself.
struct SimpleView {
  private let starts: Scratch<UInt32>
  private let neighbours: Scratch<UInt32>
  let nodeCount: Int

  init(_ network: Network) {
    nodeCount = network.nodeCount
    let starts = Scratch<UInt32>(nodeCount + 1, repeating: 0)
    let neighbours = Scratch<UInt32>(2 * network.edgeCount, repeating: 0)
    let seen = Scratch<UInt32>(nodeCount, repeating: .max)
    var end = 0
    for node in 0..<nodeCount {
      starts[node] = UInt32(end)
      seen[node] = UInt32(node)
      network.forEachNeighbour(of: node) { other, _, _ in
        guard seen[other] != UInt32(node) else { return }
        seen[other] = UInt32(node)
        neighbours[end] = UInt32(other)
        end += 1
      }
    }
    starts[nodeCount] = UInt32(end)
    self.starts = starts
    self.neighbours = neighbours
  }

  @inline(__always)
  func forEachNeighbour(of node: Int, _ body: (Int) -> Void) {
    for place in Int(starts[node])..<Int(starts[node + 1]) { body(Int(neighbours[place])) }
  }
}
