import Knowledge
import Language

/// Another actor that an expression points at, and how surely.
struct Argument {
  var phrase: ActorPhrase
  /// Multiplies the expression's weight.
  var factor: Double
}

/// Finds what stands behind a verb or noun that expresses a relation.
struct ObjectFinder {
  let clauses: Clauses

  private var context: SentenceContext { clauses.context }
  private var classes: WordClasses { clauses.classes }
  /// Tokens that a search goes to the right.
  private static let reach = 14

  /// The first actor behind a token that the expression allows, and those joined to it.
  func objects(after token: Int, of expression: Expression) -> [Argument] {
    var index = token + 1
    if let after = expression.after {
      guard let found = particle(after, behind: token) else { return [] }
      index = found + 1
    }
    let end = min(index + Self.reach, context.tokens.count)
    var introducer = "direct"
    var factor = 1.0
    while index < end {
      if let phrase = context.phrase(at: index) {
        if clauses.titled(behind: phrase) != nil {
          index = phrase.tokens.upperBound
          continue
        }
        if let found = accepted(phrase, introducer, expression) {
          return joined(to: phrase, factor: factor * found)
        }
        guard
          phrase.form == .attribute || phrase.form == .possessivePronoun
            || clauses.isPossessive(phrase) || introducer != "direct"
        else { return [] }
        index = phrase.tokens.upperBound
        continue
      }
      let word = context.word(index)
      if stops(at: index, word) || isUnknownName(index) { return [] }
      if word == "of", introducer == "direct" || expression.objects.contains(introducer) {
        let isOwn = index == token + 1 && expression.objects.contains("of")
        factor *= isOwn ? 1 : 0.7
        if isOwn { introducer = "of" }
      } else if Self.additive.contains(word), ["with", "as"].contains(context.word(index + 1)) {
        index += 1
      } else if classes.contains(word, in: .preposition) {
        introducer = word
      }
      index += 1
    }
    return []
  }

  /// `along with`, `together with`, `as well as` add an object.
  private static let additive: Set<String> = ["along", "together", "well"]

  private func particle(_ word: String, behind token: Int) -> Int? {
    (token + 1...token + 3).first { context.word($0) == word }
  }

  /// A name that nobody is known by is the object itself: what stands behind it is not.
  private func isUnknownName(_ index: Int) -> Bool {
    context.tokens[index].isCapital && !context.isTitle(index)
      && !classes.contains(context.word(index), inAny: [.honorific, .initialModifier, .calendar])
      && context.phrase(at: index + 1) == nil
  }

  private func stops(at index: Int, _ word: String) -> Bool {
    if [",", ";", ":", ".", "\"", "“", "”", "(", "—", "–"].contains(word) { return true }
    if let verb = clauses.verb(at: index) {
      return verb.main == index || verb.tokens.lowerBound == index
    }
    return ["that", "who", "which", "because", "but", "while", "when", "where", "if"].contains(word)
      && context.phrase(at: index) == nil
  }

  /// How surely the phrase is what the expression points at, or `nil` where it is not.
  private func accepted(
    _ phrase: ActorPhrase, _ introducer: String, _ expression: Expression
  ) -> Double? {
    guard expression.objects.contains(introducer) else { return nil }
    switch phrase.form {
    case .possessivePronoun: return nil
    case .attribute:
      return pointsAtOther(behind: phrase) || expression.relation != .opposes ? nil : 0.6
    case .name, .metonym, .description, .pronoun:
      guard clauses.isPossessive(phrase) else { return 1 }
      return pointsAtOther(behind: phrase) || expression.relation.isAffiliation ? nil : 0.7
    }
  }

  /// `Turkey's President Erdogan`: the actor is behind the possessive.
  private func pointsAtOther(behind phrase: ActorPhrase) -> Bool {
    (phrase.tokens.upperBound..<phrase.tokens.upperBound + 5).contains { index in
      guard let next = context.phrase(at: index) else { return false }
      return next.isArgument
        && !(phrase.tokens.upperBound..<index).contains {
          classes.contains(context.word($0), inAny: [.preposition, .conjunction])
            || context.word($0) == ","
            || clauses.verb(at: $0) != nil
        }
    }
  }

  private func joined(to phrase: ActorPhrase, factor: Double) -> [Argument] {
    guard !clauses.isPossessive(phrase), phrase.form != .attribute else {
      return [Argument(phrase: phrase, factor: factor)]
    }
    let end =
      clauses.verbs.first { $0.tokens.lowerBound > phrase.tokens.upperBound && $0.mood == .finite }?
      .tokens.lowerBound ?? context.tokens.count
    let phrases = clauses.coordinated(from: phrase, to: min(end, context.tokens.count))
    let isNewSubject =
      end < context.tokens.count && phrases.count > 1
      && phrases.last.map { $0.tokens.upperBound + 1 >= end } == true
    return (isNewSubject ? phrases.dropLast() : phrases[...]).enumerated().map { offset, phrase in
      Argument(phrase: phrase, factor: offset == 0 ? factor : factor * 0.9)
    }
  }

  /// `killed in a US airstrike`: the adjective before an attack names who made it.
  private func attacker(after index: Int, _ nouns: [String: [Expression]]) -> [Argument] {
    for position in index + 1..<min(index + 4, context.tokens.count) {
      guard let phrase = context.phrase(at: position) else { continue }
      let attack = phrase.tokens.upperBound..<phrase.tokens.upperBound + 4
      let isAttack = attack.contains { nouns[context.word($0)]?.first?.event == .assault }
      let isQualifier = phrase.form == .attribute || phrase.form == .name
      return isQualifier && isAttack ? [Argument(phrase: phrase, factor: 0.9)] : []
    }
    return []
  }

  /// `banned in Turkey`: a state's ban, arrest or trial is its own.
  private func authority(after index: Int, _ expression: Expression) -> [Argument] {
    guard [.sanction, .coerce].contains(expression.event),
      let phrase = context.phrase(at: index + 1) ?? context.phrase(at: index + 2),
      phrase.kind == .state, phrase.form == .name || phrase.form == .metonym
    else { return [] }
    return [Argument(phrase: phrase, factor: 0.7)]
  }

  /// Who does what a passive verb says: `by Turkey`, `in a US airstrike`, `in Turkey`.
  func agent(
    of verb: VerbGroup, _ expression: Expression, nouns: [String: [Expression]]
  ) -> [Argument] {
    let end = min(verb.main + 12, context.tokens.count)
    for index in verb.main + 1..<max(verb.main + 1, end) {
      if context.word(index) == "by" {
        let next = (index + 1..<min(index + 8, context.tokens.count)).first {
          context.phrase(at: $0)?.isArgument == true
        }
        guard let next, let phrase = context.phrase(at: next),
          !(index + 1..<next).contains(where: { clauses.verb(at: $0) != nil })
        else { return [] }
        return joined(to: phrase, factor: 1)
      }
      if context.word(index) == "in" {
        let found = attacker(after: index, nouns) + authority(after: index, expression)
        if let first = found.first { return [first] }
      }
      if stops(at: index, context.word(index)) { return [] }
    }
    return []
  }
}
