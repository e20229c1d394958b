/// The records of a table with tabs between columns; `#` begins a comment, nothing is quoted.
struct TabTable: RecordSource {
  private var lines: TextLines.Iterator

  init(_ lines: TextLines) { self.lines = lines.makeIterator() }

  mutating func next() throws(LineFault) -> Record? {
    while let line = lines.next() {
      guard let text = line.text else { throw .notText(line.number) }
      if text.hasPrefix("#") || text.allSatisfy({ $0 == " " }) { continue }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Record(line: line.number, cells: cells)
    }
    return nil
  }
}

/// Reads a table a record at a time, so that a file of bad lines is never held whole.
protocol RecordSource {
  /// `nil` at the end; after a fault the record behind it comes next.
  mutating func next() throws(LineFault) -> Record?
}

extension RecordSource {
  /// Past lines that are no records, which are told; `nil` at the end, or after too many of them.
  mutating func next(_ content: inout ActorFileContent) -> Record? {
    while true {
      do throws(LineFault) {
        guard let record = try next() else { return nil }
        return content.isGivenUp(at: record.line) ? nil : record
      } catch {
        if content.isGivenUp(at: error.line) { return nil }
        content.faults.append(error)
      }
    }
  }
}

/// A row of a table as it was written.
struct Record: Hashable {
  let line: Int
  let cells: [String]
}
