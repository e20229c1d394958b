import Knowledge

/// A text between the tags or quotes of SVG.
func svgText(_ text: String) -> String {
  printable(text).map { character in
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(character)
    }
  }.joined()
}

/// What charts are drawn with: one element a line, numbers to a tenth of a pixel.
struct SvgDrawing {
  private let width: Int
  private let height: Int
  private let title: String
  private var elements: [String] = []

  init(width: Int, height: Int, title: String) {
    self.width = width
    self.height = height
    self.title = title
  }

  /// How a text stands to its point.
  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: String, x: Double, y: Double, size: Int = 13, _ anchor: Anchor = .start,
    color: String = "#1f2328", isBold: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    elements.append(
      "<text x=\"\(svg(x))\" y=\"\(svg(y))\" font-size=\"\(size)\" text-anchor=\"\(anchor.rawValue)\" "
        + "fill=\"\(color)\"\(weight)>\(svgText(text))</text>")
  }

  /// With a text that is shown where one points.
  mutating func bar(
    x: Double, y: Double, width: Double, height: Double, color: String, tooltip: String
  ) {
    elements.append(
      "<rect x=\"\(svg(x))\" y=\"\(svg(y))\" width=\"\(svg(width))\" height=\"\(svg(height))\" "
        + "rx=\"2\" fill=\"\(color)\"><title>\(svgText(tooltip))</title></rect>")
  }

  mutating func line(from: (Double, Double), to: (Double, Double), color: String = "#d0d7de") {
    elements.append(
      "<line x1=\"\(svg(from.0))\" y1=\"\(svg(from.1))\" x2=\"\(svg(to.0))\" y2=\"\(svg(to.1))\" "
        + "stroke=\"\(color)\"/>")
  }

  mutating func curve(_ points: [(x: Double, y: Double)], color: String) {
    let list = points.map { "\(svg($0.x)),\(svg($0.y))" }.joined(separator: " ")
    elements.append(
      "<polyline points=\"\(list)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"2\" "
        + "stroke-linejoin=\"round\"/>")
  }

  /// With a text that is shown where one points.
  mutating func dot(x: Double, y: Double, color: String, tooltip: String) {
    elements.append(
      "<circle cx=\"\(svg(x))\" cy=\"\(svg(y))\" r=\"3\" fill=\"\(color)\">"
        + "<title>\(svgText(tooltip))</title></circle>")
  }

  /// On a white ground, so that it is readable on dark pages too.
  var source: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
    viewBox="0 0 \(width) \(height)" font-family="Helvetica, Arial, sans-serif" role="img">
    <title>\(svgText(title))</title>
    <rect width="100%" height="100%" fill="#ffffff"/>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }
}

/// To a tenth, without a needless zero; no picture is a million pixels wide.
private func svg(_ number: Double) -> String {
  let tenths = Int((min(max(number, -1e6), 1e6) * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}
