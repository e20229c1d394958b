import Foundation
import Knowledge
import Language

/// Sentences with two actors marked, as the two public sets write them.
enum PairFile {
  /// Directed sentiment (Park, Pan and Joo 2021): sentence with brackets, p, q, and 0 to 4.
  static func stance(_ path: String) throws -> [MarkedPair] {
    let reader = PairTextReader()
    return try TreebankFile.lines(ofFile: path).compactMap { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, (0...4).contains(Int(cells[3]) ?? -1) else {
        throw TreebankError(
          path: path, line: number, problem: "is not sentence, p, q and 0 to 4",
          remedy: "name a file of directed sentiment")
      }
      let (text, spans) = MarkedPair.unmarked(cells[0], [("[", "]")])
      func place(_ name: String) -> TextSpan? { spans[0].first { text.slice($0) == name } }
      guard let p = place(cells[1]), let q = place(cells[2]) else { return nil }
      return MarkedPair(text: text, a: p, b: q, label: cells[3], sense: .sentiment, by: reader)
    }
  }

  /// PLOVER pairs (Hu and others 2024): source and target marked by `<s>` and `<t>`, the root class last.
  static func plover(_ path: String) throws -> [MarkedPair] {
    let reader = PairTextReader()
    return try ploverRows(path).compactMap { row in
      MarkedPair(text: row.text, a: row.source, b: row.target, label: row.label, by: reader)
    }
  }

  /// The same as bare texts, with source and target by their bytes.
  static func ploverTexts(_ path: String) throws -> [MarkedText] {
    try ploverRows(path).map { row in
      MarkedText(
        marked: row.marked, text: row.text, source: row.source, target: row.target,
        label: row.label)
    }
  }

  private struct PloverRow {
    let marked: String
    let text: String
    let source: TextSpan
    let target: TextSpan
    let label: String
  }

  /// Rows without both marks are passed over.
  private static func ploverRows(_ path: String) throws -> [PloverRow] {
    let rows = try TreebankFile.lines(ofFile: path).map { number, line in
      (number, line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
    guard let (_, head) = rows.first, let sentence = head.firstIndex(of: "marked_sentence"),
      let root = head.firstIndex(of: "gold_root")
    else {
      throw TreebankError(
        path: path, problem: "has no columns marked_sentence and gold_root",
        remedy: "name a file of PLOVER pairs")
    }
    return try rows.dropFirst().compactMap { number, row in
      guard row.count == head.count else {
        throw TreebankError(
          path: path, line: number,
          problem: "has \(row.count) columns instead of \(head.count)",
          remedy: "name a file of PLOVER pairs")
      }
      let (text, spans) = MarkedPair.unmarked(row[sentence], [("<s>", "</s>"), ("<t>", "</t>")])
      guard let source = spans[0].first, let target = spans[1].first else { return nil }
      return PloverRow(
        marked: row[sentence], text: text, source: source, target: target, label: row[root])
    }
  }
}
