import Kernels

/// The questions asked of every encoded word, and how their scores are read.
struct Heads: Sendable {
  fileprivate let labels: Linear
  fileprivate let edges: Linear
  fileprivate let arc: Linear
  fileprivate let relation: Linear
  fileprivate let sense: SenseHead
  private let names: NameDecoder
  private let tags: [PartOfSpeech]
  private let features: [Features]
  private let lemmas: [LemmaRule]
  private let relations: [DependencyRelation]
  private let nameCount: Int

  init(weights: Weights) {
    labels = Linear("labels", in: weights)
    edges = Linear("edges", in: weights)
    arc = Linear("arc", in: weights)
    relation = Linear("relation", in: weights)
    sense = SenseHead()
    func list<Value>(_ key: String, _ parse: (String) -> Value?) -> [Value] {
      guard let labels = weights.labels[key] else { preconditionFailure("no labels of \(key)") }
      return labels.map {
        guard let value = parse($0) else { preconditionFailure("unknown label \($0) of \(key)") }
        return value
      }
    }
    let nameLabels = list("names") { $0 }
    names = NameDecoder(labels: nameLabels)
    nameCount = nameLabels.count
    tags = list("tags", PartOfSpeech.init)
    features = list("features", Features.init)
    lemmas = list("lemmas", LemmaRule.init)
    relations = list("relations", DependencyRelation.init)
  }

  /// Scores of all words in the room.
  func callAsFunction(_ room: HeadsRoom) {
    let rows = room.states.count
    for part in [room.labels, room.edges, room.dependents, room.wanted, room.relating] {
      part.reset(to: rows)
    }
    labels(room.states, room.whole, into: room.labels)
    edges(room.states, room.whole, into: room.edges)
    room.separateEdges()
    arc(room.dependents, room.whole, into: room.wanted)
    sense(room.states, room.whole, into: room.senses)
  }

  /// Reads the scores of the sentence whose root stands at `row`, its words behind it.
  func analysis(of words: [String], at row: Int, in room: HeadsRoom) -> Analysis {
    guard !words.isEmpty else { return Analysis(words: [], names: []) }
    let heads = tree(words: words.count, at: row, in: room)
    let related = relations(heads, at: row, in: room)
    let read = words.indices.map { index in
      let scores = room.labels[row + 1 + index]
      kernel_soften(scores, nameCount)
      var next = scores + nameCount
      func best<Value>(of values: [Value]) -> Value {
        defer { next += values.count }
        return values[Self.best(next, values.count)]
      }
      return Word(
        tag: best(of: tags), features: best(of: features),
        lemma: lemma(of: words[index], next),
        head: heads[index + 1] == 0 ? nil : heads[index + 1] - 1,
        relation: related[index])
    }
    let found = names(words: words.count) { UnsafePointer(room.labels[row + 1 + $0]) }
    return Analysis(
      words: read, names: found,
      senses: sense.senses(of: read, names: found, at: row, in: room.senses))
  }

  private func tree(words: Int, at row: Int, in room: HeadsRoom) -> [Int] {
    var decoder = TreeDecoder(scores: arcs(words: words, at: row, in: room), size: words + 1)
    return decoder.heads()
  }

  /// The scores of a sentence's words for their heads, row by row, the root's row and column first.
  func arcs(words: Int, at row: Int, in room: HeadsRoom) -> [Float] {
    let size = words + 1
    var scores = [Float](repeating: 0, count: size * size)
    for word in 1..<size {
      for head in 0..<size {
        scores[word * size + head] = kernel_dot(
          room.wanted[row + word], room.headArcs(row + head), arc.inner)
      }
    }
    return scores
  }

  /// The best relation of every word with its head; only the root's word is a root.
  private func relations(_ heads: [Int], at row: Int, in room: HeadsRoom) -> [DependencyRelation] {
    let width = room.relating.width + 1
    room.scratch.reset(to: heads.count - 1)
    room.own.reset(to: heads.count - 1)
    for word in 1..<heads.count {
      room.own[word - 1].update(from: room.relating[row + word], count: room.own.width)
    }
    relation(room.own, room.whole, into: room.scratch)
    let scores = (1..<heads.count).map { word in
      let head = room.headRelations(row + heads[word])
      return relations.indices.map { label in
        let own = room.scratch[word - 1] + label * width
        let isPossible = (relations[label] == .root) == (heads[word] == 0)
        return isPossible ? kernel_dot(own, head, width - 1) + own[width - 1] : -.infinity
      }
    }
    return RelationDecoder(labels: relations, heads: Array(heads.dropFirst()))(scores)
  }

  /// By the best rule that the form is long enough for.
  private func lemma(of form: String, _ scores: UnsafePointer<Float>) -> String {
    if let lemma = lemmas[Self.best(scores, lemmas.count)](form) { return lemma }
    let order = lemmas.indices.sorted { scores[$0] > scores[$1] }
    return order.lazy.compactMap { lemmas[$0](form) }.first ?? form
  }

  private static func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }
}

/// Where the numbers of the heads live; one for each thread.
///
/// A sentence's root has a row before its words.
final class HeadsRoom {
  let states: Rows
  fileprivate let labels: Rows
  fileprivate let edges: Rows
  fileprivate let dependents: Rows
  fileprivate let wanted: Rows
  fileprivate let relating: Rows
  fileprivate let senses: Rows
  fileprivate let own: Rows
  fileprivate let scratch: Rows
  fileprivate let whole = WholeRows()
  /// By window.
  private var sources: [[Source]] = []

  init(_ heads: Heads) {
    states = Rows(width: heads.labels.inner)
    labels = Rows(width: heads.labels.columns)
    edges = Rows(width: heads.edges.columns)
    dependents = Rows(width: heads.arc.inner)
    wanted = Rows(width: heads.arc.columns)
    relating = Rows(width: heads.relation.inner)
    senses = Rows(width: heads.sense.width)
    own = Rows(width: heads.relation.inner)
    scratch = Rows(width: heads.relation.columns)
    precondition(edges.width == 2 * (dependents.width + relating.width), "the heads do not fit")
  }

  /// Where a word's state is found and where it goes.
  private struct Source {
    let row: Int
    let first: Int
    let last: Int
  }

  /// Makes room for the states of sentences; `take` fills it, window after window.
  func begin(_ sentences: [PiecedSentence]) {
    states.reset(to: sentences.reduce(0) { $0 + $1.places.count + 1 })
    sources.removeAll(keepingCapacity: true)
    var row = 0
    for sentence in sentences {
      let start = sources.count
      sources += Array(repeating: [], count: sentence.windows.count)
      sources[start].append(Source(row: row, first: 0, last: 0))
      for place in sentence.places {
        row += 1
        sources[start + place.window].append(
          Source(row: row, first: place.first, last: place.last))
      }
      row += 1
    }
  }

  /// Takes the words' states out of those of the windows' pieces: the mean of first and last piece.
  func take(_ windows: ArraySlice<Window>, from pieces: Rows) {
    var start = 0
    for (index, window) in zip(windows.indices, windows) {
      for source in sources[index] {
        let (first, last) = (pieces[start + source.first], pieces[start + source.last])
        let own = states[source.row]
        for i in 0..<states.width { own[i] = (first[i] + last[i]) * 0.5 }
      }
      start += window.pieces.count
    }
  }

  /// Clips the edge scores at zero and copies out what belongs to the dependents.
  func separateEdges() {
    for row in 0..<edges.count {
      let own = edges[row]
      for i in 0..<edges.width { own[i] = max(0, own[i]) }
      dependents[row].update(from: own, count: dependents.width)
      relating[row].update(from: own + dependents.width, count: relating.width)
    }
  }

  func headArcs(_ row: Int) -> UnsafeMutablePointer<Float> { edges[row] + edges.width / 2 }

  func headRelations(_ row: Int) -> UnsafeMutablePointer<Float> {
    headArcs(row) + dependents.width
  }
}
