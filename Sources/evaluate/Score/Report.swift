import Foundation

/// The first column to the left, the others to the right.
func aligned(_ rows: [[String]]) -> String {
  let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    zip(row, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + space : space + cell.0
    }.joined(separator: "  ")
  }.joined(separator: "\n")
}

func percent(_ share: Double) -> String { String(format: "%.2f %%", share * 100) }

/// One object with sorted keys.
func jsonObject(_ record: [String: Double]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(record), as: UTF8.self)
}

/// Writes predictions.
func write(_ text: String, toFile path: String) throws {
  do {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  } catch {
    throw TreebankError(
      path: path, problem: "cannot be written", remedy: "name a file in a folder that you own")
  }
}
