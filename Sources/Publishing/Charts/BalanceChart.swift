package import Querying

/// The balance index over time as a line, with the number of triads as bars below, as SVG.
package struct BalanceChart: Sendable {
  private let periods: [PeriodBalance]
  private let scale: Scale

  /// From the first period with triads to the last, one place each.
  package init(_ periods: [PeriodBalance]) {
    let hasTriads = { (period: PeriodBalance) in period.triads.total > 0 }
    let first = periods.firstIndex(where: hasTriads) ?? 0
    let end = periods.lastIndex(where: hasTriads).map { $0 + 1 } ?? 0
    let periods = periods[first..<end]
    self.periods = Array(periods)
    scale = Scale(periods.map { Double($0.triads.total) })
  }

  /// Whether there are no triads in any period.
  package var isEmpty: Bool { periods.isEmpty }

  private static let size = (width: 800.0, height: 460.0)
  private static let columns = (left: 64.0, right: 784.0)
  private static let upper = (top: 84.0, bottom: 274.0)
  private static let lower = (top: 314.0, bottom: 414.0)
  private static let grey = "#57606a"
  private static let lines:
    [(name: String, color: String, value: @Sendable (TriadCounts) -> Double?)] =
      [
        ("weak balance (Davis)", "#e69f00", \.weakIndex),
        ("balance (Cartwright & Harary)", "#0072b2", \.index),
      ]

  /// The whole file.
  package var svg: String {
    let title = "Balance over time"
    var drawing = SvgDrawing(
      width: Int(Self.size.width), height: Int(Self.size.height), title: title)
    drawing.text(title, x: 16, y: 32, size: 18, isBold: true)
    drawLegend(in: &drawing)
    drawShares(in: &drawing)
    drawBars(in: &drawing)
    drawLabels(in: &drawing)
    for line in Self.lines { draw(line.name, line.color, line.value, in: &drawing) }
    return drawing.source
  }

  private func drawLegend(in drawing: inout SvgDrawing) {
    var x = 16.0
    for line in Self.lines.reversed() {
      drawing.dot(x: x + 4, y: 54, color: line.color, tooltip: line.name)
      drawing.text(line.name, x: x + 14, y: 58, color: Self.grey)
      x += 36 + 6.5 * Double(line.name.displayWidth)
    }
  }

  /// The grid of the upper part: from 0 to 1.
  private func drawShares(in drawing: inout SvgDrawing) {
    for step in 0...4 {
      let share = Double(step) / 4
      let y = Self.height(share, in: Self.upper)
      drawing.line(from: (Self.columns.left, y), to: (Self.columns.right, y))
      drawing.text(
        decimal(share), x: Self.columns.left - 8, y: y + 4, size: 12, .end, color: Self.grey)
    }
  }

  private func drawBars(in drawing: inout SvgDrawing) {
    drawing.text("triads", x: 16, y: Self.lower.top - 14, size: 12, color: Self.grey)
    for mark in [scale.low, scale.high] {
      let y = Self.height(mark / scale.high, in: Self.lower)
      drawing.line(from: (Self.columns.left, y), to: (Self.columns.right, y))
      drawing.text(
        "\(Int(mark))", x: Self.columns.left - 8, y: y + 4, size: 12, .end, color: Self.grey)
    }
    for (place, period) in periods.enumerated() where period.triads.total > 0 {
      let y = Self.height(Double(period.triads.total) / scale.high, in: Self.lower)
      let width = max(1, min(40, step * 0.7))
      drawing.bar(
        x: x(of: place) - width / 2, y: y, width: width, height: Self.lower.bottom - y,
        color: "#8b949e", tooltip: "\(period.period): \(counted(period.triads.total, "triad"))")
    }
  }

  /// As many as there is room for.
  private func drawLabels(in drawing: inout SvgDrawing) {
    let labels = periods.map { "\($0.period)" }
    let widest = 16 + 7 * Double(labels.map(\.displayWidth).max() ?? 0)
    let every = max(1, Int((widest / step).rounded(.up)))
    for place in stride(from: 0, to: labels.count, by: every) {
      drawing.text(
        labels[place], x: x(of: place), y: Self.lower.bottom + 20, size: 12, .middle,
        color: Self.grey)
    }
  }

  /// Periods without a triad are gaps.
  private func draw(
    _ name: String, _ color: String, _ value: (TriadCounts) -> Double?,
    in drawing: inout SvgDrawing
  ) {
    let values = periods.map { value($0.triads) }
    for stretch in values.indices.split(whereSeparator: { values[$0] == nil }) {
      let points = stretch.compactMap { place in
        values[place].map { (x: x(of: place), y: Self.height($0, in: Self.upper)) }
      }
      if points.count > 1 { drawing.curve(points, color: color) }
      for (place, point) in zip(stretch, points) {
        let share = values[place].map(decimal) ?? ""
        drawing.dot(
          x: point.x, y: point.y, color: color,
          tooltip: "\(periods[place].period), \(name): \(share)")
      }
    }
  }

  /// Between two places.
  private var step: Double {
    (Self.columns.right - Self.columns.left) / Double(max(periods.count, 1))
  }

  private func x(of place: Int) -> Double { Self.columns.left + step * (Double(place) + 0.5) }

  private static func height(
    _ share: Double, in frame: (top: Double, bottom: Double)
  ) -> Double {
    frame.bottom - (frame.bottom - frame.top) * share
  }
}
