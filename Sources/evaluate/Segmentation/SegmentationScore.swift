import Foundation
import Knowledge
import Language

/// How many words and sentences were found where the treebank has them.
struct SegmentationScore {
  struct Count {
    var right = 0
    var predicted = 0
    var gold = 0

    var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    var f1: Double { predicted + gold == 0 ? 0 : 2 * Double(right) / Double(predicted + gold) }

    /// Each span of the treebank can be found once.
    mutating func add(_ found: [TextSpan], against wanted: [TextSpan]) {
      predicted += found.count
      gold += wanted.count
      var left: [TextSpan: Int] = [:]
      for span in wanted { left[span, default: 0] += 1 }
      for span in found {
        guard let count = left[span], count > 0 else { continue }
        left[span] = count - 1
        right += 1
      }
    }
  }

  private(set) var words = Count()
  private(set) var sentences = Count()

  mutating func add(_ predicted: [Sentence], against gold: RawDocument) {
    words.add(predicted.flatMap { $0.tokens.map(\.span) }, against: gold.words)
    sentences.add(predicted.map(\.span), against: gold.sentences)
  }

  var table: String {
    let rows = [("words", words), ("sentences", sentences)].map { name, count in
      [name, percent(count.precision), percent(count.recall), percent(count.f1)]
        + [count.gold, count.predicted, count.right].map(String.init)
    }
    let titles = ["", "precision", "recall", "F1", "in treebank", "predicted", "right"]
    return aligned([titles] + rows)
  }

  var json: String {
    get throws {
      let record: [String: Double] = [
        "words": words.f1, "wordPrecision": words.precision, "wordRecall": words.recall,
        "sentences": sentences.f1, "sentencePrecision": sentences.precision,
        "sentenceRecall": sentences.recall,
      ]
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(decoding: try encoder.encode(record), as: UTF8.self)
    }
  }

  private func percent(_ share: Double) -> String { String(format: "%.2f %%", share * 100) }
}

/// The first column to the left, the others to the right.
private func aligned(_ rows: [[String]]) -> String {
  let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  return rows.map { row in
    zip(row, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + space : space + cell.0
    }.joined(separator: "  ")
  }.joined(separator: "\n")
}
