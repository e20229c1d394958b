import Foundation

/// Claims of a table, put by article into files of a few megabytes: a table has the claims of an
/// article in any order.
final class ClaimBuckets {
  /// A claim as the table tells it; its article's name and its sentence lie behind it.
  struct Entry: BitwiseCopyable {
    var article: UInt64
    var relation: UInt32
    var date: UInt32
    var sentenceLength: UInt32
    var line: UInt32
    var confidence: UInt16
    var articleLength: UInt16
    var status: UInt8
  }

  private let files: [RunFile]
  private var parts: [[UInt8]]
  private static let partSize = 1 << 15

  /// `bytes`: of the table, so that there are as many files as it takes.
  init(in folder: String, bytes: Int) throws {
    let wanted = max(1, min(256, bytes / (6 << 20)))
    files = try (0..<wanted).map { _ in try RunFile(in: folder) }
    parts = Array(repeating: [], count: wanted)
  }

  var count: Int { files.count }

  func add(
    _ entry: Entry, article: UnsafeRawBufferPointer, sentence: UnsafeRawBufferPointer
  ) throws {
    let bucket = Int(entry.article % UInt64(files.count))
    withUnsafeBytes(of: entry) { parts[bucket] += $0 }
    parts[bucket] += article
    parts[bucket] += sentence
    if parts[bucket].count >= Self.partSize { try write(bucket) }
  }

  private func write(_ bucket: Int) throws {
    try parts[bucket].withUnsafeBytes { try files[bucket].write($0) }
    parts[bucket].removeAll(keepingCapacity: true)
  }

  /// Writes what waits in memory.
  func finish() throws {
    for bucket in files.indices { try write(bucket) }
    parts = Array(repeating: [], count: files.count)
  }

  /// All bytes of a bucket, and where its entries begin: those of an article side by side, in the order
  /// of the table.
  func entries(of bucket: Int, _ body: (UnsafeRawBufferPointer, [Int]) throws -> Void) throws {
    let size = Int(lseek(files[bucket].file, 0, SEEK_END))
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { memory.deallocate() }
    guard try files[bucket].read(into: memory, at: 0) == size else {
      throw UnreadableFile("claims put by article", .system(code: EIO))
    }
    let bytes = UnsafeRawBufferPointer(memory)
    var places: [(article: UInt64, place: Int)] = []
    var place = 0
    while place < size {
      let entry = bytes.loadUnaligned(fromByteOffset: place, as: Entry.self)
      places.append((entry.article, place))
      place += MemoryLayout<Entry>.size + Int(entry.articleLength) + Int(entry.sentenceLength)
    }
    places.sort { $0 < $1 }
    try body(bytes, places.map(\.place))
  }
}
