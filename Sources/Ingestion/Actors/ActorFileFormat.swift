import Foundation

/// How a file lists actors.
package enum ActorFileFormat: String, CaseIterable, Sendable {
  /// A table like those of `Schema/actors/`: tabs between columns, no quoting.
  case tsv
  /// A table with commas between columns, quoted as RFC 4180 says.
  case csv
  /// One JSON object a line, as `actors export --format json` writes them.
  case json
  /// A dictionary of TABARI, PETRARCH or Phoenix: `NAME_ [CODE]`, `+SYNONYM_`.
  case petrarch

  /// By the first line that says something, then by the name of the file; `nil` where neither tells.
  init?(of lines: some Sequence<Substring>, path: String) {
    for line in lines.prefix(Self.searched) {
      let text = line.drop { $0.isWhitespace }
      if text.isEmpty || text.hasPrefix("#") { continue }
      if let format = Self.format(ofLine: text) {
        self = format
        return
      }
    }
    switch (path as NSString).pathExtension.lowercased() {
    case "tsv", "tab": self = .tsv
    case "csv": self = .csv
    case "json", "jsonl": self = .json
    case "actors": self = .petrarch
    default: return nil
    }
  }

  private static let searched = 1000

  private static func format(ofLine text: Substring) -> ActorFileFormat? {
    if text.hasPrefix("{") { return .json }
    let columns = ActorColumn.allCases.map(\.rawValue)
    for (separator, format) in [("\t", tsv), (",", csv)] as [(Character, ActorFileFormat)] {
      let cells = text.split(separator: separator).map { $0.filter { $0 != "\"" } }
      if cells.count > 1, cells.filter(columns.contains).count > 1 { return format }
    }
    let isCoded = text.contains("[") && text.contains("]")
    return isCoded || text.hasSuffix("_") || text.contains("_ ") ? .petrarch : nil
  }

  /// Lines such as `FARMER [~AGR]`: words for roles, which name nobody.
  static func isAgents(_ lines: some Sequence<Substring>) -> Bool {
    let coded = Array(lines.lazy.filter { !$0.hasPrefix("#") && $0.contains("[") }.prefix(20))
    return !coded.isEmpty && coded.allSatisfy { $0.contains("[~") }
  }
}
