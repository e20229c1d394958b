import Foundation
import Knowledge

/// A network kept in a file beside its graph, for the next program that asks.
///
/// Nothing fails for want of it: where it cannot be written or read, the graph is read instead.
struct NetworkCache {
  /// Smaller networks are read from their graphs as fast.
  static let leastEdges = 20_000

  private let path: String

  init(beside graph: String) {
    path = graph + ".network"
  }

  /// The network of that state of the graph; `nil` where the file has none.
  func network(of revision: String) -> Network? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) >= NetworkHeader.size,
      let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0),
      base != MAP_FAILED
    else { return nil }
    let header = NetworkHeader(reading: base)
    let layout = NetworkLayout(nodes: header.nodes, edges: header.edges)
    guard header == NetworkHeader(layout, revision), layout.size == Int(status.st_size) else {
      munmap(base, Int(status.st_size))
      return nil
    }
    let network = Network(NetworkMemory(mapped: base, layout))
    return network.isSound ? network : nil
  }

  /// Writes the network under another name first, so that no reader meets half of it.
  func keep(_ network: Network, of revision: String) {
    let part = "\(path).\(getpid())"
    var header = NetworkHeader(
      NetworkLayout(nodes: network.nodeCount, edges: network.edgeCount), revision)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    let isWhole =
      withUnsafeBytes(of: &header) { writeWhole($0, to: file) }
      && writeWhole(
        UnsafeRawBufferPointer(rebasing: network.bytes.dropFirst(NetworkHeader.size)), to: file)
    close(file)
    if !isWhole || rename(part, path) != 0 { unlink(part) }
  }
}

extension Network {
  /// Whether every place that a column names is there, so that a damaged file misleads nobody into
  /// other memory.
  fileprivate var isSound: Bool {
    func runs(_ starts: Column<UInt32>) -> Bool {
      var last: UInt32 = 0
      var isAscending = true
      for start in starts {
        isAscending = isAscending && start >= last
        last = start
      }
      return isAscending && starts[0] == 0 && Int(last) == edgeCount
    }
    func holds(_ column: Column<UInt32>, below limit: Int) -> Bool {
      var most: UInt32 = 0
      for value in column { most = max(most, value) }
      return Int(most) < limit || column.isEmpty
    }
    var mostType: UInt8 = 0
    for type in types { mostType = max(mostType, type) }
    return runs(starts) && runs(arrivalStarts) && holds(objects, below: nodeCount)
      && holds(subjects, below: nodeCount) && holds(arrivals, below: edgeCount)
      && Int(mostType) < Network.signs.count
  }
}

/// What a kept network begins with: 64 bytes.
struct NetworkHeader: Equatable {
  static let size = 64

  /// `EntNet01`: another layout gets another mark.
  private var mark: UInt64 = 0x456E_744E_6574_3031
  private var nodeCount: UInt64
  private var edgeCount: UInt64
  /// The first 32 bytes of the hash of the graph's revision.
  private var revision: (UInt64, UInt64, UInt64, UInt64)
  private var reserved: UInt64 = 0

  init(_ layout: NetworkLayout, _ revision: String) {
    nodeCount = UInt64(layout.nodes)
    edgeCount = UInt64(layout.edges)
    let hash = ContentHash(of: revision).data
    func word(_ index: Int) -> UInt64 {
      hash.dropFirst(8 * index).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
    self.revision = (word(0), word(1), word(2), word(3))
  }

  init(reading base: UnsafeRawPointer) {
    self = base.loadUnaligned(as: NetworkHeader.self)
  }

  /// More than a network can hold counts as none.
  var nodes: Int { Int(UInt32(exactly: nodeCount) ?? 0) }
  var edges: Int { Int(UInt32(exactly: edgeCount) ?? 0) }

  static func == (left: NetworkHeader, right: NetworkHeader) -> Bool {
    left.mark == right.mark && left.nodeCount == right.nodeCount
      && left.edgeCount == right.edgeCount && left.revision == right.revision
  }
}
