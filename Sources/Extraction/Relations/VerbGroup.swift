import Knowledge
import Language

/// A verb with its auxiliaries: `has not been criticised`, `should work`.
struct VerbGroup: Hashable, Sendable {
  /// From the first auxiliary to the main verb.
  var tokens: Range<Int>
  /// The main verb's token.
  var main: Int
  var base: String
  var mood: Mood
  var isPassive = false
  var isNegated = false
  var isModal = false

  enum Mood: Hashable, Sendable {
    case finite, infinitive, gerund
    /// A participle without auxiliary: `jets bombed by Turkey`.
    case participle
  }
}

/// Finds the verbs of a sentence by their forms and their neighbours.
struct VerbFinder: Sendable {
  let verbs: VerbTable
  let classes: WordClasses

  func callAsFunction(_ tokens: [Token], phrases: SentencePhrases) -> [VerbGroup] {
    var named = Set<Int>()
    for phrase in phrases.actors { named.formUnion(phrase.tokens) }
    for title in phrases.titles { named.formUnion(title.tokens) }
    var groups: [VerbGroup] = []
    for index in tokens.indices where !named.contains(index) && tokens[index].isWord {
      if let group = group(at: index, in: tokens, named: named, after: groups.last) {
        groups.append(group)
      }
    }
    return groups
  }

  private func group(
    at index: Int, in tokens: [Token], named: Set<Int>, after last: VerbGroup?
  ) -> VerbGroup? {
    let token = tokens[index]
    guard !classes.contains(token.folded, in: .auxiliary) else {
      return copula(at: index, in: tokens, named: named)
    }
    let entries = verbs[token.folded]
    // "Kurdish-led": the second half of a compound qualifies a noun
    let isCompound = index > 0 && tokens[index - 1].text == "-" && !tokens[index].followsSpace
    guard !entries.isEmpty, !isCompound, token.shape == .lower || index == 0 else { return nil }
    let start = auxiliaryStart(before: index, in: tokens)
    let auxiliaries = tokens[start..<index].map(\.folded)
    let forms = Set(entries.map(\.form))
    guard
      let mood = mood(
        forms, auxiliaries: auxiliaries, at: index, in: tokens, start: start, named: named),
      !(auxiliaries.isEmpty && forms.contains(.third) && endsObject(index, of: last, named))
    else { return nil }
    let hasBeing = auxiliaries.contains { classes.contains($0, in: .being) }
    let base = entries.first { $0.form != .base }?.base ?? entries[0].base
    return VerbGroup(
      tokens: start..<index + 1, main: index, base: base, mood: mood,
      isPassive: mood == .participle
        || hasBeing && !forms.contains(.gerund) && !forms.isDisjoint(with: [.past, .participle]),
      isNegated: auxiliaries.contains { classes.contains($0, in: .negation) },
      isModal: auxiliaries.contains { classes.contains($0, in: .modal) })
  }

  /// Whether "plans" is a noun, as in "criticised US plans": only names stand between it and a verb
  /// that takes no clause.
  private func endsObject(_ index: Int, of last: VerbGroup?, _ named: Set<Int>) -> Bool {
    guard let last, last.mood == .finite, last.main + 1 < index,
      !classes.contains(last.base, inAny: [.reporting, .willing])
    else { return false }
    return (last.main + 1..<index).allSatisfy(named.contains)
  }

  /// A form of "be" or "have" that stands alone: it parts clauses, and "A is an ally of B" needs it.
  private func copula(at index: Int, in tokens: [Token], named: Set<Int>) -> VerbGroup? {
    guard
      classes.contains(tokens[index].folded, in: .being)
        || Self.having.contains(tokens[index].folded),
      tokens[index].text.first?.isLetter == true
    else { return nil }
    var next = index + 1
    while next < tokens.count, isInsideGroup(next, in: tokens) {
      if classes.contains(tokens[next].folded, in: .auxiliary) { return nil }
      next += 1
    }
    if next < tokens.count, !named.contains(next),
      verbs[tokens[next].folded].contains(where: { $0.form != .base && $0.form != .third })
    {
      return nil
    }
    let start = auxiliaryStart(before: index, in: tokens)
    let words = tokens[start..<index].map(\.folded)
    return VerbGroup(
      tokens: start..<index + 1, main: index,
      base: Self.having.contains(tokens[index].folded) ? "have" : "be", mood: .finite,
      isNegated: (words + (next > index + 1 ? tokens[index + 1..<next].map(\.folded) : []))
        .contains { classes.contains($0, in: .negation) },
      isModal: words.contains { classes.contains($0, in: .modal) })
  }

  private static let having: Set<String> = ["has", "have", "had", "having"]

  private func isInsideGroup(_ index: Int, in tokens: [Token]) -> Bool {
    let word = tokens[index].folded
    if word == "'s" { return index > 0 && Self.contracting.contains(tokens[index - 1].folded) }
    return classes.contains(word, inAny: [.auxiliary, .negation, .modal])
      || word.hasSuffix("ly") || Self.adverbs.contains(word)
  }

  /// Behind these `'s` is a verb; behind a name it tells the owner.
  private static let contracting: Set<String> = [
    "he", "she", "it", "that", "there", "what", "who", "let", "here",
  ]

  private static let adverbs: Set<String> = [
    "also", "already", "always", "now", "still", "then", "once", "so", "far", "again", "ever",
    "just", "even", "soon", "often", "long", "instead", "since", "either",
  ]

  private func auxiliaryStart(before index: Int, in tokens: [Token]) -> Int {
    var start = index
    while start > 0, isInsideGroup(start - 1, in: tokens) || tokens[start - 1].folded == "to" {
      start -= 1
    }
    // adverbs in front belong to it only behind an auxiliary
    while start < index,
      !classes.contains(tokens[start].folded, inAny: [.auxiliary, .negation, .modal]),
      tokens[start].folded != "to"
    {
      start += 1
    }
    return start
  }

  /// What the form is here, or `nil` where the word is a noun or adjective.
  private func mood(
    _ forms: Set<VerbForms.Form>, auxiliaries: [String], at index: Int, in tokens: [Token],
    start: Int, named: Set<Int>
  ) -> VerbGroup.Mood? {
    let before = tokens[..<start].last { !$0.folded.hasSuffix("ly") || $0.isCapital }
    if auxiliaries.last == "to" || auxiliaries.contains("to") && !auxiliaries.isEmpty {
      return forms.contains(.base) || auxiliaries.count > 1 ? .infinitive : nil
    }
    if !auxiliaries.isEmpty { return .finite }
    if forms == [.gerund], isInsideNounPhrase(index, in: tokens) { return nil }
    if forms == [.gerund] {
      return isNominal(before) && followedByNounLink(index, in: tokens) ? nil : .gerund
    }
    if isNominal(before) { return nil }
    if !forms.isDisjoint(with: [.past, .participle]) {
      let agent = index + 1 < tokens.count && tokens[index + 1].folded == "by"
      if agent { return .participle }
      if let before, classes.contains(before.folded, in: .preposition), !named.contains(start - 1) {
        return nil
      }
      return .finite
    }
    return presentMood(forms, before: before, at: index, in: tokens, named: named)
  }

  /// Whether what stands before makes the word a noun or an adjective.
  private func isNominal(_ before: Token?) -> Bool {
    guard let before else { return false }
    return classes.contains(before.folded, inAny: [.determiner, .possessive])
  }

  /// `the main fighting force`: between a determiner and a noun a gerund qualifies the noun.
  private func isInsideNounPhrase(_ index: Int, in tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count, tokens[index + 1].shape == .lower,
      !classes.isFunctionWord(tokens[index + 1].folded),
      !verbs.mayBePredicate(tokens[index + 1].folded)
    else { return false }
    let before = tokens[max(0, index - 2)..<index]
    return before.contains { classes.contains($0.folded, in: .determiner) }
      && before.allSatisfy { $0.shape == .lower }
  }

  private func followedByNounLink(_ index: Int, in tokens: [Token]) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].folded == "of"
  }

  /// Whether a present form is a verb: "Russia supports", "they support".
  ///
  /// A present form needs a subject right before it.
  private func presentMood(
    _ forms: Set<VerbForms.Form>, before: Token?, at index: Int, in tokens: [Token], named: Set<Int>
  ) -> VerbGroup.Mood? {
    guard let before, let position = tokens[..<index].lastIndex(of: before) else { return nil }
    let followsActor = named.contains(position)
    let followsPronoun = Self.subjects.contains(before.folded)
    let followsPlural =
      before.isWord && before.folded.hasSuffix("s") && before.shape == .lower
      && !classes.isFunctionWord(before.folded)
    if forms.contains(.third) {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      let nounLink = next.map { Self.nounLinks.contains($0.folded) } ?? true
      return followsPronoun || followsActor && !nounLink || (before.folded == "and" && !nounLink)
        || before.text == "," && !nounLink ? .finite : nil
    }
    if forms.contains(.base) {
      let leadsInfinitive =
        classes.contains(tokens[index].folded, inAny: [.willing, .refusing])
        && index + 1 < tokens.count && tokens[index + 1].folded == "to"
      if leadsInfinitive && !isNominal(before) { return .finite }
      if followsPronoun || followsActor || followsPlural
        || ["let", "help", "and"].contains(before.folded)
      {
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        return next.map { Self.nounLinks.contains($0.folded) } ?? true ? nil : .finite
      }
    }
    return nil
  }

  private static let subjects: Set<String> = [
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "that",
  ]
  /// Behind a noun rather than a verb: "attacks on", "support for".
  private static let nounLinks: Set<String> = [
    "of", "on", "for", "between", "against", "by", ".", ",", "in",
  ]
}
