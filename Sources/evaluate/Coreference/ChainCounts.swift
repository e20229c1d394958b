/// How well chains of mentions fit the annotated ones, summed over documents.
///
/// Chains are sets of numbers; a mention found and one annotated are the same when their numbers
/// are. The CoNLL figure is the mean of three F1 (Pradhan and others 2014).
struct ChainCounts {
  /// Shares of links (Vilain and others 1995).
  private(set) var muc = WeightedCount()
  /// Shares of each mention's chain (Bagga and Baldwin 1998).
  private(set) var bCubed = WeightedCount()
  /// Likeness of chains matched one to one (Luo 2005).
  private(set) var ceafE = WeightedCount()

  var conll: Double { (muc.f1 + bCubed.f1 + ceafE.f1) / 3 }

  /// No mention may stand twice on one side.
  mutating func add(_ predicted: [Set<Int>], against gold: [Set<Int>]) {
    muc.add(
      .init(right: Self.links(gold, kept: predicted), of: Self.links(gold)),
      precision: .init(right: Self.links(predicted, kept: gold), of: Self.links(predicted)))
    bCubed.add(Self.shares(gold, predicted), precision: Self.shares(predicted, gold))
    let likeness = Self.bestLikeness(gold, predicted)
    ceafE.add(
      .init(right: likeness, of: Double(gold.count)),
      precision: .init(right: likeness, of: Double(predicted.count)))
  }

  private static func links(_ chains: [Set<Int>]) -> Double {
    chains.reduce(0) { $0 + Double($1.count - 1) }
  }

  /// Links of the chains that remain when they are cut as the others cut them.
  private static func links(_ chains: [Set<Int>], kept others: [Set<Int>]) -> Double {
    let chainOf = chainsByMention(others)
    return chains.reduce(0) { sum, chain in
      let parts = Set(chain.compactMap { chainOf[$0] }).count
      let alone = chain.count { chainOf[$0] == nil }
      return sum + Double(chain.count - parts - alone)
    }
  }

  private static func shares(_ chains: [Set<Int>], _ others: [Set<Int>]) -> WeightedCount.Side {
    let chainOf = chainsByMention(others)
    var right = 0.0
    for chain in chains {
      var common: [Int: Int] = [:]
      for mention in chain { if let other = chainOf[mention] { common[other, default: 0] += 1 } }
      let squares = common.values.reduce(0) { $0 + $1 * $1 }
      right += Double(squares) / Double(chain.count)
    }
    return .init(right: right, of: Double(chains.reduce(0) { $0 + $1.count }))
  }

  private static func bestLikeness(_ gold: [Set<Int>], _ predicted: [Set<Int>]) -> Double {
    let chainOf = chainsByMention(predicted)
    var likeness = [[Double]](
      repeating: [Double](repeating: 0, count: predicted.count), count: gold.count)
    for (row, chain) in gold.enumerated() {
      for mention in chain {
        guard let column = chainOf[mention] else { continue }
        likeness[row][column] += 2 / Double(chain.count + predicted[column].count)
      }
    }
    return Assignment(of: likeness).total
  }

  private static func chainsByMention(_ chains: [Set<Int>]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (index, chain) in chains.enumerated() {
      for mention in chain {
        precondition(found.updateValue(index, forKey: mention) == nil, "a mention in two chains")
      }
    }
    return found
  }
}

/// Precision and recall of what counts in fractions.
struct WeightedCount {
  struct Side {
    var right: Double
    var of: Double
  }

  private var gold = Side(right: 0, of: 0)
  private var predicted = Side(right: 0, of: 0)

  var recall: Double { gold.of == 0 ? 0 : gold.right / gold.of }
  var precision: Double { predicted.of == 0 ? 0 : predicted.right / predicted.of }
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  mutating func add(_ recall: Side, precision: Side) {
    gold.right += recall.right
    gold.of += recall.of
    predicted.right += precision.right
    predicted.of += precision.of
  }
}
