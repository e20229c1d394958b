/// The records of a table with commas between columns, quoted as RFC 4180 says.
///
/// A field that is quoted may hold commas, line ends and doubled quotes. A quote that is never closed
/// ends with its line, so that it swallows nothing but that line.
struct CommaTable: RecordSource {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() throws(LineFault) -> Record? {
    while position < bytes.count {
      // told by the line, not by its first cell: "#MeToo" in quotes is a name
      if bytes[position] == UInt8(ascii: "#") {
        skipLine()
      } else if let record = try readRecord() {
        return record
      }
    }
    return nil
  }

  /// `nil` for an empty line.
  private mutating func readRecord() throws(LineFault) -> Record? {
    let start = (position: position, line: line)
    var cells: [[UInt8]] = []
    do throws(LineFault) {
      repeat { cells.append(try readField()) } while takes(UInt8(ascii: ","))
      endLine()
      return try record(cells, line: start.line)
    } catch {
      (position, line) = start
      skipLine()
      throw error
    }
  }

  private func record(_ fields: [[UInt8]], line: Int) throws(LineFault) -> Record? {
    let cells = fields.compactMap { $0.contains(0) ? nil : String(validating: $0, as: UTF8.self) }
    guard cells.count == fields.count else { throw .notText(line) }
    return cells == [""] ? nil : Record(line: line, cells: cells.map(Self.withoutGuard))
  }

  /// Up to a comma or the end of the line, neither of which it takes.
  private mutating func readField() throws(LineFault) -> [UInt8] {
    guard takes(UInt8(ascii: "\"")) else {
      let start = position
      while position < bytes.count, !Self.ends.contains(bytes[position]) { position += 1 }
      return Array(bytes[start..<position])
    }
    let first = line
    var field: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte != UInt8(ascii: "\"") {
        field.append(byte)
      } else if takes(UInt8(ascii: "\"")) {
        field.append(byte)
      } else {
        return try closed(field, line: first)
      }
      if field.count > Self.longestField { break }
    }
    throw LineFault(
      line: first, what: "a quoted field is never closed",
      remedy: "end it with a quote, and double the quotes inside")
  }

  private func closed(_ field: [UInt8], line: Int) throws(LineFault) -> [UInt8] {
    guard position == bytes.count || Self.ends.contains(bytes[position]) else {
      throw LineFault(
        line: line, what: "text follows a closing quote", remedy: "double the quotes inside a field"
      )
    }
    return field
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func endLine() {
    _ = takes(UInt8(ascii: "\r"))
    if takes(UInt8(ascii: "\n")) { line += 1 }
  }

  private mutating func skipLine() {
    while position < bytes.count, !takes(UInt8(ascii: "\n")) { position += 1 }
    line += 1
  }

  private static let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
  /// Bytes; without a bound, each of many quotes never closed would be read to the end of the file.
  private static let longestField = 20_000
}

// MARK: - Formulas

extension CommaTable {
  /// A cell as a line holds it.
  static func written(_ cell: String) -> String {
    let cell = guarded(cell)
    let isPlain = !cell.contains { ",\"\r\n#".contains($0) } && cell.singleSpaced == cell
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// What a spreadsheet would run as a formula is written with an apostrophe before it.
  static func guarded(_ cell: String) -> String { isFormula(cell) ? "'" + cell : cell }

  static func withoutGuard(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(cell) ? String(cell.dropFirst()) : cell
  }

  /// Behind any apostrophes, so that reading what was written gives back the cell.
  private static func isFormula(_ cell: String) -> Bool {
    let first = cell.unicodeScalars.drop { $0 == "'" }.first
    return first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? false
  }
}
