import Knowledge

/// What the first lines of an article say about it.
struct ArticleHead {
  let title: String?
  let date: PartialDate?

  init(of text: String) {
    let lines = Self.firstLines(of: text)
    title = Self.title(lines)
    date = lines.lazy.filter { !$0.isEmpty }.prefix(5).compactMap { LeadingDate($0)?.date }.first
  }

  /// The first lines, trimmed, of the first 8 KB: heads are short, and a text may be one line of megabytes.
  private static func firstLines(of text: String) -> [String] {
    String(decoding: text.utf8.prefix(8192), as: UTF8.self)
      .split(maxSplits: mostLines, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .prefix(mostLines)
      .map { line in
        guard let last = line.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(line[...last].drop(while: \.isWhitespace))
      }
  }

  /// Unit: lines, blank ones included.
  private static let mostLines = 40

  /// The first line that is no date, when it looks like a headline and something follows it.
  private static func title(_ lines: [String]) -> String? {
    let isHead = { (line: String) in !line.isEmpty && LeadingDate(line)?.isWholeLine != true }
    guard let index = lines.firstIndex(where: isHead) else { return nil }
    let rest = lines[(index + 1)...]
    guard let next = rest.first, rest.contains(where: { !$0.isEmpty }) else { return nil }
    let title = String(lines[index].drop { $0 == "#" }.drop(while: \.isWhitespace))
    let isHeadline =
      next.isEmpty ? title.count <= 200 : title.count <= 100 && !endsASentence(title)
    return isHeadline && !title.isEmpty ? title : nil
  }

  private static func endsASentence(_ line: String) -> Bool {
    line.reversed().first { !"\"'”’)]".contains($0) } == "."
  }
}
