import Kernels

/// Chooses among the chains that a phrase may belong to.
///
/// Every chain and a new one get a score by small networks; their exponents are the odds.
struct Ranker: Sendable {
  private let candidates: [Linear]
  private let fresh: [Linear]

  init() {
    let weights = Weights(.coreference)
    func layers(_ name: String) -> [Linear] {
      (0...).lazy.map { "\(name).\($0)" }.prefix { weights.has("\($0).weights") }
        .map { Linear($0, in: weights) }
    }
    candidates = layers("candidates")
    fresh = layers("new")
  }

  /// The place of the best candidate, nil for a new chain, and how likely it is.
  func callAsFunction(_ example: RankingExample) -> (best: Int?, probability: Float) {
    var scores = Self.scores(of: example.newRow, rows: 1, by: fresh)
    if !example.chains.isEmpty {
      scores += Self.scores(of: example.rows, rows: example.chains.count, by: candidates)
    }
    let best = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    scores.withUnsafeMutableBufferPointer { own in
      if let start = own.baseAddress { kernel_soften(start, own.count) }
    }
    return (best == 0 ? nil : best - 1, scores[best])
  }

  /// The first number that the last layer gives for each row.
  private static func scores(of input: [Float], rows count: Int, by layers: [Linear]) -> [Float] {
    let scratch = WholeRows()
    var rows = Rows(width: layers[0].inner)
    rows.reset(to: count)
    let width = input.count / count
    let spare = rows.width - width
    precondition(0..<Int(KERNEL_PANEL) ~= spare, "the weights do not fit")
    input.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for row in 0..<count {
        rows[row].update(from: start + row * width, count: width)
        (rows[row] + width).update(repeating: 0, count: spare)
      }
    }
    for (number, layer) in layers.enumerated() {
      if number > 0 { clip(rows) }
      let next = Rows(width: layer.columns)
      next.reset(to: rows.count)
      layer(rows, scratch, into: next)
      rows = next
    }
    return (0..<rows.count).map { rows[$0][0] }
  }

  private static func clip(_ rows: Rows) {
    for index in 0..<rows.count * rows.width { rows.numbers[index] = max(0, rows.numbers[index]) }
  }
}
