import GraphStore
import Knowledge
package import Querying

/// A graph for Graphviz: `dot -Tsvg`.
package struct Dot: DotSource {
  private let ties: [Tie]

  /// Writes the ties in the order of actors and relations, so that equal graphs give equal files.
  package init(_ ties: [Tie]) {
    self.ties = ties.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  package var text: String {
    let actors = actors
    let claims = claimsByActor
    let legend = DotLegend(ties: ties, kinds: Set(actors.map(\.kind)))
    let layout = DotLayout(actors: actors.count)
    return """
      digraph entente {
        graph [\(layout.attributes), fontname="Helvetica", tooltip="Entente"];
        node [fontname="Helvetica", fontsize=12, style="filled", color="#57606a", margin="0.12,0.06"];
        edge [fontname="Helvetica", arrowsize=0.8];

      \(actors.map { node($0, claims: claims[$0] ?? 0) }.joined())
      \(ties.map(edge).joined())
      \(layout.isLayered ? legend.cluster : legend.label)}

      """
  }

  private var actors: [Actor] {
    Set(ties.flatMap { [$0.subject, $0.object] })
      .sorted { ($0.identifier, $0.name) < ($1.identifier, $1.name) }
  }

  private var claimsByActor: [Actor: Int] {
    ties.reduce(into: [:]) { claims, tie in
      for actor in [tie.subject, tie.object] { claims[actor, default: 0] += tie.claims }
    }
  }

  private func node(_ actor: Actor, claims: Int) -> String {
    let tooltip = "\(actor.name), \(actor.kind.rawValue): \(counted(claims, "claim"))"
    let attributes =
      [("label", dotLabel(actor.name))] + DotStyle.node(actor.kind)
      + [("tooltip", dotText(tooltip))]
    return "  \"\(dotText(actor.identifier))\" [\(dotAttributes(attributes))];\n"
  }

  private func edge(_ tie: Tie) -> String {
    let tenths = Int((DotStyle.width(tie.relation, claims: tie.claims) * 10).rounded())
    let attributes =
      DotStyle.edge(tie.relation)
      + [("penwidth", "\(tenths / 10).\(tenths % 10)"), ("tooltip", dotText(tooltip(tie)))]
      + (tie.relation.isAffiliation ? [("weight", "2")] : [])
      + (doubt(tie).map { [("label", " \($0) "), ("fontsize", "9"), ("fontcolor", "#57606a")] }
        ?? [])
    let ends = [tie.subject, tie.object].map { "\"\(dotText($0.identifier))\"" }
    return "  \(ends.joined(separator: " -> ")) [\(dotAttributes(attributes))];\n"
  }

  /// What keeps an edge from being a plain fact, written beside it.
  private func doubt(_ tie: Tie) -> String? {
    guard Status.standing.allSatisfy({ tie.counts[$0, default: 0] == 0 }) else {
      return tie.isContradicted ? "contradicted" : nil
    }
    let statuses = Status.allCases.filter { tie.counts[$0, default: 0] > 0 }
    return statuses.map(\.rawValue).joined(separator: ", ")
  }

  /// "Turkey opposes ISIS (2 asserted): the best sentence".
  private func tooltip(_ tie: Tie) -> String {
    let head =
      "\(Wording.shared.sentence(tie.subject, tie.relation, tie.object)) (\(statusWords(tie.counts)))"
    let sentence = tie.evidence.first.map { ": " + printable($0.sentenceText).cut(to: 300) }
    return head + (sentence ?? "")
  }
}

/// How Graphviz places the actors.
///
/// Layers show few actors best; many would make them a ribbon, so they are placed by forces.
struct DotLayout {
  let actors: Int

  var isLayered: Bool { actors <= 60 }

  var attributes: String {
    if isLayered { return "layout=dot, splines=true, nodesep=0.4, ranksep=0.55, newrank=true" }
    // Curves around every node take minutes where there are thousands.
    let splines = actors <= 200 ? "true" : "line"
    return "layout=sfdp, overlap=prism, overlap_scaling=-4, K=1.2, repulsiveforce=1.5, "
      + "splines=\(splines), outputorder=edgesfirst"
  }
}

/// `name="value", …`, of values that are escaped already.
func dotAttributes(_ attributes: [(String, String)]) -> String {
  attributes.map { "\($0)=\"\($1)\"" }.joined(separator: ", ")
}

extension Tie {
  fileprivate var order: [String] {
    [subject.identifier, object.identifier, relation.rawValue]
  }
}
