import SchemaFiles

/// A tab-separated table of `Schema/`, compiled in.
package struct SchemaTable {
  package struct Row {
    /// Counted from 1, in the file.
    package let line: Int
    fileprivate let columns: [String: Int]
    fileprivate let cells: [Substring]

    /// The cell below a column's name, or `nil` when it is empty.
    package subscript(column: String) -> String? {
      guard let index = columns[column] else {
        preconditionFailure("no column '\(column)' in this table")
      }
      return cells[index].isEmpty ? nil : String(cells[index])
    }

    /// The values of a cell that holds several, parted by `|`.
    package func list(_ column: String) -> [String] {
      (self[column] ?? "").split(separator: "|").map(String.init)
    }
  }

  package let rows: [Row]

  /// Traps on a table whose shape is wrong: the files are part of the program and tested with it.
  package init(_ path: String) {
    var columns: [String: Int]?
    var rows: [Row] = []
    let lines = schemaText(path).split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let columns else {
        columns = Dictionary(uniqueKeysWithValues: zip(cells.map(String.init), cells.indices))
        continue
      }
      precondition(
        cells.count == columns.count,
        "Schema/\(path):\(number + 1): \(cells.count) columns instead of \(columns.count)")
      rows.append(Row(line: number + 1, columns: columns, cells: cells))
    }
    self.rows = rows
  }
}

/// The text of a file below `Schema/`, compiled in; traps when there is no such file.
package func schemaText(_ path: String) -> String {
  var size = 0
  guard let bytes = schema_file(path, &size) else {
    preconditionFailure("no file '\(path)' in Schema/")
  }
  return String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self)
}
