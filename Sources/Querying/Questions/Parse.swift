/// One way to read some words of a question: what they mean and where the rest begins.
struct Parse<Value> {
  var value: Value
  var next: Int
  var cost = Cost()

  /// Every way to read on from here.
  func then<Other>(_ read: (Value, Int) throws -> [Parse<Other>]) rethrows -> [Parse<Other>] {
    try read(value, next).map { Parse<Other>(value: $0.value, next: $0.next, cost: cost + $0.cost) }
  }
}

/// What makes one reading worse than another: words in names that nobody knows, then such names.
struct Cost: Comparable {
  var unknownWords = 0
  var unknownNames = 0

  static func < (left: Cost, right: Cost) -> Bool {
    (left.unknownWords, left.unknownNames) < (right.unknownWords, right.unknownNames)
  }

  static func + (left: Cost, right: Cost) -> Cost {
    Cost(
      unknownWords: left.unknownWords + right.unknownWords,
      unknownNames: left.unknownNames + right.unknownNames)
  }
}

/// The ways to read the same words.
struct Parses<Value> {
  var all: [Parse<Value>]

  /// Every way to read on from each.
  func then<Other>(_ read: (Value, Int) throws -> Parses<Other>) rethrows -> Parses<Other> {
    Parses<Other>(all: try all.flatMap { parse in try parse.then { try read($0, $1).all } })
  }

  func map<Other>(_ change: (Value) -> Other) -> Parses<Other> {
    Parses<Other>(all: all.map { Parse(value: change($0.value), next: $0.next, cost: $0.cost) })
  }

  /// These, and each read on as often as it goes.
  ///
  /// One reading is kept for each place of ending, so no question can make the work explode.
  func repeating(_ read: (Value, Int) throws -> Parses<Value>) rethrows -> Parses<Value> {
    var kept = cheapest
    var frontier = kept
    while !frontier.all.isEmpty {
      let longer = try frontier.then(read).cheapest.all.filter { parse in
        !kept.all.contains { $0.next == parse.next && $0.cost <= parse.cost }
      }
      kept = Parses(all: kept.all + longer).cheapest
      frontier = Parses(all: longer)
    }
    return kept
  }

  /// For each place of ending the cheapest; of equals the first.
  var cheapest: Parses {
    var kept: [Parse<Value>] = []
    for parse in all {
      guard let index = kept.firstIndex(where: { $0.next == parse.next }) else {
        kept.append(parse)
        continue
      }
      if parse.cost < kept[index].cost { kept[index] = parse }
    }
    return Parses(all: kept)
  }

  static func + (left: Parses, right: Parses) -> Parses { Parses(all: left.all + right.all) }
}
