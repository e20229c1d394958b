extension UnsafeMutableBufferPointer {
  /// Memory for a hot loop, filled; whoever asks for it deallocates it.
  static func filled(_ count: Int, with value: Element) -> Self {
    let buffer = allocate(capacity: count)
    buffer.initialize(repeating: value)
    return buffer
  }
}

/// Nodes that wait to be looked at, each at most once, in the order in which they came.
struct NodeQueue {
  private let ring: UnsafeMutableBufferPointer<UInt32>
  private let waits: UnsafeMutableBufferPointer<Bool>
  private var head = 0
  private var count: Int

  /// - Parameter order: each of the nodes 0 ..< `order.count` once.
  init(_ order: [UInt32]) {
    ring = .allocate(capacity: order.count)
    _ = ring.initialize(from: order)
    waits = .filled(order.count, with: true)
    count = order.count
  }

  func deallocate() {
    ring.deallocate()
    waits.deallocate()
  }

  @inline(__always)
  mutating func pop() -> Int? {
    guard count > 0 else { return nil }
    let node = Int(ring[head])
    head = head + 1 == ring.count ? 0 : head + 1
    count -= 1
    waits[node] = false
    return node
  }

  @inline(__always)
  mutating func push(_ node: Int) {
    guard !waits[node] else { return }
    waits[node] = true
    let place = head + count
    ring[place >= ring.count ? place - ring.count : place] = UInt32(node)
    count += 1
  }
}
