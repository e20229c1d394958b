import Knowledge
import Language

/// What a title makes a person to a state or group: `Schema/ontology/titles.tsv`.
struct Title: Hashable, Sendable {
  let words: String
  let relation: RelationType
  let gender: Actor.Gender?
  /// An office below that of a state: the mayor of London does not lead the United Kingdom.
  let isLocal: Bool
}

/// Finds titles in running text, longest first.
struct TitleIndex: Sendable {
  private var titles: [String: Title] = [:]
  private var longest = 0

  init() {
    let splitter = WordSplitter()
    for row in SchemaTable("ontology/titles.tsv").rows {
      guard let relation = row["relation"].flatMap(RelationType.init(rawValue:)) else {
        preconditionFailure("titles.tsv:\(row.line): unknown relation")
      }
      for title in row.list("title") {
        let words = splitter(title).filter(\.isWord).map(\.folded)
        let key = words.joined(separator: " ")
        if titles[key] != nil { continue }
        titles[key] = Title(
          words: key, relation: relation,
          gender: row["gender"].flatMap(Actor.Gender.init(rawValue:)),
          isLocal: row["scope"] == "local")
        longest = max(longest, words.count)
      }
    }
  }

  /// The longest title that begins at a token, a plural (`ministers`) included.
  func match(in tokens: [Token], at start: Int) -> (tokens: Range<Int>, title: Title)? {
    guard start < tokens.count, tokens[start].isWord else { return nil }
    var words: [String] = []
    var best: (tokens: Range<Int>, title: Title)?
    var index = start
    while index < tokens.count, words.count < longest {
      if tokens[index].isWord {
        words.append(tokens[index].folded)
        let key = words.joined(separator: " ")
        if let title = titles[key] ?? titles[singular(key)] { best = (start..<index + 1, title) }
      } else if tokens[index].text != "-" {
        break
      }
      index += 1
    }
    return best
  }

  private func singular(_ key: String) -> String {
    key.hasSuffix("s") ? String(key.dropLast()) : key
  }
}
