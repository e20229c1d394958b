/// Chooses the relation of every word with its head: the best one, but no head has two subjects or
/// two objects.
struct RelationDecoder {
  let labels: [DependencyRelation]
  /// Each word's head, counted from 1; 0 is the root.
  let heads: [Int]

  /// Of a group a head takes one.
  private static let groups: [Set<DependencyRelation>] = [
    [.nsubj, .passiveSubject, .csubj, .passiveClausalSubject], [.obj], [.iobj],
  ]

  /// `scores` gives those of a word in the order of the labels.
  func callAsFunction(_ scores: [[Float]]) -> [DependencyRelation] {
    var chosen = scores.map { best($0, except: []) }
    // What has lost its relation takes none of the groups before, so that they stay as they are.
    var settled: Set<DependencyRelation> = []
    for group in Self.groups {
      settled.formUnion(group)
      let rivals = Dictionary(
        grouping: chosen.indices.filter { group.contains(labels[chosen[$0]]) }, by: { heads[$0] })
      for words in rivals.values where words.count > 1 {
        let second = words.map { best(scores[$0], except: settled) }
        let losses = zip(words, second).map { scores[$0][chosen[$0]] - scores[$0][$1] }
        let kept = losses.indices.reduce(0) { losses[$1] > losses[$0] ? $1 : $0 }
        for index in words.indices where index != kept { chosen[words[index]] = second[index] }
      }
    }
    return chosen.map { labels[$0] }
  }

  private func best(_ scores: [Float], except group: Set<DependencyRelation>) -> Int {
    var best: Int?
    for index in scores.indices where !group.contains(labels[index]) {
      if best.map({ scores[index] > scores[$0] }) ?? true { best = index }
    }
    return best ?? 0
  }
}
