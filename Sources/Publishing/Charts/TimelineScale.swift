import Knowledge
import Querying

/// A place on a timeline's axis.
enum TimelineBar {
  case period(PeriodSum)
  /// So many periods without claims.
  case gap(Int, Period.Length)

  /// Periods with their gaps between them.
  static func bars(_ sums: [PeriodSum]) -> [TimelineBar] {
    var bars: [TimelineBar] = []
    var last: Period?
    for sum in sums {
      let gap = last.map { sum.period.number - $0.number - 1 } ?? 0
      if gap > 0 { bars.append(.gap(gap, sum.period.length)) }
      bars.append(.period(sum))
      last = sum.period
    }
    return bars
  }

  /// Claims above the line.
  fileprivate var above: Int {
    if case .period(let sum) = self { sum.positive + sum.neutral } else { 0 }
  }

  /// Claims below the line.
  fileprivate var below: Int { if case .period(let sum) = self { sum.negative } else { 0 } }
}

/// Where claims and periods stand in the picture, in its units.
struct TimelineScale {
  static let width = 960
  static let height = 480
  static let left = 56

  let top = 84
  let bottom = 390
  /// How many claims are between the lines of the grid.
  private let step: Int
  /// Claims at the upper and lower end.
  private let above: Int
  private let below: Int
  private let places: Int

  init(_ bars: [TimelineBar]) {
    let (high, low) = (bars.map(\.above).max() ?? 0, bars.map(\.below).max() ?? 0)
    let step = Self.step(for: high + low)
    self.step = step
    above = max(step, (high + step - 1) / step * step)
    below = (low + step - 1) / step * step
    places = max(1, bars.count)
  }

  /// 1, 2 or 5 and noughts, so that there are about six lines.
  private static func step(for range: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where factor * power * 6 >= range { return factor * power }
      power *= 10
    }
  }

  func y(_ claims: Int) -> Int { top + (above - claims) * (bottom - top) / (above + below) }

  var zero: Int { y(0) }

  private var room: Int { Self.width - Self.left - 20 }

  /// The middle of a bar.
  func x(_ place: Int) -> Int { Self.left + room * (2 * place + 1) / (2 * places) }

  var bar: Int { min(48, max(4, room / places * 7 / 10)) }

  /// Lines with their numbers, counted upward and downward from the line in the middle.
  var axis: String {
    stride(from: -below, through: above, by: step).map { claims in
      """
      <line x1="\(Self.left)" y1="\(y(claims))" x2="\(Self.width - 20)" y2="\(y(claims))" \
      stroke="\(claims == 0 ? "#24292f" : "#d8dee4")"/>\
      <text x="\(Self.left - 8)" y="\(y(claims) + 4)" text-anchor="end">\(abs(claims))</text>
      """
    }.joined(separator: "\n")
      + upright("claims for", x: 14, y: (top + zero) / 2, anchor: "middle")
      + (below > 0 ? upright("against", x: 14, y: (zero + bottom) / 2, anchor: "middle") : "")
  }

  /// Words from bottom to top.
  func upright(
    _ words: String, x: Int, y: Int, anchor: String, colour: String = "#24292f"
  ) -> String {
    """
    <text transform="translate(\(x + 4) \(y)) rotate(-90)" text-anchor="\(anchor)" \
    fill="\(colour)">\(svgText(words))</text>
    """
  }
}
