/// Of one label for each question: how often the right one was found.
struct LabelScore {
  private var counts: [String: Count] = [:]
  private var right = 0
  private var total = 0

  mutating func add(found: String, gold: String) {
    total += 1
    if found == gold { right += 1 }
    counts[gold, default: Count()].add(right: found == gold ? 1 : 0, predicted: 0, gold: 1)
    counts[found, default: Count()].add(right: 0, predicted: 1, gold: 0)
  }

  /// The share of right ones.
  var accuracy: Double { total == 0 ? 0 : Double(right) / Double(total) }

  subscript(label: String) -> Count { counts[label] ?? Count() }

  /// The mean of the labels' F1.
  func macroF1(_ labels: [String]) -> Double {
    labels.reduce(0) { $0 + self[$1].f1 } / Double(max(1, labels.count))
  }

  /// All of some labels taken together.
  func together(_ labels: [String]) -> Count {
    labels.reduce(into: Count()) { sum, label in
      let own = self[label]
      sum.add(right: own.right, predicted: own.predicted, gold: own.gold)
    }
  }

  func table(_ labels: [String]) -> String {
    Count.table(labels.map { ($0, self[$0]) }, gold: "labelled")
  }
}
