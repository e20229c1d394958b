/// A table whose columns are aligned by what a terminal shows.
struct Table {
  struct Row {
    var cells: [StyledText]
    /// Below the row, indented and wrapped.
    var notes: [StyledText] = []
    /// How many lines each note may take.
    var noteLines = Int.max
    /// Below the notes, in as many lines as it takes.
    var footer: [StyledText] = []
  }

  enum Column {
    case text(String)
    /// To the right, never broken.
    case number(String)
    /// Never broken.
    case short(String)

    var title: String {
      switch self {
      case .text(let title), .number(let title), .short(let title): title
      }
    }
  }

  var columns: [Column]
  var rows: [Row] = []

  func rendered(on page: Page) -> String {
    let widths = widths(within: page.width)
    var lines = self.lines(columns.map { StyledText($0.title, .dim) }, widths, page.ink)
    for row in rows {
      lines += self.lines(row.cells, widths, page.ink)
      for note in row.notes {
        lines += note.wrapped(to: page.width - 2, lines: row.noteLines)
          .map { "  " + $0.rendered(page.ink) }
      }
      for text in row.footer {
        lines += text.wrapped(to: page.width - 2).map { "  " + $0.rendered(page.ink) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// As wide as the widest cell; where that is too much, the widest texts give way.
  private func widths(within total: Int) -> [Int] {
    var widths = columns.indices.map { column in
      ([columns[column].title.displayWidth] + rows.map { $0.cells[column].displayWidth }).max() ?? 0
    }
    let gaps = 2 * (columns.count - 1)
    let flexible = columns.indices.filter { column in
      if case .text = columns[column] { true } else { false }
    }
    while widths.reduce(gaps, +) > total,
      let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > 10
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// The lines of a row: as many as its longest text takes.
  private func lines(_ cells: [StyledText], _ widths: [Int], _ ink: Ink) -> [String] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      let parts = columns.indices.map { column in
        padded(wrapped[column].dropFirst(index).first ?? StyledText(), column, widths, ink)
      }
      let line = parts.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func padded(_ cell: StyledText, _ column: Int, _ widths: [Int], _ ink: Ink) -> String {
    let space = String(repeating: " ", count: max(0, widths[column] - cell.displayWidth))
    if case .number = columns[column] { return space + cell.rendered(ink) }
    return cell.rendered(ink) + space
  }
}

extension StyledText {
  var displayWidth: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }
}
