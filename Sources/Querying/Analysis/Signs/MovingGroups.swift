/// Groups of nodes while nodes move between them, and the links of the node that is looked at.
struct MovingGroups {
  /// By node: its group.
  let labels: UnsafeMutableBufferPointer<UInt32>
  /// By group: how many nodes are in it.
  let sizes: UnsafeMutableBufferPointer<Int>
  private let sums: UnsafeMutableBufferPointer<Int>
  private let stamps: UnsafeMutableBufferPointer<Int>
  private let touched: UnsafeMutableBufferPointer<Int>
  private let empties: UnsafeMutableBufferPointer<Int>
  private var touchedCount = 0
  private var emptyCount = 0
  private var visit = 0

  /// Groups 0 ..< `room`, of which those without a label are empty.
  init(_ labels: [UInt32], room: Int) {
    self.labels = .allocate(capacity: labels.count)
    _ = self.labels.initialize(from: labels)
    sizes = .filled(room, with: 0)
    sums = .filled(room, with: 0)
    stamps = .filled(room, with: -1)
    touched = .filled(room, with: 0)
    empties = .filled(room, with: 0)
    for label in labels { sizes[Int(label)] += 1 }
    for label in stride(from: room - 1, through: 0, by: -1) where sizes[label] == 0 {
      empties[emptyCount] = label
      emptyCount += 1
    }
  }

  func deallocate() {
    labels.deallocate()
    for buffer in [sizes, sums, stamps, touched, empties] { buffer.deallocate() }
  }

  /// Takes a link of the node that is looked at.
  @inline(__always)
  mutating func add(_ other: Int, _ weight: Int) {
    let label = Int(labels[other])
    if stamps[label] == visit {
      sums[label] += weight
    } else {
      stamps[label] = visit
      sums[label] = weight
      touched[touchedCount] = label
      touchedCount += 1
    }
  }

  /// Begins the look at the next node.
  @inline(__always)
  mutating func endVisit() {
    touchedCount = 0
    visit += 1
  }

  /// The weight of the links with a group.
  @inline(__always)
  func sum(_ group: Int) -> Int { stamps[group] == visit ? sums[group] : 0 }

  /// The groups with links.
  @inline(__always)
  var linked: Slice<UnsafeMutableBufferPointer<Int>> { touched[0..<touchedCount] }

  /// The first group without a link, other than `own`.
  func unlinked(besides own: Int) -> Int? {
    for group in stamps.indices where stamps[group] != visit && group != own { return group }
    return nil
  }

  /// The empty group that is taken next.
  var empty: Int? { emptyCount > 0 ? empties[emptyCount - 1] : nil }

  /// An empty group has to be that of `empty`.
  @inline(__always)
  mutating func move(_ node: Int, from own: Int, to group: Int) {
    if sizes[group] == 0 { emptyCount -= 1 }
    sizes[own] -= 1
    sizes[group] += 1
    labels[node] = UInt32(group)
    guard sizes[own] == 0 else { return }
    empties[emptyCount] = own
    emptyCount += 1
  }
}
