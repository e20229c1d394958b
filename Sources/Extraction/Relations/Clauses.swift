import Knowledge
import Language

/// The verbs of a sentence and who does what they say: a shallow stand-in for a parse.
struct Clauses {
  let context: SentenceContext
  let verbs: [VerbGroup]
  let classes: WordClasses
  private let verbAt: [Int: Int]

  init(context: SentenceContext, verbs: [VerbGroup], classes: WordClasses) {
    self.context = context
    self.verbs = verbs
    self.classes = classes
    var verbAt: [Int: Int] = [:]
    for (index, verb) in verbs.enumerated() {
      for token in verb.tokens { verbAt[token] = index }
    }
    self.verbAt = verbAt
  }

  func verb(at token: Int) -> VerbGroup? { verbAt[token].map { verbs[$0] } }

  /// The verb that another depends on or follows: the nearest one to its left.
  func verb(before verb: VerbGroup) -> VerbGroup? {
    verbs.last { $0.main < verb.tokens.lowerBound }
  }

  /// Who does what the verb says; of a passive, to whom it is done.
  func subjects(of verb: VerbGroup, depth: Int = 0) -> [ActorPhrase] {
    guard depth < 6 else { return [] }
    switch verb.mood {
    case .finite: return finiteSubjects(of: verb, depth: depth)
    case .infinitive: return controllers(of: verb, depth: depth)
    case .gerund: return gerundSubjects(of: verb, depth: depth)
    case .participle:
      return lastArgument(before: verb.tokens.lowerBound, within: 4).map { [$0] } ?? []
    }
  }

  // MARK: Finite verbs

  private func finiteSubjects(of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    let start = verb.tokens.lowerBound
    if ["it", "they"].contains(context.word(start - 1)), let previous = self.verb(before: verb),
      previous.mood == .finite
    {
      return subjects(of: previous, depth: depth + 1)
    }
    if let relative = relativePronoun(before: start) {
      return lastArgument(before: relative, within: 5).map { [$0] } ?? []
    }
    let previous = verbs.last { $0.main < start && $0.mood != .participle }
    let after = (previous?.main ?? -1) + 1
    let clauseStart = boundary(between: after, and: start)
    let isOpen = previous == nil || clauseStart != nil
    if let first = firstSubject(from: clauseStart ?? after, to: start, isFirst: isOpen) {
      return coordinated(from: first, to: start)
    }
    if let previous, classes.contains(previous.base, inAny: [.willing, .reporting]),
      let adjacent = context.phrase(at: start - 1), adjacent.isArgument, !isPossessive(adjacent)
    {
      return [adjacent]
    }
    if isReporting(verb), let after = context.phrase(at: verb.main + 1),
      after.isArgument || titled(behind: after) != nil,
      // "said Ethiopia had attacked": the phrase begins what is said
      self.verb(at: after.tokens.upperBound) == nil
    {
      return [titled(behind: after) ?? after]
    }
    guard let previous, sharesSubject(verb, with: previous),
      let shared = verbs.last(where: { $0.main < start && $0.mood == .finite })
    else { return [] }
    return subjects(of: shared, depth: depth + 1)
  }

  private func isReporting(_ verb: VerbGroup) -> Bool {
    classes.contains(verb.base, in: .reporting)
  }

  private func relativePronoun(before index: Int) -> Int? {
    for offset in 1...2 {
      let word = context.word(index - offset)
      if ["who", "which"].contains(word) { return index - offset }
      if word == "that", context.phrase(at: index - offset - 1) != nil { return index - offset }
    }
    return nil
  }

  /// Behind the last mark or word that opens a clause.
  private func boundary(between start: Int, and end: Int) -> Int? {
    guard start < end else { return nil }
    return (start..<end).last { index in
      guard context.phrase(at: index) == nil else { return false }
      let word = context.word(index)
      return Self.openers.contains(word)
    }.map { $0 + 1 }
  }

  private static let openers: Set<String> = [
    "that", "because", "although", "though", "while", "when", "where", "whether", "if", "but",
    ";", ":", "\"", "“", "since", "after", "before", "as", "until", "so",
  ]

  private func firstSubject(from start: Int, to end: Int, isFirst: Bool) -> ActorPhrase? {
    var separated = isFirst
    for index in start..<max(start, end) {
      let word = context.word(index)
      if [",", "and", "or", "—", "–"].contains(word) { separated = true }
      guard let phrase = context.phrase(at: index), phrase.tokens.lowerBound == index else {
        continue
      }
      guard separated, phrase.isArgument, !isPossessive(phrase), titled(behind: phrase) == nil
      else {
        continue
      }
      if let preposition = preposition(before: phrase, from: start) {
        guard preposition == "of", isCollective(before: phrase) else { continue }
      }
      return phrase
    }
    return nil
  }

  /// The person in `Kremlin spokesman Dmitri Peskov`: the first name only says whose spokesman.
  func titled(behind phrase: ActorPhrase) -> ActorPhrase? {
    guard phrase.kind != .person || isPossessive(phrase) else { return nil }
    var index = phrase.tokens.upperBound
    var sawTitle = false
    for _ in 0..<7 {
      if let title = context.title(startingAt: index) {
        sawTitle = true
        index = title.tokens.upperBound
      } else if let next = context.phrase(at: index) {
        if next.kind == .person { return sawTitle ? next : nil }
        guard next.form == .attribute else { return nil }
        index = next.tokens.upperBound
      } else {
        let isInside =
          classes.contains(context.word(index), inAny: [.initialModifier, .former, .honorific])
          || context.isPossessive(index)
        guard isInside else { return nil }
        index += 1
      }
    }
    return nil
  }

  /// `members of ISIS threatened`: the noun before "of" stands for the actor.
  private func isCollective(before phrase: ActorPhrase) -> Bool {
    (1...4).contains { offset in
      let word = context.word(phrase.tokens.lowerBound - offset)
      return classes.contains(word, inAny: [.organ, .faction])
        || ["members", "elements"].contains(word)
    }
  }

  private func sharesSubject(_ verb: VerbGroup, with previous: VerbGroup) -> Bool {
    let between = (previous.main + 1)..<verb.tokens.lowerBound
    return between.contains { ["and", "but", ",", "or", "then"].contains(context.word($0)) }
  }

  // MARK: Other verbs

  /// Whom an infinitive is predicated of: the object of the verb before it, else that verb's subject.
  private func controllers(of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    guard let governor = self.verb(before: verb) else {
      return lastArgument(before: verb.tokens.lowerBound, within: 8).map { [$0] } ?? []
    }
    let isPurpose = context.word(verb.tokens.lowerBound - 1) == "order"
    if !isPurpose, !Self.subjectControl.contains(governor.base),
      let object = firstArgument(from: governor.main + 1, to: verb.tokens.lowerBound)
    {
      return coordinated(from: object, to: verb.tokens.lowerBound)
    }
    return subjects(of: governor, depth: depth + 1)
  }

  private static let subjectControl: Set<String> = [
    "promise", "vow", "threaten", "plan", "meet", "refuse", "decline", "agree", "try", "seek",
    "travel", "visit", "join", "work", "sign", "continue", "begin", "cooperate", "use", "fail",
  ]

  private func gerundSubjects(of verb: VerbGroup, depth: Int) -> [ActorPhrase] {
    guard let governor = self.verb(before: verb) else {
      return verbs.first { $0.main > verb.main && $0.mood == .finite }
        .map { subjects(of: $0, depth: depth + 1) } ?? []
    }
    let introducer = context.word(verb.tokens.lowerBound - 1)
    // "helping them would be wrong": the gerund is itself the subject
    if ["that", "“", "\"", "quote", "‘"].contains(introducer) { return [] }
    if ["for", "from", "of", "into"].contains(introducer),
      let object = firstArgument(from: governor.main + 1, to: verb.tokens.lowerBound)
    {
      return [object]
    }
    return subjects(of: governor, depth: depth + 1)
  }

  // MARK: Neighbours

  private func firstArgument(from start: Int, to end: Int) -> ActorPhrase? {
    var index = start
    while index < end {
      if let phrase = context.phrase(at: index) {
        let preposition = preposition(before: phrase)
        let isHead = preposition == nil || preposition == "of" && isCollective(before: phrase)
        if phrase.isArgument, !isPossessive(phrase), isHead { return phrase }
        index = phrase.tokens.upperBound
        continue
      }
      index += 1
    }
    return nil
  }

  func lastArgument(before end: Int, within reach: Int) -> ActorPhrase? {
    for index in stride(from: end - 1, through: max(0, end - reach - 1), by: -1) {
      if let phrase = context.phrase(at: index) { return phrase.isArgument ? phrase : nil }
      if verb(at: index) != nil { return nil }
    }
    return nil
  }

  /// The phrase and those joined to it by commas and "and".
  func coordinated(from first: ActorPhrase, to end: Int) -> [ActorPhrase] {
    var phrases = [first]
    var index = first.tokens.upperBound
    while index < end, phrases.count < Self.mostJoined {
      var next = index
      while next < end, isJoint(next) { next += 1 }
      let hasJoint = (index..<next).contains {
        [",", "and", "or", "&", "with"].contains(context.word($0))
      }
      guard hasJoint, let phrase = context.phrase(at: next).flatMap(possessed), phrase.isArgument,
        !isPossessive(phrase)
      else { break }
      phrases.append(phrase)
      index = phrase.tokens.upperBound
    }
    return phrases
  }

  /// A longer list is no list of parties to an act, and its pairs would grow without bound.
  private static let mostJoined = 12

  /// Of `Barzani's Democratic Party` the party, of any other phrase itself.
  private func possessed(_ phrase: ActorPhrase) -> ActorPhrase? {
    isPossessive(phrase) ? context.phrase(at: phrase.tokens.upperBound + 1) : phrase
  }

  private func isJoint(_ index: Int) -> Bool {
    guard context.phrase(at: index) == nil else { return false }
    let word = context.word(index)
    return [",", "and", "or", "the", "&", "both", "its", "also", "well", "as"].contains(word)
      || context.isTitle(index)
  }

  func isPossessive(_ phrase: ActorPhrase) -> Bool {
    context.isPossessive(phrase.tokens.upperBound)
  }

  /// The preposition that introduces a phrase, over determiners, titles and qualifying words.
  func preposition(before phrase: ActorPhrase, from start: Int = 0) -> String? {
    var index = phrase.tokens.lowerBound - 1
    for _ in 0..<5 {
      guard index >= start, verb(at: index) == nil else { return nil }
      let word = context.word(index)
      if classes.contains(word, in: .preposition) { return word }
      if ["and", "or", ","].contains(word), let other = context.phrase(at: index - 1) {
        guard let shared = preposition(before: other) else { return nil }
        return word == "," && shared != "between" && shared != "among" ? nil : shared
      }
      if let before = context.phrase(at: index) {
        guard before.form == .attribute || isPossessive(before) else { return nil }
        index = before.tokens.lowerBound - 1
        continue
      }
      let isInside =
        classes.contains(word, inAny: [.determiner, .possessive, .initialModifier, .honorific])
        || context.isTitle(index)
        || context.tokens[index].shape == .lower && !classes.isFunctionWord(word)
      guard isInside else { return nil }
      index -= 1
    }
    return nil
  }
}
