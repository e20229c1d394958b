import Foundation
import Knowledge

/// A relation as a table tells it, between actors that have rows.
struct TableRelation: BitwiseCopyable {
  var subject: UInt32
  var object: UInt32
  var claims: UInt32
  /// As `PartialDate.number` writes it, as is `last`; 0 for none.
  var first: Int32
  var last: Int32
  /// Its place among the table's records.
  var record: UInt32
  /// In thousandths.
  var confidence: UInt16
  var type: UInt8
  /// Whether the table has subject and object the other way round.
  var isReversed: Bool

  @inline(__always)
  static func precedes(_ left: TableRelation, _ right: TableRelation) -> Bool {
    if left.subject != right.subject { return left.subject < right.subject }
    if left.type != right.type { return left.type < right.type }
    if left.object != right.object { return left.object < right.object }
    return left.record < right.record
  }

  func isSameRelation(as other: TableRelation) -> Bool {
    subject == other.subject && type == other.type && object == other.object
  }
}

/// Relations in the order of subject, type and object, in so much memory and no more: the rest lies
/// in files that have no name.
final class SortedRelations {
  private var records: [TableRelation] = []
  private var runs: [RunFile] = []
  private let folder: String
  private(set) var count = 0

  /// 64 MB.
  private static let mostInMemory = 2 << 20

  /// `folder`: where files go that are gone when the program ends.
  init(in folder: String) { self.folder = folder }

  func add(_ relation: TableRelation) throws {
    if records.count == Self.mostInMemory { try spill() }
    records.append(relation)
    count += 1
  }

  /// Puts all of them on the disk, so that memory is free for other work.
  func spill() throws {
    guard !records.isEmpty else { return }
    records.sort(by: TableRelation.precedes)
    let run = try RunFile(in: folder)
    try records.withUnsafeBytes { try run.write($0) }
    runs.append(run)
    records = []
  }

  /// Calls `body` with each, in order; may be called again.
  func forEach(_ body: (TableRelation) throws -> Void) throws {
    if runs.isEmpty {
      records.sort(by: TableRelation.precedes)
      return try records.forEach(body)
    }
    try spill()
    var readers = try runs.map { try RunReader($0) }
    if readers.count == 1 {
      while let relation = readers[0].current {
        try body(relation)
        try readers[0].advance()
      }
      return
    }
    while let least = readers.indices.filter({ readers[$0].current != nil }).min(by: {
      left, right in
      guard let one = readers[left].current, let other = readers[right].current else {
        return false
      }
      return TableRelation.precedes(one, other)
    }), let relation = readers[least].current {
      try body(relation)
      try readers[least].advance()
    }
  }
}

/// A file that is written once, read often, and gone with its last user.
final class RunFile {
  let file: Int32
  private let folder: String

  init(in folder: String) throws {
    var name = Array((folder + "/.entente-XXXXXX").utf8CString)
    file = mkstemp(&name)
    guard file >= 0 else { throw UnreadableFile(folder, .lastSystemError()) }
    unlink(name)
    self.folder = folder
  }

  deinit { close(file) }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard writeWhole(bytes, to: file) else { throw UnreadableFile(folder, .lastSystemError()) }
  }

  /// Reads from a place on; how many bytes there were.
  func read(into bytes: UnsafeMutableRawBufferPointer, at place: Int) throws -> Int {
    var done = 0
    while done < bytes.count {
      let count = pread(
        file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      if count == 0 { break }
      if count < 0, errno != EINTR { throw UnreadableFile(folder, .lastSystemError()) }
      done += max(0, count)
    }
    return done
  }
}

/// Reads the relations of a run one after the other.
private struct RunReader {
  private let run: RunFile
  private var block: [TableRelation] = []
  private var place = 0
  private var offset = 0

  init(_ run: RunFile) throws {
    self.run = run
    try fill()
  }

  var current: TableRelation? { place < block.count ? block[place] : nil }

  mutating func advance() throws {
    place += 1
    if place == block.count { try fill() }
  }

  private mutating func fill() throws {
    let width = MemoryLayout<TableRelation>.stride
    block = try [TableRelation](unsafeUninitializedCapacity: 16_384) { memory, count in
      let bytes = try run.read(into: UnsafeMutableRawBufferPointer(memory), at: offset)
      offset += bytes
      count = bytes / width
    }
    place = 0
  }
}
