import Knowledge
package import Querying

/// A timeline as a picture in SVG: claims for above the line, claims against below it.
///
/// Where there would be more than 40 bars the periods are longer, else the latest are drawn. A stretch
/// without claims is as wide as one bar, so that a long silence leaves room to read.
package struct TimelineChart {
  private let title: String
  private let bars: [TimelineBar]
  private let turns: [Period: Int]
  private let scale: TimelineScale

  package init(_ timeline: Timeline) {
    let names = [timeline.actor, timeline.other].compactMap { $0?.name }
    let all = TimelineBar.bars(timeline.fewSums)
    bars = Array(all.suffix(Timeline.manyRows))
    let latest = bars.count < all.count ? ", the latest periods" : ""
    title = names.map { $0.cut(to: 40) }.joined(separator: " – ") + latest
    turns = timeline.fewTurns
    scale = TimelineScale(bars)
  }

  package var text: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(TimelineScale.width)" \
    height="\(TimelineScale.height)" viewBox="0 0 \(TimelineScale.width) \(TimelineScale.height)" \
    font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#24292f">
    <rect width="100%" height="100%" fill="#ffffff"/>
    <text x="\(TimelineScale.left)" y="26" font-size="16" font-weight="bold">\
    \(svgText(title))</text>
    \(legend)
    \(scale.axis)
    \(zip(bars, 0...).map(bar).joined(separator: "\n"))
    </svg>

    """
  }

  private static let series: [(relation: RelationType, name: String)] = [
    (.supports, "supports"), (.alliedWith, "allied with"), (.meets, "neither"),
    (.opposes, "opposes"),
  ]

  private static func colour(_ relation: RelationType) -> String {
    DotStyle.edge(relation).first?.1 ?? "#000000"
  }

  private var legend: String {
    Self.series.enumerated().map { index, series in
      let x = TimelineScale.left + index * 110
      return """
        <rect x="\(x)" y="38" width="12" height="12" fill="\(Self.colour(series.relation))"/>\
        <text x="\(x + 17)" y="48">\(series.name)</text>
        """
    }.joined(separator: "\n")
  }

  private func bar(_ bar: TimelineBar, at place: Int) -> String {
    let x = scale.x(place)
    switch bar {
    case .gap(let count, let length):
      let words = counted(count, length.rawValue)
      return scale.upright(words, x: x, y: scale.zero - 6, anchor: "start", colour: "#6e7781")
        + scale.upright("…", x: x, y: scale.bottom + 12, anchor: "end", colour: "#6e7781")
    case .period(let sum):
      return (turns[sum.period].map { mark(to: $0, x: x) } ?? "") + stack(sum, x: x)
        + scale.upright("\(sum.period)", x: x, y: scale.bottom + 12, anchor: "end")
    }
  }

  /// Support, alliance and what is neither upward from the line, opposition downward.
  private func stack(_ sum: PeriodSum, x: Int) -> String {
    var parts: [String] = []
    var height = 0
    for (relation, count) in sum.upward where count > 0 {
      let (low, high) = (scale.y(height), scale.y(height + count))
      parts.append(rectangle(relation, count, x: x, from: high, to: low))
      height += count
    }
    if sum.negative > 0 {
      parts.append(
        rectangle(.opposes, sum.negative, x: x, from: scale.zero, to: scale.y(-sum.negative)))
    }
    return parts.joined()
  }

  private func rectangle(
    _ relation: RelationType, _ count: Int, x: Int, from top: Int, to bottom: Int
  ) -> String {
    let name = Self.series.first { $0.relation == relation }?.name ?? relation.rawValue
    return """
      <rect x="\(x - scale.bar / 2)" y="\(top)" width="\(scale.bar)" \
      height="\(max(1, bottom - top))" fill="\(Self.colour(relation))">\
      <title>\(name): \(count)</title></rect>
      """
  }

  /// A line through the period at which the leaning turns.
  private func mark(to sign: Int, x: Int) -> String {
    """
    <line x1="\(x)" y1="\(scale.top)" x2="\(x)" y2="\(scale.bottom)" stroke="#24292f" \
    stroke-dasharray="3 3"/><text x="\(x)" y="\(scale.top - 4)" text-anchor="middle" \
    font-size="11">turns to \(sign > 0 ? "+" : "−")</text>
    """
  }
}

extension PeriodSum {
  /// What stands above the line, from the line upward.
  fileprivate var upward: [(RelationType, Int)] {
    let allied = min(positive, counts[.alliedWith, default: 0])
    return [(.supports, positive - allied), (.alliedWith, allied), (.meets, neutral)]
  }
}
