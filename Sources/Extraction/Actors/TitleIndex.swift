import Knowledge
import Language

/// What a title makes a person to a state or group: `Schema/ontology/titles.tsv`.
struct Title: Hashable, Sendable {
  var words: String
  var relation: RelationType
  let gender: Actor.Gender?
  /// An office below that of a state: the mayor of London does not lead the United Kingdom.
  let isLocal: Bool
  /// An office of a state, which an article about that state need not name.
  let isOffice: Bool
  /// The states that have such an office; empty where any may.
  let states: [Actor.Identifier]
  /// Whether `for` may stand before whom the office is of: a `spokesman for`.
  let speaksFor: Bool
  /// What the body is called that has such people: `court` of a judge.
  let body: String?

  /// Of somebody else's office: `deputy mayor`.
  var isDeputy: Bool { words.hasPrefix("deputy ") || words == "deputy" }

  /// Whether its field follows: `minister of`.
  var goesOn: Bool { words.hasSuffix(" of") || words.hasSuffix(" for") }
}

/// Finds titles in running text, longest first.
struct TitleIndex: Sendable {
  private var titles: [String: Title] = [:]
  /// The words that titles begin with.
  private var firstWords: Set<String> = []
  private var longest = 0
  private static let deputies: Set<String> = ["deputy", "vice", "assistant", "associate"]

  /// Parts of the words for those who speak or act for another.
  private static let speakers = [
    "spokes", "lawyer", "attorney", "secretary", "adviser", "candidate", "minister", "chair",
  ]

  init() {
    let splitter = WordSplitter()
    for row in SchemaTable("ontology/titles.tsv").rows {
      guard let relation = row["relation"].flatMap(RelationType.init(rawValue:)) else {
        preconditionFailure("titles.tsv:\(row.line): unknown relation")
      }
      precondition(
        [nil, "local", "state"].contains(row["scope"]) && [nil, "f", "m"].contains(row["gender"]),
        "titles.tsv:\(row.line): unknown scope or gender")
      for title in row.list("title") {
        let words = splitter(title).filter(\.isWord).map(\.folded)
        let key = words.joined(separator: " ")
        precondition(titles[key] == nil, "titles.tsv:\(row.line): '\(key)' is listed twice")
        titles[key] = Title(
          words: key, relation: relation,
          gender: row["gender"].flatMap(Actor.Gender.init(rawValue:)),
          isLocal: row["scope"] == "local", isOffice: row["scope"] == "state",
          states: row.list("states"), speaksFor: Self.speakers.contains(where: key.contains),
          body: row["body"])
        longest = max(longest, words.count)
        if let first = words.first { firstWords.insert(first) }
      }
    }
  }

  func isTitle(_ word: String) -> Bool { titles[word] != nil || titles[singular(word)] != nil }

  /// The longest title that begins at a token, a plural (`ministers`) included; one that is listed
  /// whole before one that goes on.
  func match(in read: ReadSentence, at start: Int) -> (tokens: Range<Int>, title: Title)? {
    let tokens = read.tokens
    guard start < tokens.count, tokens[start].isWord else { return nil }
    let listed = listed(in: read, at: start)
    // "deputy chief minister", but "vice president" is listed
    guard Self.deputies.contains(tokens[start].folded), listed?.tokens.count ?? 1 == 1,
      start + 1 < tokens.count, let other = match(in: read, at: start + 1)
    else { return listed }
    return deputy(start, of: other, in: tokens)
  }

  private func listed(in read: ReadSentence, at start: Int) -> (tokens: Range<Int>, title: Title)? {
    let tokens = read.tokens
    let first = tokens[start].folded
    guard firstWords.contains(first) || firstWords.contains(singular(first)) else { return nil }
    var words: [String] = []
    var best: (tokens: Range<Int>, title: Title)?
    var index = start
    while index < tokens.count, words.count < longest {
      if tokens[index].isWord {
        words.append(tokens[index].folded)
        let key = words.joined(separator: " ")
        if let title = titles[key] ?? titles[singular(key)],
          let end = end(of: title, in: read, at: index + 1)
        {
          best = (start..<end, title)
        }
      } else if tokens[index].text != "-" {
        break
      }
      index += 1
    }
    return best
  }

  /// A deputy of whoever the title behind is speaks for the same body and leads nothing.
  private func deputy(
    _ first: Int, of match: (tokens: Range<Int>, title: Title), in tokens: [Token]
  ) -> (tokens: Range<Int>, title: Title) {
    var title = match.title
    if title.relation == .leads { title.relation = .represents }
    title.words = tokens[first].folded + " " + title.words
    return (first..<match.tokens.upperBound, title)
  }

  /// Behind a title that goes on, `minister of`, the capitalised words that follow, up to the next
  /// name; `nil` without any.
  private func end(of title: Title, in read: ReadSentence, at index: Int) -> Int? {
    guard title.goesOn else { return index }
    let tokens = read.tokens
    var start = index
    if start < tokens.count, tokens[start].folded == "the" { start += 1 }
    // "the foreign affairs minister of Cuba" has no field behind the title
    guard start < tokens.count, ![.state, .nationality].contains(read.name(at: start)?.kind) else {
      return nil
    }
    var end = start
    while end < tokens.count, end - start < Self.longestField {
      guard tokens[end].isCapital || tokens[end].folded == "and",
        end == start || read.name(at: end)?.words.lowerBound != end
      else { break }
      end += 1
    }
    while end > start, !tokens[end - 1].isCapital { end -= 1 }
    return end > start ? end : nil
  }

  /// Unit: words; of `Education, Culture and Sport` the first is enough.
  private static let longestField = 4

  /// `ministers` gives `minister`, `chairmen` `chairman`.
  private func singular(_ key: String) -> String {
    if key.hasSuffix("men") { return key.dropLast(2) + "an" }
    return key.hasSuffix("s") ? String(key.dropLast()) : key
  }
}
