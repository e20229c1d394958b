import Knowledge
import Querying

/// What the lines and shapes of a picture mean, as a box beside it; only those that occur.
///
/// Each row is a rank of its own: a line with its word, and a shape with its word.
struct DotLegend {
  let ties: [Tie]
  let kinds: Set<Actor.Kind>

  private var relations: [RelationType] {
    DotStyle.relations.filter(Set(ties.map(\.relation)).contains)
  }

  /// One line above the picture, for layouts that know no clusters.
  var label: String {
    let words = relations.map { relation in
      let color = DotStyle.color(of: relation)
      return "<font color=\"\(color)\">\(Wording.shared.verb(relation))</font>"
    }
    return words.isEmpty
      ? ""
      : "  labelloc=t; fontsize=20;\n  label=<Lines: \(words.joined(separator: " · "))>;\n"
  }

  /// A box beside the picture.
  var cluster: String {
    let shapes = Actor.Kind.allCases.filter(kinds.contains)
    let rows = (0..<max(relations.count, shapes.count)).map { index in
      row(index, relations.dropFirst(index).first, shapes.dropFirst(index).first)
    }
    return """
        subgraph cluster_legend {
          graph [label="Legend", labeljust=l, fontsize=12, color="#d0d7de", style=rounded,
            margin=12, tooltip="Legend"];
          node [fontsize=11, margin="0.08,0.03", height=0.3];
      \(rows.joined())  }

      """
  }

  private func row(_ index: Int, _ relation: RelationType?, _ kind: Actor.Kind?) -> String {
    let cells = ["line", "word", "shape"].map { "\"legend \($0) \(index)\"" }
    let line = """
          \(cells[0]) [label="", shape=point, width=0.02, color="none"];
          \(cells[1]) [label="\(relation.map { Wording.shared.verb($0) } ?? "")", \(Self.wordStyle)];
          \(cells[0]) -> \(cells[1]) [\(dotAttributes(edge(relation)))];

      """
    let shape = """
          \(cells[2]) [\(dotAttributes(node(kind)))];
          \(cells[1]) -> \(cells[2]) [style=invis];

      """
    let above = index == 0 ? "" : "    \"legend line \(index - 1)\" -> \(cells[0]) [style=invis];\n"
    return line + shape + "    { rank=same; \(cells.joined(separator: "; ")) }\n" + above
  }

  private static let wordStyle =
    "shape=plaintext, fillcolor=\"none\", width=1.4, fixedsize=true"

  private func edge(_ relation: RelationType?) -> [(String, String)] {
    guard let relation else { return [("style", "invis"), ("minlen", "2")] }
    let width = relation.isAffiliation ? "1.0" : "2.0"
    return DotStyle.edge(relation)
      + [("penwidth", width), ("minlen", "2"), ("tooltip", relation.rawValue)]
  }

  private func node(_ kind: Actor.Kind?) -> [(String, String)] {
    guard let kind else { return [("label", ""), ("style", "invis"), ("width", "0.2")] }
    return [("label", kind.rawValue)] + DotStyle.node(kind) + [("tooltip", kind.rawValue)]
  }
}
