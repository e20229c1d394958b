/// The records of a table with tabs between columns; `#` begins a comment, nothing is quoted.
struct TabTable {
  private(set) var records: [Record] = []

  init(_ lines: TextLines, _ content: inout ActorFileContent) {
    for line in lines.lines {
      guard let text = line.text else {
        content.faults.append(.notText(line.number))
        continue
      }
      if text.hasPrefix("#") || text.allSatisfy({ $0 == " " }) { continue }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      records.append(Record(line: line.number, cells: cells))
    }
  }
}

/// A row of a table as it was written.
struct Record: Hashable {
  let line: Int
  let cells: [String]
}
