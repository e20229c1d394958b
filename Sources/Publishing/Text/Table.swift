/// A table whose columns are aligned by what a terminal shows.
struct Table {
  struct Row {
    var cells: [StyledText]
    /// Below the row, indented and wrapped.
    var notes: [StyledText] = []
    /// How many lines each note may take.
    var noteLines = Int.max
  }

  enum Alignment {
    case left, right
  }

  var columns: [(title: String, alignment: Alignment)]
  var rows: [Row] = []

  func rendered(on page: Page) -> String {
    let widths = widths(within: page.width)
    var lines = [line(columns.map { StyledText($0.title, .dim) }, widths, page.ink)]
    for row in rows {
      lines.append(line(row.cells, widths, page.ink))
      for note in row.notes {
        lines += note.wrapped(to: page.width - 2, lines: row.noteLines)
          .map { "  " + $0.rendered(page.ink) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As wide as the widest cell; where that is too much, the widest columns give way.
  private func widths(within total: Int) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].title.displayWidth] + rows.map { $0.cells[column].displayWidth }).max() ?? 0
    }
    let gaps = 2 * (columns.count - 1)
    while widths.reduce(gaps, +) > total, let widest = widths.max(), widest > 8,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }

  private func line(_ cells: [StyledText], _ widths: [Int], _ ink: Ink) -> String {
    var parts: [String] = []
    for (index, cell) in cells.enumerated() {
      let cut = cell.cut(to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - cut.displayWidth))
      let isLast = index == cells.count - 1
      switch columns[index].alignment {
      case .left: parts.append(cut.rendered(ink) + (isLast ? "" : space))
      case .right: parts.append(space + cut.rendered(ink))
      }
    }
    return parts.joined(separator: "  ")
  }
}

extension StyledText {
  var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  /// In the style of its first stretch, where it must be cut.
  func cut(to width: Int) -> StyledText {
    guard displayWidth > width, let style = runs.first?.style else { return self }
    return StyledText(runs.map(\.text).joined().cut(to: width), style)
  }
}
