/// The best tree over the words of a sentence: one root, no circle.
///
/// Takes every word's best head and, where those make circles or several roots, the maximum
/// spanning tree by contraction (Chu and Liu 1965, Edmonds 1967).
struct TreeDecoder {
  /// More than any sum of scores: a second root is never worth it.
  private static let penaltyOfRoot: Float = 1e6

  /// Row by row, a word's score for each head; row and column 0 are the root's.
  private var scores: [Float]
  private let size: Int

  /// Scores of `size` rows (words, the root first) for `size` heads.
  init(scores: [Float], size: Int) {
    precondition(scores.count == size * size)
    self.scores = scores
    self.size = size
  }

  /// Each word's head, the root being 0; the element of the root itself is 0 too.
  mutating func heads() -> [Int] {
    guard size > 1 else { return [0] }
    for word in 1..<size { scores[word * size + word] = -.infinity }
    let greedy = bestHeads(of: Array(0..<size))
    if greedy.dropFirst().filter({ $0 == 0 }).count == 1, circle(in: greedy) == nil {
      return greedy
    }
    for word in 1..<size { scores[word * size] -= Self.penaltyOfRoot }
    return spanningTree()
  }

  private func bestHeads(of nodes: [Int]) -> [Int] {
    var heads = [Int](repeating: 0, count: size)
    for word in nodes where word != 0 {
      var best = 0
      for head in nodes where scores[word * size + head] > scores[word * size + best] {
        if head != word { best = head }
      }
      heads[word] = best
    }
    return heads
  }

  /// The nodes of a circle among the heads, if there is one.
  private func circle(in heads: [Int]) -> [Int]? {
    var seenFrom = [Int](repeating: 0, count: size)
    for start in 1..<size where seenFrom[start] == 0 {
      var node = start
      while node != 0, seenFrom[node] == 0 {
        seenFrom[node] = start
        node = heads[node]
      }
      guard node != 0, seenFrom[node] == start else { continue }
      var circle = [node]
      var next = heads[node]
      while next != node {
        circle.append(next)
        next = heads[next]
      }
      return circle
    }
    return nil
  }

  /// What stood for what when a circle became one node.
  private struct Contraction {
    let circle: [Int]
    /// The heads inside the circle.
    let inner: [Int: Int]
    /// For every node outside: its best head in the circle.
    var headInside: [Int: Int] = [:]
    /// For every head outside: the node of the circle it would enter at.
    var entry: [Int: Int] = [:]
  }

  /// Contracts circles one by one into their first node, then opens them in reverse.
  private mutating func spanningTree() -> [Int] {
    var nodes = Array(0..<size)
    var contractions: [Contraction] = []
    var heads = bestHeads(of: nodes)
    while let circle = circle(in: heads) {
      contractions.append(contract(circle, heads: heads, nodes: &nodes))
      heads = bestHeads(of: nodes)
    }
    for contraction in contractions.reversed() { open(contraction, in: &heads) }
    return heads
  }

  private mutating func contract(_ circle: [Int], heads: [Int], nodes: inout [Int]) -> Contraction {
    let one = circle[0]
    let members = Set(circle)
    var contraction = Contraction(
      circle: circle, inner: Dictionary(uniqueKeysWithValues: circle.map { ($0, heads[$0]) }))
    nodes.removeAll { members.contains($0) && $0 != one }
    // The scores of row and column `one` become the circle's, so read them from a copy.
    let before = scores
    for outside in nodes where outside != one {
      var best = one
      for member in circle where before[outside * size + member] > before[outside * size + best] {
        best = member
      }
      contraction.headInside[outside] = best
      scores[outside * size + one] = before[outside * size + best]
      var entry = one
      var gain = -Float.infinity
      for member in circle {
        let own = before[member * size + outside] - before[member * size + heads[member]]
        if own > gain { (entry, gain) = (member, own) }
      }
      contraction.entry[outside] = entry
      scores[one * size + outside] = gain
    }
    return contraction
  }

  private func open(_ contraction: Contraction, in heads: inout [Int]) {
    let one = contraction.circle[0]
    let head = heads[one]
    for (outside, inside) in contraction.headInside where heads[outside] == one && outside != 0 {
      heads[outside] = inside
    }
    for (member, inner) in contraction.inner { heads[member] = inner }
    heads[contraction.entry[head] ?? one] = head
  }
}
