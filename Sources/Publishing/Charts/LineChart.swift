/// Numbers over time, or over anything that has an order, as SVG of 800 by 360 pixels.
package struct LineChart: Sendable {
  /// One line.
  package struct Series: Sendable {
    /// What it stands for.
    package var name: String
    /// Of the line: `#d1242f`.
    package var color: String
    /// One for each place; `nil` leaves a gap.
    package var values: [Double?]

    package init(name: String, color: String, values: [Double?]) {
      self.name = name
      self.color = color
      self.values = values
    }
  }

  /// Above the lines.
  package var title: String
  /// From left to right, one below each place; only as many are shown as there is room for.
  package var labels: [String]
  /// Their order is that of the legend.
  package var series: [Series]

  package init(title: String, labels: [String], series: [Series]) {
    self.title = title
    self.labels = labels
    self.series = series
  }

  private static let size = (width: 800, height: 360)
  private static let frame = (left: 64.0, right: 784.0, top: 72.0, bottom: 324.0)

  /// The whole file.
  package var svg: String {
    var drawing = SvgDrawing(width: Self.size.width, height: Self.size.height, title: title)
    drawing.text(title.cut(to: 75), x: 16, y: 32, size: 18, isBold: true)
    let scale = Scale(series.flatMap(\.values).compactMap(\.self))
    drawLegend(in: &drawing)
    drawGrid(in: &drawing, scale)
    for series in series { draw(series, in: &drawing, scale) }
    return drawing.source
  }

  private func drawLegend(in drawing: inout SvgDrawing) {
    var x = 16.0
    for series in series {
      drawing.dot(x: x + 4, y: 50, color: series.color, tooltip: series.name)
      drawing.text(series.name.cut(to: 30), x: x + 12, y: 54, color: "#57606a")
      x += 32 + 7.2 * Double(series.name.cut(to: 30).displayWidth)
    }
  }

  private func drawGrid(in drawing: inout SvgDrawing, _ scale: Scale) {
    let frame = Self.frame
    for mark in scale.marks {
      let y = self.y(of: mark, scale)
      drawing.line(from: (frame.left, y), to: (frame.right, y))
      drawing.text(mark.plainText, x: frame.left - 8, y: y + 4, size: 12, .end, color: "#57606a")
    }
    let widest = 16 + 7 * Double(labels.map(\.displayWidth).max() ?? 0)
    let room = max(1, Int((frame.right - frame.left) / widest))
    let step = max(1, (labels.count + room - 1) / room)
    for place in stride(from: 0, to: labels.count, by: step) {
      drawing.text(
        labels[place], x: x(of: place), y: frame.bottom + 20, size: 12, .middle, color: "#57606a")
    }
  }

  private func draw(_ series: Series, in drawing: inout SvgDrawing, _ scale: Scale) {
    var stretch: [(x: Double, y: Double)] = []
    for (place, value) in series.values.enumerated() {
      guard let value else {
        if stretch.count > 1 { drawing.curve(stretch, color: series.color) }
        stretch = []
        continue
      }
      stretch.append((x(of: place), y(of: value, scale)))
    }
    if stretch.count > 1 { drawing.curve(stretch, color: series.color) }
    for (place, value) in series.values.enumerated() {
      guard let value else { continue }
      let label = labels.indices.contains(place) ? "\(labels[place]): " : ""
      drawing.dot(
        x: x(of: place), y: y(of: value, scale), color: series.color,
        tooltip: "\(series.name), \(label)\(value.plainText)")
    }
  }

  private func x(of place: Int) -> Double {
    let (left, right) = (Self.frame.left + 16, Self.frame.right - 16)
    let count = max(labels.count, series.map(\.values.count).max() ?? 0)
    guard count > 1 else { return (left + right) / 2 }
    return left + (right - left) * Double(place) / Double(count - 1)
  }

  private func y(of value: Double, _ scale: Scale) -> Double {
    let part = (value - scale.low) / (scale.high - scale.low)
    return Self.frame.bottom - (Self.frame.bottom - Self.frame.top) * part
  }
}
