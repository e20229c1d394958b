/// Finds the names of a sentence in the probabilities of its words' labels.
///
/// First the best sequence over groups of kinds (Viterbi): who is unsure between a party and an
/// organisation is sure of a body. Then, for each name, the likeliest kind of its group.
struct NameDecoder: Sendable {
  /// Kinds that are hard to tell from each other count together.
  private static let groups: [[NameKind]] = [
    [.person], [.state, .place], [.group, .party, .alliance, .organisation, .company],
    [.nationality], [.event], [.other],
  ]

  /// Where a kind's labels lie among the scores.
  private struct Columns {
    let begin: Int
    let inside: Int
  }

  private let outside: Int
  private let columns: [NameKind: Columns]

  /// Labels `O`, `B-kind` and `I-kind`.
  init(labels: [String]) {
    func column(_ label: String) -> Int {
      guard let column = labels.firstIndex(of: label) else {
        preconditionFailure("the weights have no label \(label)")
      }
      return column
    }
    outside = column("O")
    columns = Dictionary(
      uniqueKeysWithValues: NameKind.allCases.map {
        ($0, Columns(begin: column("B-\($0.rawValue)"), inside: column("I-\($0.rawValue)")))
      })
  }

  /// `probabilities` gives those of a word, in the order of the labels.
  func callAsFunction(words: Int, probabilities: (Int) -> UnsafePointer<Float>) -> [Name] {
    let path = bestPath(words: words, probabilities: probabilities)
    var names: [Name] = []
    var start = 0
    while start < words {
      guard case .begin(let group) = path[start] else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words, path[end] == .inside(group) { end += 1 }
      names.append(name(start..<end, group: group, probabilities))
      start = end
    }
    return names
  }

  /// What a word is to the names, over groups.
  private enum State: Equatable {
    case outside
    case begin(Int)
    case inside(Int)
  }

  /// Its states are `outside`, then `begin` and `inside` of each group.
  private func bestPath(
    words: Int, probabilities: (Int) -> UnsafePointer<Float>
  ) -> [State] {
    let states = 1 + 2 * Self.groups.count
    var best = [Float](repeating: 0, count: states)
    var back = [UInt8](repeating: 0, count: words * states)
    for word in 0..<words {
      let own = grouped(probabilities(word))
      let before = best
      let top = word == 0 ? 0 : before.indices.reduce(0) { before[$1] > before[$0] ? $1 : $0 }
      for state in 0..<states {
        var from = top
        var reached: Float = word == 0 ? 1 : before[top]
        if state > 0, state % 2 == 0 {
          from = before[state - 1] >= before[state] ? state - 1 : state
          reached = word == 0 ? 0 : before[from]
        }
        best[state] = reached * own[state]
        back[word * states + state] = UInt8(from)
      }
      rescale(&best)
    }
    return traced(best, back, words: words)
  }

  /// Keeps the products of many probabilities from vanishing.
  private func rescale(_ scores: inout [Float]) {
    guard let most = scores.max(), most > 0 else { return }
    for state in scores.indices { scores[state] /= most }
  }

  private func grouped(_ probabilities: UnsafePointer<Float>) -> [Float] {
    [probabilities[outside]]
      + Self.groups.flatMap { group in
        let own = group.compactMap { columns[$0] }
        return [
          own.reduce(0) { $0 + probabilities[$1.begin] },
          own.reduce(0) { $0 + probabilities[$1.inside] },
        ]
      }
  }

  private func traced(_ best: [Float], _ back: [UInt8], words: Int) -> [State] {
    guard words > 0 else { return [] }
    var state = best.indices.reduce(0) { best[$1] > best[$0] ? $1 : $0 }
    var path: [State] = []
    for word in (0..<words).reversed() {
      path.append(
        state == 0 ? .outside : state % 2 == 1 ? .begin(state / 2) : .inside(state / 2 - 1))
      state = Int(back[word * best.count + state])
    }
    return path.reversed()
  }

  private func name(
    _ words: Range<Int>, group: Int, _ probabilities: (Int) -> UnsafePointer<Float>
  ) -> Name {
    func chance(_ kind: NameKind, _ word: Int) -> Float {
      guard let own = columns[kind] else { return 0 }
      return probabilities(word)[word == words.lowerBound ? own.begin : own.inside]
    }
    let kinds = Self.groups[group]
    let scores = kinds.map { kind in words.reduce(Float(1)) { $0 * chance(kind, $1) } }
    let best = scores.indices.reduce(0) { scores[$1] > scores[$0] ? $1 : $0 }
    let least = words.map { word in kinds.reduce(Float(0)) { $0 + chance($1, word) } }.min() ?? 0
    return Name(words: words, kind: kinds[best], probability: least)
  }
}
