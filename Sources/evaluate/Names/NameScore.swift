import Language

/// How many names were found with the right ends and coarse kind.
struct NameScore {
  private let kinds: [CoarseKind]
  private var counts: [CoarseKind: Count] = [:]

  init(kinds: Set<CoarseKind>) {
    self.kinds = CoarseKind.allCases.filter(kinds.contains)
  }

  mutating func add(_ found: [Name], against wanted: [LabelledFile.Name]) {
    for kind in kinds {
      let ours = Set(found.filter { CoarseKind($0.kind) == kind }.map(\.words))
      let theirs = Set(wanted.filter { $0.kind == kind }.map(\.words))
      counts[kind, default: Count()].add(
        right: ours.intersection(theirs).count, predicted: ours.count, gold: theirs.count)
    }
  }

  private var total: Count {
    kinds.reduce(into: Count()) { total, kind in
      guard let own = counts[kind] else { return }
      total.add(right: own.right, predicted: own.predicted, gold: own.gold)
    }
  }

  var table: String {
    let rows = kinds.map { ($0.rawValue, counts[$0] ?? Count()) } + [("all", total)]
    return Count.table(rows, gold: "labelled")
  }

  var json: String {
    get throws {
      var record = ["f1": total.f1, "precision": total.precision, "recall": total.recall]
      for kind in kinds { record[kind.rawValue] = counts[kind]?.f1 }
      return try jsonObject(record)
    }
  }
}

extension LabelledFile.Sentence {
  /// Word, label and predicted label of each word.
  func lines(with names: [Name]) -> [String] {
    let predicted = names.labels(words: words.count)
    return words.indices.map { "\(words[$0])\t\(labels[$0])\t\(predicted[$0] ?? "O")" }
  }
}
