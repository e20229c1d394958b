import Knowledge

/// What was found, what should have been, and how much of it was the same.
struct Count {
  private(set) var right = 0
  private(set) var predicted = 0
  private(set) var gold = 0

  var precision: Double { predicted == 0 ? 0 : Double(right) / Double(predicted) }
  var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  var f1: Double { predicted + gold == 0 ? 0 : 2 * Double(right) / Double(predicted + gold) }

  mutating func add(right: Int, predicted: Int, gold: Int) {
    self.right += right
    self.predicted += predicted
    self.gold += gold
  }

  /// A row for each count; `gold` names what should have been found.
  static func table(_ rows: [(name: String, count: Count)], gold: String) -> String {
    let titles = ["", "precision", "recall", "F1", gold, "predicted", "right"]
    return aligned(
      [titles]
        + rows.map { name, count in
          [name, percent(count.precision), percent(count.recall), percent(count.f1)]
            + [count.gold, count.predicted, count.right].map(String.init)
        })
  }
}

extension Count {
  /// A row of a table for each of the four relations of stance, found or not.
  static func rows(ofStances counts: [RelationType: Count]) -> [(String, Count)] {
    RelationType.allCases.filter { !$0.isAffiliation }
      .map { ($0.rawValue, counts[$0] ?? Count()) }
  }
}
