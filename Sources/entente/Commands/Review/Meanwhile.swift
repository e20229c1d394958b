import GraphStore
import Knowledge
import Publishing
import Querying

/// Why nothing is decided: what was decided about an item changed after a person saw it.
struct Meanwhile: Error, Hashable, CustomStringConvertible {
  /// Decisions that the person has not seen; none where others were only taken back.
  let unseen: [Decision]

  /// `nil` where the same decisions hold as when it was seen.
  init?(_ item: ReviewItem, seen: [Decision], in graph: Graph) throws {
    let standing = try item.decisions(in: graph)
    guard Set(standing.map(\.name)) != Set(seen.map(\.name)) else { return nil }
    unseen = standing.filter { !seen.map(\.name).contains($0.name) }
  }

  var description: String {
    guard !unseen.isEmpty else {
      return "what was decided about it was taken back meanwhile; look again"
    }
    let words = unseen.map { "\(printable($0.author)) decided about it meanwhile: \($0.pastWord)" }
    return words.joined(separator: "; ") + "; look again"
  }
}
