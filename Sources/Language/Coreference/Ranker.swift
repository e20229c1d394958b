import Kernels

/// Chooses among the chains that a phrase may belong to.
///
/// Every chain and a new one get a score by small networks; their exponents are the odds.
struct Ranker: Sendable {
  /// The first layer in three parts, so that what the phrase and a noun give is computed once, not
  /// for every pair.
  private let ofPair: Linear
  private let ofPhrase: Linear
  private let ofNoun: Linear
  private let candidates: [Linear]
  private let fresh: [Linear]

  init() {
    let weights = Weights(.coreference)
    func layers(_ name: String, from first: Int) -> [Linear] {
      (first...).lazy.map { "\(name).\($0)" }.prefix { weights.has("\($0).weights") }
        .map { Linear($0, in: weights) }
    }
    ofPair = Linear("candidates.pair", in: weights)
    ofPhrase = Linear("candidates.phrase", in: weights)
    ofNoun = Linear("candidates.noun", in: weights)
    candidates = layers("candidates", from: 1)
    fresh = layers("new", from: 0)
  }

  /// What a phrase adds to the first layer when it is the noun of a candidate.
  func nounPart(of vector: [Float], _ room: RankerRoom) -> [Float] {
    room.fill(vector, rows: 1, width: ofNoun.inner)
    return room.next(ofNoun).first
  }

  /// The place of the best candidate, nil for a new chain, and how likely it is.
  func callAsFunction(
    _ example: RankingExample, _ room: RankerRoom
  ) -> (best: Int?, probability: Float) {
    room.fill(example.newRow, rows: 1, width: fresh[0].inner)
    var scores = room.scores(by: fresh)
    if !example.chains.isEmpty { scores += candidateScores(example, room) }
    let best = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    scores.withUnsafeMutableBufferPointer { own in
      if let start = own.baseAddress { kernel_soften(start, own.count) }
    }
    return (best == 0 ? nil : best - 1, scores[best])
  }

  private func candidateScores(_ example: RankingExample, _ room: RankerRoom) -> [Float] {
    room.fill(example.newRow, rows: 1, width: ofPhrase.inner)
    let phrase = room.next(ofPhrase).first
    room.fill(example.rows, rows: example.chains.count, width: ofPair.inner)
    let hidden = room.next(ofPair)
    for (row, noun) in example.nounParts.enumerated() {
      let own = hidden[row]
      for column in phrase.indices {
        own[column] = max(0, own[column] + phrase[column] + noun[column])
      }
    }
    return room.scores(by: candidates)
  }
}

/// Where the numbers of the ranker live; one for each article.
final class RankerRoom {
  private let scratch = WholeRows()
  private var rows = Rows(width: 0)
  /// By width; a layer's input and output have different ones or are two of one.
  private var spare: [Int: [Rows]] = [:]

  /// Takes rows that stand one behind the other, and fills them up to a width.
  func fill(_ values: [Float], rows count: Int, width: Int) {
    let own = values.count / count
    precondition(0..<Int(KERNEL_PANEL) ~= width - own, "the weights do not fit")
    advance(to: width, rows: count)
    values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      for row in 0..<count {
        rows[row].update(from: start + row * own, count: own)
        (rows[row] + own).update(repeating: 0, count: width - own)
      }
    }
  }

  /// What a layer makes of the rows.
  func next(_ layer: Linear) -> Rows {
    let input = rows
    advance(to: layer.columns, rows: input.count)
    layer(input, scratch, into: rows)
    return rows
  }

  /// The first number that the last of some layers gives for each row; between them numbers below
  /// zero are zero.
  func scores(by layers: [Linear]) -> [Float] {
    for (number, layer) in layers.enumerated() {
      let output = next(layer)
      guard number < layers.count - 1 else { break }
      for index in 0..<output.count * output.width {
        output.numbers[index] = max(0, output.numbers[index])
      }
    }
    return (0..<rows.count).map { rows[$0][0] }
  }

  /// Turns to other rows than the ones in use.
  private func advance(to width: Int, rows count: Int) {
    var known = spare[width] ?? []
    if known.count < 2 { known.append(Rows(width: width)) }
    let next = known.first { $0 !== rows } ?? Rows(width: width)
    spare[width] = known.contains { $0 === next } ? known : known + [next]
    next.reset(to: count)
    rows = next
  }
}

extension Rows {
  fileprivate var first: [Float] { Array(UnsafeBufferPointer(start: numbers, count: width)) }
}
