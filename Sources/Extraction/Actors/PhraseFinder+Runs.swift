import Knowledge
import Language

// Where a name begins and ends.
extension PhraseFinder {
  /// Adjacent words that the model or the catalogue takes for a name, and what the catalogue knows in it.
  struct NameRun {
    var tokens: Range<Int>
    /// What the model says; nil where only the catalogue knows the name.
    var name: Name?
    var matches: [AliasIndex.Match]
  }

  func run(at index: Int, in read: ReadSentence) -> NameRun? {
    let first = listed(at: index, in: read)
    if let institution = institution(at: index, in: read) { return institution }
    guard let name = read.name(at: index) else {
      guard let first, !first.isLoneWord else { return nil }
      return NameRun(tokens: first.tokens, name: nil, matches: [first])
    }
    if let medium = medium(name, from: index, in: read) { return medium }
    var end = officeStart(in: name, from: index, in: read) ?? name.words.upperBound
    var matches: [AliasIndex.Match] = []
    var next = index
    while next < end {
      if let match = listed(at: next, in: read) {
        matches.append(match)
        next = match.tokens.upperBound
        end = max(end, next)
      } else {
        next += 1
      }
    }
    guard end < name.words.upperBound else {
      return NameRun(tokens: index..<end, name: name, matches: matches)
    }
    let body = Name(words: index..<end, kind: .organisation, probability: name.probability)
    return NameRun(tokens: index..<end, name: body, matches: matches)
  }

  /// `USA Today`, where the model ends the name before the last word.
  private func medium(_ name: Name, from index: Int, in read: ReadSentence) -> NameRun? {
    let end = name.words.upperBound
    guard index == name.words.lowerBound, end < read.tokens.count, read.tokens[end].isCapital,
      classes.contains(read.tokens[end].folded, in: .masthead), !read.tokens[end - 1].isPossessive,
      name.kind != .person
    else { return nil }
    let whole = Name(words: index..<end + 1, kind: .organisation, probability: name.probability)
    return NameRun(tokens: index..<end + 1, name: whole, matches: [])
  }

  /// Where in `Senate Minority Whip Dick Durbin`, of which the model makes one name, the body ends and
  /// an office or a person begins.
  private func officeStart(in name: Name, from start: Int, in read: ReadSentence) -> Int? {
    for word in name.words.dropFirst() where word > start {
      let before = read.tokens[word - 1]
      guard classes.contains(before.folded, inAny: [.body, .publicBody, .assembly]) else {
        continue
      }
      let office = lexicon.titles.match(in: read, at: word)
      let isOffice = office.map { $0.tokens.upperBound <= name.words.upperBound } ?? false
      if isOffice || name.kind == .person && name.words.upperBound - word > 1 { return word }
    }
    return nil
  }

  /// `African Export–Import Bank`: capitalised words up to a noun for a body, of which the model and
  /// the catalogue know but the first.
  private func institution(at index: Int, in read: ReadSentence) -> NameRun? {
    let tokens = read.tokens
    guard let name = read.name(at: index), name.words.lowerBound == index,
      [.organisation, .alliance, .company, .state, .nationality, .group].contains(name.kind)
    else { return nil }
    var end = name.words.upperBound
    var next = end
    while next < tokens.count,
      tokens[next].isCapital && ![.verb, .auxiliary].contains(read.tree[next].tag)
        || ["-", "–"].contains(tokens[next].text) && !tokens[next].followsSpace,
      read.name(at: next) == nil, lexicon.titles.match(in: read, at: next) == nil
    {
      next += 1
      if classes.contains(tokens[next - 1].folded, inAny: [.body, .publicBody]) { end = next }
    }
    end = fieldEnd(from: end, in: read)
    if let listed = listed(at: index, in: read), listed.tokens.upperBound >= end { return nil }
    guard end > name.words.upperBound + 1, !isOrgan(name.words.upperBound..<end, in: tokens) else {
      return nil
    }
    let whole = Name(words: index..<end, kind: .organisation, probability: name.probability)
    return NameRun(tokens: index..<end, name: whole, matches: [])
  }

  /// Behind `Tunisian League` the end of `for the Defence of Human Rights`.
  private func fieldEnd(from start: Int, in read: ReadSentence) -> Int {
    let tokens = read.tokens
    var end = start
    var next = start
    guard classes.contains(tokens[start - 1].folded, inAny: [.body, .publicBody]),
      start < tokens.count, ["for", "of", "on", "to"].contains(tokens[start].folded)
    else { return start }
    while next < tokens.count, next - start < Self.longestField {
      let isInner = ["for", "of", "the", "and", "on", "to"].contains(tokens[next].folded)
      let isState = [.state, .nationality].contains(read.name(at: next)?.kind)
      guard isInner || tokens[next].isCapital && !isState && read.tree[next].tag != .verb else {
        break
      }
      next += 1
      if !isInner { end = next }
    }
    return end
  }

  /// Unit: tokens.
  private static let longestField = 9
}
