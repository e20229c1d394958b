import Knowledge
package import Querying

/// Blocs for Graphviz: clusters of their most tied actors, and who is for and against whom.
package struct FactionsDot: DotSource, Sendable {
  private let factions: Factions
  /// Of the blocs that are shown.
  private let numbers: [Int]

  package init(_ factions: Factions) {
    self.factions = factions
    numbers = Set(factions.map.nodes.compactMap(\.faction)).sorted()
  }

  /// Okabe and Ito's colours, which colour-blind readers can tell apart; all but black and grey.
  private static let colors = [
    "#56b4e9", "#e69f00", "#009e73", "#f0e442", "#cc79a7", "#d55e00", "#0072b2",
  ]
  private static let support = "#0072b2"
  private static let opposition = "#d55e00"

  package var text: String {
    let map = factions.map
    return """
      graph blocs {
        graph [layout=dot, rankdir=LR, splines=true, nodesep=0.25, ranksep=0.8,
          outputorder=edgesfirst, fontname="Helvetica", tooltip="Entente", labelloc=t, fontsize=18,
          label=<\(legend)>];
        node [fontname="Helvetica", fontsize=12, style="filled", color="#57606a", margin="0.12,0.06"];
        edge [arrowsize=0.8];

      \(clusters)
      \(map.links.map(edge).joined())}

      """
  }

  /// What lines mean, and who is not shown.
  private var legend: String {
    let words = [
      "<font color=\"\(Self.support)\">— for each other</font>",
      "<font color=\"\(Self.opposition)\">— against each other</font>",
      "dashed: does not fit the blocs",
    ]
    let left = factions.map.leftOut
    let rest = left > 0 ? "<br/>\(counted(left, "actor")) with fewer ties not shown" : ""
    return words.joined(separator: " · ") + rest
  }

  /// Blocs in the order of their numbers; actors on their own stand between them.
  private var clusters: String {
    let nodes = factions.map.nodes.indices
    let alone = nodes.filter { factions.map.nodes[$0].faction == nil }
    return numbers.map { number in
      cluster(number, nodes.filter { factions.map.nodes[$0].faction == number })
    }.joined() + alone.map { node($0, "  ") }.joined()
  }

  private func cluster(_ number: Int, _ nodes: [Int]) -> String {
    """
      subgraph cluster_\(number) {
        graph [label="\(number)", fontsize=16, color="#d0d7de", style="rounded,filled",
          fillcolor="#f6f8fa", margin=12, tooltip="bloc \(number)"];
    \(nodes.map { node($0, "    ") }.joined())  }

    """
  }

  private func node(_ place: Int, _ indent: String) -> String {
    let node = factions.map.nodes[place]
    let tooltip = "\(node.actor.name): \(counted(node.weight, "net claim"))"
    let attributes =
      [("label", dotLabel(node.actor.name))] + colors(node.faction)
      + [("tooltip", dotText(tooltip))]
    return "\(indent)n\(place) [\(dotAttributes(attributes))];\n"
  }

  /// In the order of the blocs that are shown; those after the last colour are grey.
  private func colors(_ number: Int?) -> [(String, String)] {
    guard let place = numbers.firstIndex(where: { $0 == number }) else {
      return [("fillcolor", "#ffffff")]
    }
    guard place < Self.colors.count else { return [("fillcolor", "#d0d7de")] }
    let isDark = place == Self.colors.count - 1
    return [("fillcolor", Self.colors[place])] + (isDark ? [("fontcolor", "white")] : [])
  }

  /// Wider by the logarithm of the claims; dashes have to be seen.
  private func width(_ link: FactionMap.Link) -> String {
    let width = DotStyle.width(.supports, claims: link.claims.total)
    return decimal(link.isFrustrated ? max(width, 2.4) : width)
  }

  private func edge(_ link: FactionMap.Link) -> String {
    let names = [link.first, link.second].map { factions.map.nodes[$0].actor.name }
    let tooltip = "\(names.joined(separator: " and ")): \(words(link.claims))"
    let attributes = [
      ("color", link.sign > 0 ? Self.support : Self.opposition),
      ("style", link.isFrustrated ? "dashed" : "solid"),
      ("penwidth", width(link)),
      ("tooltip", dotText(tooltip)),
    ]
    return "  n\(link.first) -- n\(link.second) [\(dotAttributes(attributes))];\n"
  }
}
