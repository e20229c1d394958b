import Foundation

/// Reads a table with commas between columns, quoted as RFC 4180 says, a record at a time, however
/// large the file is.
///
/// The first record names the columns. Fields are bytes that lie in the reader's memory until the
/// next record.
final class TableReader {
  let path: String
  /// The line on which the record begins, from 1.
  private(set) var line = 0
  /// In bytes.
  let size: Int
  /// Of the file, in bytes, up to the end of the record.
  var position: Int { consumed + next }

  private let descriptor: Int32
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = leastMemory
  private var filled = 0
  private var next = 0
  private var consumed = 0
  private var isAtEnd = false
  private var nextLine = 1
  private var fields: [Field] = []
  private var columns: [String: Int] = [:]

  /// Where a field lies in memory.
  private struct Field {
    var start: Int
    var end: Int
    /// Whether quotes in it are doubled.
    var isDoubled = false
  }

  private static let leastMemory = 1 << 20
  /// A record that is longer is a quote that nobody closed.
  private static let longestRecord = 1 << 24

  init(_ path: String) throws(UnreadableFile) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path, .lastSystemError()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw UnreadableFile(path, .lastSystemError()) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw UnreadableFile(path, .special(kind: "a folder"))
    }
    size = Int(status.st_size)
    memory = .allocate(capacity: Self.leastMemory)
  }

  deinit {
    memory.deallocate()
    close(descriptor)
  }

  /// Reads the names of the columns; those that are missing are told.
  func readHeader(needing names: [String]) throws {
    guard try advance() else {
      throw TableFault(path, 1, "has no header", "name the columns first")
    }
    for index in fields.indices {
      var name = text(index).trimmingCharacters(in: .whitespaces)
      if index == 0, name.hasPrefix("\u{FEFF}") { name.removeFirst() }
      columns[name.lowercased()] = index
    }
    let missing = names.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw TableFault(
        path, 1, "has no column \(missing.map { "'\($0)'" }.joined(separator: ", "))",
        "the first line names the columns: \(names.joined(separator: ","))")
    }
  }

  /// The place of a column; `nil` where the table has none of that name.
  func column(_ name: String) -> Int? { columns[name] }

  /// Goes to the next record; false when there is none.
  ///
  /// Throws what is wrong with a record, and goes on behind its line when it is asked again.
  func advance() throws -> Bool {
    while true {
      if next == filled, !isAtEnd { try fill() }
      guard next < filled else { return false }
      switch try record() {
      case .whole:
        if fields.count == 1, fields[0].start == fields[0].end { continue }
        return true
      case .cut: try fill()
      }
    }
  }

  private enum Outcome { case whole, cut }

  /// Reads a record from memory; `cut` where memory ends before it does.
  private func record() throws -> Outcome {
    fields.removeAll(keepingCapacity: true)
    let bytes = UnsafePointer(memory)
    var place = next
    var lines = 1
    while true {
      var field = Field(start: place, end: place)
      if place < filled, bytes[place] == UInt8(ascii: "\"") {
        field.start = place + 1
        guard let end = closingQuote(bytes, from: place + 1, &field, &lines) else {
          return try cutOrFault(
            "a quote that is opened is never closed", "close it, or double quotes inside")
        }
        field.end = end
        place = end + 1
        if place < filled, bytes[place] == 13 { place += 1 }
        guard place < filled || isAtEnd else { return .cut }
        guard place == filled || bytes[place] == 44 || bytes[place] == 10 else {
          return try cutOrFault(
            "text follows a closing quote",
            "put the whole field in quotes, and double those inside",
            isCertain: true)
        }
      } else {
        while place < filled, bytes[place] != 44, bytes[place] != 10 { place += 1 }
        guard place < filled || isAtEnd else {
          return try cutOrFault("a line is longer than 16 MB", "end lines with a line feed")
        }
        field.end =
          place > field.start && bytes[place - 1] == 13 && (place == filled || bytes[place] == 10)
          ? place - 1 : place
      }
      fields.append(field)
      if place == filled || bytes[place] == 10 {
        line = nextLine
        nextLine += lines
        next = min(place + 1, filled)
        return .whole
      }
      place += 1
    }
  }

  private func closingQuote(
    _ bytes: UnsafePointer<UInt8>, from start: Int, _ field: inout Field, _ lines: inout Int
  ) -> Int? {
    var place = start
    while place < filled {
      if bytes[place] == 10 { lines += 1 }
      if bytes[place] == UInt8(ascii: "\"") {
        guard place + 1 < filled, bytes[place + 1] == UInt8(ascii: "\"") else {
          // at the end of memory another quote may follow
          return place + 1 < filled || isAtEnd ? place : nil
        }
        field.isDoubled = true
        place += 1
      }
      place += 1
    }
    return nil
  }

  /// More may follow in the file; where it may not, the rest of the line is passed over.
  private func cutOrFault(
    _ what: String, _ remedy: String, isCertain: Bool = false
  ) throws -> Outcome {
    let bytes = UnsafePointer(memory)
    var end = next
    while end < filled, bytes[end] != 10 { end += 1 }
    let mayGoOn = !isAtEnd && filled - next < Self.longestRecord
    if mayGoOn, !isCertain || end == filled { return .cut }
    line = nextLine
    nextLine += 1
    next = min(end + 1, filled)
    throw TableFault(path, line, what, remedy)
  }

  /// Moves what is left to the front of memory and reads on behind it.
  private func fill() throws {
    let rest = filled - next
    if rest > capacity / 2 {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity)
      larger.update(from: memory + next, count: rest)
      memory.deallocate()
      memory = larger
      capacity *= 2
    } else if rest > 0 {
      memory.update(from: memory + next, count: rest)
    }
    consumed += next
    next = 0
    filled = rest
    var count = read(descriptor, memory + filled, capacity - filled)
    while count < 0, errno == EINTR { count = read(descriptor, memory + filled, capacity - filled) }
    if count < 0 { throw UnreadableFile(path, .lastSystemError()) }
    if count == 0 { isAtEnd = true }
    filled += count
  }
}

// MARK: - Fields

extension TableReader {
  /// The bytes of a field; none where the record is short.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    guard fields.indices.contains(column) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let field = fields[column]
    guard field.isDoubled else {
      return UnsafeRawBufferPointer(start: memory + field.start, count: field.end - field.start)
    }
    fields[column].isDoubled = false
    fields[column].end = undouble(field)
    return bytes(column)
  }

  /// Makes doubled quotes single, in place; the new end.
  private func undouble(_ field: Field) -> Int {
    var (from, to) = (field.start, field.start)
    while from < field.end {
      memory[to] = memory[from]
      if memory[from] == UInt8(ascii: "\"") { from += 1 }
      from += 1
      to += 1
    }
    return to
  }

  func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// `nil` for anything but digits, up to eighteen of them.
  func number(_ column: Int) -> Int64? { bytes(column).decimalNumber }

  func fault(_ what: String, _ remedy: String) -> TableFault {
    TableFault(path, line, what, remedy)
  }
}

extension UnsafeRawBufferPointer {
  /// `nil` for anything but digits, up to eighteen of them.
  var decimalNumber: Int64? {
    guard !isEmpty, count <= 18 else { return nil }
    var number: Int64 = 0
    for byte in self {
      guard byte >= 48, byte <= 57 else { return nil }
      number = number * 10 + Int64(byte - 48)
    }
    return number
  }
}

/// What is wrong with a line of a table, and what to do about it.
package struct TableFault: Error, Hashable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let what: String
  package let remedy: String

  init(_ path: String, _ line: Int, _ what: String, _ remedy: String) {
    self.path = path
    self.line = line
    self.what = what
    self.remedy = remedy
  }

  package var description: String { "'\(path)', line \(line): \(what); \(remedy)" }
}
