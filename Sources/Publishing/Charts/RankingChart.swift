import Knowledge
package import Querying

extension BarChart {
  /// A ranking as bars, in the colour of the relation that it counts.
  package init(_ ranking: [RankedActor], by measure: Measure) {
    let relation = measure.counted?.type
    self.init(
      title: Self.title(of: measure), subtitle: measure.meaning,
      color: relation.map { DotStyle.color(of: $0) } ?? "#57606a",
      bars: ranking.map { ranked in
        Bar(
          label: "\(ranked.rank). \(printable(ranked.actor.name))", value: ranked.value,
          note: ranked.value.plainText)
      })
  }

  private static func title(of measure: Measure) -> String {
    switch measure {
    case .pagerank: "PageRank"
    case .betweenness: "Betweenness"
    case .opposed, .opposing, .supported, .supporting, .allied, .met, .tied:
      "Most \(measure.rawValue)"
    }
  }
}
