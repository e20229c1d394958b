import Language

/// Which mentions found are which annotated ones; each is at most one.
///
/// By both ends where these are the same, else by the head, the mention of the likest length first:
/// where the annotated phrase takes in a long clause, the head still tells which it is.
struct MentionAlignment {
  /// By the place of the mention found.
  private(set) var exact: [Int?]
  private(set) var byHead: [Int?]

  init(_ found: [ReferringPhrase], _ gold: [GoldMention]) {
    exact = Array(repeating: nil, count: found.count)
    let spans = Dictionary(grouping: gold.indices) { Span(gold[$0].sentence, gold[$0].words) }
    var isTaken: Set<Int> = []
    for (index, mention) in found.enumerated() {
      let same = spans[Span(mention.sentence, mention.words)]?.first { !isTaken.contains($0) }
      exact[index] = same
      if let same { isTaken.insert(same) }
    }
    byHead = exact
    let heads = Dictionary(grouping: gold.indices) { Head(gold[$0].sentence, gold[$0].head) }
    for (index, mention) in found.enumerated() where exact[index] == nil {
      let open = heads[Head(mention.sentence, mention.head)]?.filter { !isTaken.contains($0) } ?? []
      byHead[index] = open.min {
        Self.difference(gold[$0], mention) < Self.difference(gold[$1], mention)
      }
      if let same = byHead[index] { isTaken.insert(same) }
    }
  }

  private static func difference(_ gold: GoldMention, _ mention: ReferringPhrase) -> Int {
    abs(gold.words.count - mention.words.count)
  }

  private struct Span: Hashable {
    let sentence: Int
    let words: Range<Int>

    init(_ sentence: Int, _ words: Range<Int>) {
      self.sentence = sentence
      self.words = words
    }
  }

  private struct Head: Hashable {
    let sentence: Int
    let word: Int

    init(_ sentence: Int, _ word: Int) {
      self.sentence = sentence
      self.word = word
    }
  }
}
