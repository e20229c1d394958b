/// The best tree over the words of a sentence: one root, no circle.
///
/// Takes every word's best head and, where those make circles or several roots, the maximum
/// spanning tree by contraction (Chu and Liu 1965, Edmonds 1967).
struct TreeDecoder {
  /// What an arc, or several together, are worth: a second root is never worth it, then the scores
  /// count.
  private struct Worth: Comparable {
    var roots = 0
    var score: Double

    static func < (left: Self, right: Self) -> Bool {
      left.roots == right.roots ? left.score < right.score : left.roots > right.roots
    }

    static func - (left: Self, right: Self) -> Self {
      Self(roots: left.roots - right.roots, score: left.score - right.score)
    }
  }

  /// Row by row, what each head is worth to a word; row and column 0 are the root's.
  private var worths: [Worth]
  private let size: Int

  /// Scores of `size` rows (words, the root first) for `size` heads; what is no number is worst.
  init(scores: [Float], size: Int) {
    precondition(scores.count == size * size)
    let most = Float.greatestFiniteMagnitude
    worths = scores.map { Worth(score: Double($0.isNaN ? -most : min(most, max(-most, $0)))) }
    self.size = size
  }

  /// Each word's head, the root being 0; the element of the root itself is 0 too.
  mutating func heads() -> [Int] {
    guard size > 1 else { return [0] }
    let greedy = bestHeads(of: Array(0..<size))
    if greedy.dropFirst().filter({ $0 == 0 }).count == 1, circle(in: greedy) == nil {
      return greedy
    }
    for word in 1..<size { worths[word * size].roots = 1 }
    return spanningTree()
  }

  private func bestHeads(of nodes: [Int]) -> [Int] {
    var heads = [Int](repeating: 0, count: size)
    for word in nodes where word != 0 {
      var best = 0
      for head in nodes where head != word {
        if worths[word * size + head] > worths[word * size + best] { best = head }
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
    // Row and column `one` become the circle's, so read them from a copy.
    let before = worths
    for outside in nodes where outside != one {
      var best = one
      for member in circle where before[outside * size + member] > before[outside * size + best] {
        best = member
      }
      contraction.headInside[outside] = best
      worths[outside * size + one] = before[outside * size + best]
      func gain(_ member: Int) -> Worth {
        before[member * size + outside] - before[member * size + heads[member]]
      }
      let entry = circle.reduce(one) { gain($1) > gain($0) ? $1 : $0 }
      contraction.entry[outside] = entry
      worths[one * size + outside] = gain(entry)
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
