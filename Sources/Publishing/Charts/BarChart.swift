/// Horizontal bars, one below the other, as SVG of 800 pixels.
package struct BarChart: Sendable {
  /// One bar.
  package struct Bar: Sendable {
    /// What it stands for, to the left of it.
    package var label: String
    /// How long it is, a finite number; below 0 counts as 0.
    package var value: Double
    /// To the right of it.
    package var note: String

    package init(label: String, value: Double, note: String) {
      self.label = label
      self.value = value
      self.note = note
    }
  }

  /// Above the bars.
  package var title: String
  /// Below the title; empty for none.
  package var subtitle: String
  /// Of every bar: `#d1242f`.
  package var color: String
  /// From top to bottom.
  package var bars: [Bar]

  package init(title: String, subtitle: String = "", color: String, bars: [Bar]) {
    self.title = title
    self.subtitle = subtitle
    self.color = color
    self.bars = bars
  }

  private static let width = 800
  private static let margin = 16.0
  private static let rowHeight = 26.0
  private static let longestLabel = 36
  private static let longestNote = 20

  /// The whole file.
  package var svg: String {
    let lines = StyledText(subtitle).wrapped(to: 100).map { $0.rendered(.plain) }
    let top = 44 + 17 * Double(subtitle.isEmpty ? 0 : lines.count) + 8
    let height = top + Self.rowHeight * Double(bars.count) + Self.margin
    var drawing = SvgDrawing(width: Self.width, height: Int(height), title: title)
    drawing.text(title.cut(to: 75), x: Self.margin, y: 32, size: 18, isBold: true)
    for (place, line) in lines.enumerated() where !subtitle.isEmpty {
      drawing.text(line, x: Self.margin, y: 54 + 17 * Double(place), color: "#57606a")
    }
    drawBars(in: &drawing, top: top)
    return drawing.source
  }

  private func drawBars(in drawing: inout SvgDrawing, top: Double) {
    let labels = bars.map { $0.label.cut(to: Self.longestLabel) }
    let left = 2 * Self.margin + 7.2 * Double(labels.map(\.displayWidth).max() ?? 0)
    let notes = bars.map { $0.note.cut(to: Self.longestNote) }
    let right = Self.margin + 8 + 7.2 * Double(notes.map(\.displayWidth).max() ?? 0)
    let room = Double(Self.width) - left - right
    let most = max(bars.map(\.value).max() ?? 0, 1e-300)
    for (place, bar) in bars.enumerated() {
      let y = top + Self.rowHeight * Double(place)
      let length = room * (max(0, bar.value) / most)
      drawing.text(labels[place], x: left - 8, y: y + 14, .end)
      drawing.bar(
        x: left, y: y, width: max(1, length), height: Self.rowHeight - 7, color: color,
        tooltip: "\(bar.label): \(bar.note)")
      drawing.text(notes[place], x: left + max(1, length) + 6, y: y + 14, color: "#57606a")
    }
    let end = top + Self.rowHeight * Double(bars.count) - 4
    drawing.line(from: (left, top - 4), to: (left, end), color: "#8b949e")
  }
}
