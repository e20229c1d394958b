import Knowledge
import Querying

/// What the lines and shapes of a picture mean, as a box beside it; only those that occur.
struct DotLegend {
  let ties: [Tie]
  let kinds: Set<Actor.Kind>

  var text: String {
    """
      subgraph cluster_legend {
        graph [label="Legend", labeljust=l, fontsize=12, color="#d0d7de", style="rounded",
          margin=10];
        node [fontsize=10, margin="0.06,0.03", height=0.25, width=0.5];
    \(kindRows)\(relationRows)  }

    """
  }

  private var kindRows: String {
    Actor.Kind.allCases.filter(kinds.contains).map { kind in
      let attributes =
        [("label", kind.rawValue)] + DotStyle.node(kind) + [("tooltip", kind.rawValue)]
      return "    \"legend kind \(kind.rawValue)\" [\(dotAttributes(attributes))];\n"
    }.joined()
  }

  private var relationRows: String {
    let relations = Set(ties.map(\.relation))
    return DotStyle.relations.filter(relations.contains).map(row).joined()
  }

  private func row(_ relation: RelationType) -> String {
    let ends = ["from", "to"].map { "\"legend \(relation.rawValue) \($0)\"" }
    let width = relation.isAffiliation ? "1.0" : "2.0"
    let attributes =
      DotStyle.edge(relation) + [("penwidth", width), ("tooltip", relation.rawValue)]
    return """
          \(ends[0]) [label="", shape=point, width=0.03];
          \(ends[1]) [label="\(Wording().verb(relation))", shape=plaintext, fillcolor="none"];
          \(ends[0]) -> \(ends[1]) [\(dotAttributes(attributes))];

      """
  }
}
