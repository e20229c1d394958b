import Knowledge
import Language

/// Who is speaking, carried from one sentence to the next.
struct Speech {
  private var speaker: Actor.Identifier?
  private var isInsideQuote = false
  private var paragraph = -1

  /// What one sentence attributes to whom.
  struct Attribution {
    /// The speaker of each token that is somebody's words.
    var speakers: [Int: Actor.Identifier] = [:]
    /// Reporting verbs that deny what they report.
    var denied: Set<Int> = []
  }

  /// Reads the attribution of a sentence and remembers who speaks at its end.
  mutating func attribution(in clauses: Clauses) -> Attribution {
    let context = clauses.context
    let quoted = quotedTokens(in: context)
    var attribution = Attribution()
    if context.sentence.paragraph > paragraph + 1 { speaker = nil }
    paragraph = context.sentence.paragraph
    var current = according(in: clauses, to: &attribution)
    for verb in clauses.verbs where isSpeechVerb(verb, clauses, quoted) {
      guard let subject = clauses.subjects(of: verb).first, !verb.isPassive else { continue }
      current = subject.actor
      for token in complement(of: verb, subject: subject, in: clauses) {
        attribution.speakers[token] = subject.actor
        if clauses.classes.contains(verb.base, in: .denying) { attribution.denied.insert(token) }
      }
    }
    let voice = current ?? speaker
    if let voice { for token in quoted { attribution.speakers[token] = voice } }
    if let current { speaker = current } else if quoted.isEmpty { speaker = nil }
    return attribution
  }

  /// Goes past a sentence that names nobody; whoever was speaking may go on.
  mutating func pass(_ sentence: Sentence) {
    for token in sentence.tokens { _ = isMark(token) }
    paragraph = sentence.paragraph
  }

  /// Whether the token is a quotation mark, which opens or closes somebody's words.
  private mutating func isMark(_ token: Token) -> Bool {
    switch token.text {
    case "“": isInsideQuote = true
    case "”": isInsideQuote = false
    case "\"": isInsideQuote.toggle()
    default: return false
    }
    return true
  }

  private func isSpeechVerb(_ verb: VerbGroup, _ clauses: Clauses, _ quoted: Set<Int>) -> Bool {
    clauses.classes.contains(verb.base, inAny: [.reporting, .denying])
      && verb.mood != .participle && !quoted.contains(verb.main)
  }

  private func according(in clauses: Clauses, to attribution: inout Attribution) -> Actor
    .Identifier?
  {
    let context = clauses.context
    for index in context.tokens.indices.dropLast(2)
    where context.word(index) == "according" && context.word(index + 1) == "to" {
      guard let phrase = source(behind: index + 2, in: clauses) else { continue }
      for token in context.tokens.indices { attribution.speakers[token] = phrase.actor }
      return phrase.actor
    }
    return nil
  }

  /// Whom "according to" names, at most a few qualifying words behind it.
  private func source(behind index: Int, in clauses: Clauses) -> ActorPhrase? {
    let context = clauses.context
    for position in index..<min(index + 5, context.tokens.count) {
      if let phrase = context.phrase(at: position) {
        return clauses.titled(behind: phrase) ?? (phrase.form == .attribute ? nil : phrase)
      }
      let isInside =
        context.tokens[position].isWord && !context.tokens[position].isCapital
        || context.isTitle(position)
      guard isInside else { return nil }
    }
    return nil
  }

  /// The tokens that a reporting verb puts into its subject's mouth.
  private func complement(
    of verb: VerbGroup, subject: ActorPhrase, in clauses: Clauses
  ) -> Range<Int> {
    let context = clauses.context
    let end = context.tokens.count
    let start = min(verb.tokens.lowerBound, subject.tokens.lowerBound)
    let mark = context.word(start - 1)
    if [",", "\"", "”"].contains(mark), start > 1,
      !clauses.verbs.contains(where: { $0.main > verb.main && $0.mood == .finite })
    {
      return 0..<start
    }
    return verb.main
      + 1..<max(verb.main + 1, complementEnd(of: verb, subject: subject, in: clauses, end))
  }

  /// "announced a campaign and gave permission": a verb that shares the subject is no longer said.
  private func complementEnd(
    of verb: VerbGroup, subject: ActorPhrase, in clauses: Clauses, _ end: Int
  ) -> Int {
    let context = clauses.context
    let hasThat = (verb.main + 1...verb.main + 4).contains { context.word($0) == "that" }
    guard !hasThat else { return end }
    // "announced a deal as Turkey invaded" says no more than the deal
    let aside = (verb.main + 2..<max(verb.main + 2, end)).first {
      ["as", "after", "while", "when"].contains(context.word($0)) && context.phrase(at: $0) == nil
    }
    let sharing = clauses.verbs.first { other in
      other.main > verb.main && other.mood == .finite
        && ["and", "but"].contains(context.word(other.tokens.lowerBound - 1))
        && clauses.subjects(of: other).first == subject
    }
    return min(sharing?.tokens.lowerBound ?? end, aside ?? end)
  }

  private mutating func quotedTokens(in context: SentenceContext) -> Set<Int> {
    var quoted = Set<Int>()
    for (index, token) in context.tokens.enumerated() where !isMark(token) && isInsideQuote {
      quoted.insert(index)
    }
    // an unclosed straight quote would turn the rest of the article round
    let marks = context.tokens.filter { $0.text == "\"" }.count
    if isInsideQuote, marks > 2, context.tokens.last?.text != "\"" { isInsideQuote = false }
    return quoted
  }
}
