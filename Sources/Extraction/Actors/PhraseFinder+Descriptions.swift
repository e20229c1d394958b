import Knowledge
import Language

// Descriptions: a determiner and a noun.
extension PhraseFinder {
  /// `the terrorist group`, `the government`, `an international coalition`.
  mutating func genericDescription(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let tokens = read.tokens
    guard tokens[index].folded == "the" || ["a", "an"].contains(tokens[index].folded) else {
      return nil
    }
    for end in index + 1..<min(index + 4, tokens.count) {
      let token = tokens[end]
      guard token.isWord, !token.isCapital || end == index + 1 else { return nil }
      if read.isQualifier(end) {
        // "the Brexit movement" is not the movement named last
        if token.isCapital { return movement(at: end, in: read) }
        continue
      }
      if isGovernment(index..<end + 1, in: tokens) {
        return governmentOf(index..<end + 1, in: tokens)
      }
      if tokens[index].folded == "the",
        let actor = antecedent(of: index..<end + 1, in: read)
      {
        return newPhrase(
          index..<end + 1, actor: actor, form: .description, resolution: .anaphor)
      }
      return tokens[index].folded == "the" ? continued(index..<end + 1, in: read) : nil
    }
    return nil
  }

  /// `the minister`, `the ministry`: the actor whose chain the noun surely goes on.
  private func continued(_ range: Range<Int>, in read: ReadSentence) -> ActorPhrase? {
    let head = range.upperBound - 1
    let isPlain = range.dropFirst().allSatisfy {
      read.tokens[$0].shape == .lower && !lexicon.titles.isTitle(read.tokens[$0].folded)
    }
    guard isPlain, mayGoOn(head, in: read),
      read.tree.dependents(of: head, .nmod, .appos, .relativeClause).isEmpty,
      let actor = chains.antecedent(of: head, surerThan: Self.sureChain),
      let kind = memory.known[actor]?.kind, chains.isPerson(head) == (kind == .person)
    else { return nil }
    return newPhrase(range, actor: actor, form: .description, resolution: .anaphor)
  }

  /// Whether a noun can stand for one actor: `the states` and `the press` cannot.
  private func mayGoOn(_ head: Int, in read: ReadSentence) -> Bool {
    read.tree[head].features.number != .plural
      && (chains.isPerson(head)
        || classes.contains(
          read.tokens[head].folded,
          inAny: [.body, .publicBody, .assembly, .groupNoun, .stateNoun, .coalition, .land]))
  }

  /// Nouns lead astray more often than pronouns.
  private static let sureChain: Float = 0.6

  /// The state in `the government in Syria`, the person in `the government of Bashar al-Assad`.
  mutating func governmentOf(_ range: Range<Int>, in tokens: [Token]) -> ActorPhrase? {
    let next = range.upperBound
    guard isGovernment(range, in: tokens), next + 1 < tokens.count,
      let match = lexicon.aliases.match(in: tokens, at: next + 1),
      let head = match.candidates.map({ lexicon.actors[$0] })
        .first(where: { $0.kind == .state || $0.kind == .person })
    else { return nil }
    return phrase(
      range.lowerBound..<match.tokens.upperBound, of: head, form: .description,
      resolution: .description)
  }

  private func isGovernment(_ range: Range<Int>, in tokens: [Token]) -> Bool {
    let next = range.upperBound
    return classes.contains(tokens[next - 1].folded, in: .stateNoun) && next < tokens.count
      && ["in", "of"].contains(tokens[next].folded)
  }

  /// The actor named before that a determiner and a noun stand for.
  private func antecedent(of range: Range<Int>, in read: ReadSentence) -> Actor.Identifier? {
    let noun = read.tokens[range.upperBound - 1].folded
    if let called = memory.last(within: 30, where: { $0.nouns.contains(noun) }) { return called }
    if classes.contains(noun, in: .groupNoun), isAnyGroup(range, in: read) {
      return memory.last(within: 3) { $0.kind == .group && !isCrowd($0) || $0.kind == .party }
    }
    if classes.contains(noun, in: .stateNoun), range.count == 2 {
      return memory.survey.home ?? memory.last(within: 2) { $0.kind == .state }
    }
    if classes.contains(noun, in: .coalition) {
      return memory.last(within: 6) { $0.kind == .alliance }
    }
    return nil
  }

  /// `the group`, `the terrorist group`, but not `the anti-war movement` and `the news network RTHK`.
  private func isAnyGroup(_ range: Range<Int>, in read: ReadSentence) -> Bool {
    let (head, next) = (range.upperBound - 1, range.upperBound)
    let isNamed =
      next < read.tokens.count && read.tokens[next].isCapital
      && (read.tree[next].head == head || read.tree[head].head == next)
    return !isNamed
      && range.dropFirst().dropLast().allSatisfy {
        classes.contains(read.tokens[$0].folded, in: .groupModifier)
      }
  }

  /// Whether a description is all that the actor has for a name: `US citizens`.
  private func isCrowd(_ actor: ArticleMemory.Known) -> Bool {
    guard let last = actor.name.split(separator: " ").last.map(String.init) else { return false }
    return last == last.lowercased() && classes.contains(last, in: .faction)
  }
}
