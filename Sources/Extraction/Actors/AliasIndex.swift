import Knowledge
import Language

/// Finds the names of the catalogue in running text, longest first.
///
/// A name's key is its words without case, diacritics, hyphens and apostrophes, so that
/// `Bashar al-Assad` and `Bashar Al Assad` are one.
struct AliasIndex: Sendable {
  struct Entry: Hashable, Sendable {
    let actor: Int
    let use: Alias.Use
    /// The words as written in the catalogue, to compare capitals.
    let words: [String]
  }

  struct Match: Sendable {
    let tokens: Range<Int>
    /// Indexes into the catalogue's actors, in its order.
    let candidates: [Int]
    let use: Alias.Use
  }

  private var entries: [String: [Entry]] = [:]
  /// The most words of a name that starts with the key.
  private var longest: [String: Int] = [:]

  init(actors: [Actor]) {
    let splitter = WordSplitter()
    for (index, actor) in actors.enumerated() {
      add(actor.name, .name, actor: index, splitter)
      for alias in actor.aliases where alias.use != .code {
        add(alias.text, alias.use, actor: index, splitter)
      }
    }
  }

  private mutating func add(
    _ name: String, _ use: Alias.Use, actor: Int, _ splitter: WordSplitter
  ) {
    let words = splitter(name).filter(\.isWord)
    guard let first = words.first else { return }
    let key = words.map(\.folded).joined(separator: " ")
    // Each written form counts: "bin Laden" and "Bin Laden" ask for other capitals.
    let entry = Entry(actor: actor, use: use, words: words.map(\.text))
    if !entries[key, default: []].contains(entry) { entries[key, default: []].append(entry) }
    longest[first.folded] = max(longest[first.folded] ?? 0, words.count)
  }

  /// The longest name that begins at a token.
  func match(in tokens: [Token], at start: Int) -> Match? {
    guard start < tokens.count, tokens[start].isWord, let most = longest[tokens[start].folded]
    else { return nil }
    var words: [Token] = []
    var key = ""
    var best: Match?
    var index = start
    while index < tokens.count, words.count < most {
      guard tokens[index].isWord else {
        guard Self.inner.contains(tokens[index].text), !words.isEmpty else { break }
        index += 1
        continue
      }
      words.append(tokens[index])
      key += key.isEmpty ? tokens[index].folded : " " + tokens[index].folded
      index += 1
      let fitting = (entries[key] ?? []).filter { Self.capitals(of: words, fit: $0.words) }
      guard let use = fitting.map(\.use).min() else { continue }
      let candidates = Set(fitting.filter { $0.use == use }.map(\.actor)).sorted()
      best = Match(tokens: start..<index, candidates: candidates, use: use)
    }
    return best
  }

  /// Marks that may stand inside a name.
  private static let inner: Set<String> = ["-", "'", "’", "'s", "’s", "–", "/"]

  /// Arabic articles, written with a capital or without.
  private static let articles: Set<String> = ["al", "el"]

  /// A short abbreviation must be written in capitals, another name with its capitals.
  private static func capitals(of words: [Token], fit written: [String]) -> Bool {
    zip(words, written).allSatisfy { token, word in
      guard let first = word.first, first.isUppercase, !articles.contains(token.folded) else {
        return true
      }
      let letters = word.filter(\.isLetter)
      let capitals = letters.filter(\.isUppercase).count
      // "JeM" is no "Jem"
      if capitals > 1, capitals < letters.count, letters.count <= 5 { return token.text == word }
      let isAbbreviation = (2...4).contains(letters.count) && capitals == letters.count
      return isAbbreviation ? token.shape == .upper : token.isCapital
    }
  }
}
