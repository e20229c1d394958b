import Foundation

/// Numbers of one kind that lie side by side in memory that somebody else keeps.
///
/// Places are checked in debug builds only.
package struct Column<Element: BitwiseCopyable>: Sendable, RandomAccessCollection {
  private nonisolated(unsafe) let base: UnsafePointer<Element>
  package let count: Int

  init(_ base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  @inline(__always)
  package subscript(place: Int) -> Element {
    assert(place >= 0 && place < count, "no place \(place) among \(count)")
    return base[place]
  }
}

/// Where the columns of a network lie, in bytes from the start; each begins at a multiple of eight.
struct NetworkLayout {
  let nodes: Int
  let edges: Int
  let actors: Int
  let starts: Int
  let objects: Int
  let types: Int
  let claims: Int
  let firsts: Int
  let lasts: Int
  let arrivalStarts: Int
  let subjects: Int
  let arrivals: Int
  let size: Int

  /// `header`: how many bytes go before the first column.
  init(nodes: Int, edges: Int, header: Int = NetworkHeader.size) {
    self.nodes = nodes
    self.edges = edges
    var end = header
    func place(_ count: Int, _ width: Int) -> Int {
      defer { end += (count * width + 7) / 8 * 8 }
      return end
    }
    actors = place(nodes, 8)
    starts = place(nodes + 1, 4)
    objects = place(edges, 4)
    types = place(edges, 1)
    claims = place(edges, 4)
    firsts = place(edges, 4)
    lasts = place(edges, 4)
    arrivalStarts = place(nodes + 1, 4)
    subjects = place(edges, 4)
    arrivals = place(edges, 4)
    size = end
  }
}

/// The memory of a network's columns: its own, or a file's.
final class NetworkMemory: Sendable {
  let layout: NetworkLayout
  private nonisolated(unsafe) let base: UnsafeMutableRawPointer
  private let isMapped: Bool

  /// Of its own, all zero.
  init(_ layout: NetworkLayout) {
    self.layout = layout
    base = UnsafeMutableRawPointer.allocate(byteCount: layout.size, alignment: 64)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: layout.size)
    isMapped = false
  }

  /// Of `layout.size` bytes that were mapped from a file.
  init(mapped base: UnsafeMutableRawPointer, _ layout: NetworkLayout) {
    self.layout = layout
    self.base = base
    isMapped = true
  }

  deinit {
    if isMapped { munmap(base, layout.size) } else { base.deallocate() }
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: layout.size) }

  func column<Element: BitwiseCopyable>(at offset: Int, _ count: Int) -> Column<Element> {
    Column(UnsafePointer((base + offset).assumingMemoryBound(to: Element.self)), count: count)
  }

  /// To fill it, before anyone reads.
  func values<Element: BitwiseCopyable>(
    at offset: Int, _ count: Int, of _: Element.Type = Element.self
  ) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(
      start: (base + offset).assumingMemoryBound(to: Element.self), count: count)
  }
}
