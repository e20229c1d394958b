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
      guard !verb.isPassive,
        let subject = insertedSubject(of: verb, in: clauses) ?? clauses.subjects(of: verb).first
      else { continue }
      current = subject.actor
      for token in complement(of: verb, in: clauses) {
        attribution.speakers[token] = subject.actor
        if clauses.classes.contains(verb.base, in: .denying) { attribution.denied.insert(token) }
      }
    }
    let voice = current ?? announced(quoted, in: clauses) ?? speaker
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

  /// `Turkey, Karayilan said, helps X`: who stands right before a verb of saying that cuts a clause in two.
  private func insertedSubject(of verb: VerbGroup, in clauses: Clauses) -> ActorPhrase? {
    let context = clauses.context
    let tree = clauses.tree
    guard verb.start > 1, tree.dependents(of: verb.predicate, .nsubj).isEmpty,
      let phrase = context.phrase(at: verb.start - 1), phrase.isArgument,
      phrase.tokens.lowerBound > 0, context.word(phrase.tokens.lowerBound - 1) == ",",
      tree.dependents(of: verb.predicate, .ccomp).contains(where: { $0 > verb.main })
    else { return nil }
    return phrase
  }

  /// `Hollande was blunt: “…”`: whom the words before a colon and a quotation are about.
  private func announced(_ quoted: Set<Int>, in clauses: Clauses) -> Actor.Identifier? {
    guard let first = quoted.min(), first > 2, clauses.context.word(first - 2) == ":" else {
      return nil
    }
    return clauses.context.phrases.actors.first {
      $0.tokens.upperBound < first && $0.kind == .person && $0.isArgument
    }?.actor
  }

  /// Whose word all of the sentence is: `according to X`, `in the view of X`, `as X sees it`, `X: …`.
  private func according(
    in clauses: Clauses, to attribution: inout Attribution
  ) -> Actor.Identifier? {
    let context = clauses.context
    for index in context.tokens.indices {
      guard let phrase = source(at: index, in: clauses) else { continue }
      for token in context.tokens.indices { attribution.speakers[token] = phrase.actor }
      return phrase.actor
    }
    return nil
  }

  private func source(at index: Int, in clauses: Clauses) -> ActorPhrase? {
    let context = clauses.context
    let tree = clauses.tree
    switch context.word(index) {
    case "according":
      guard context.word(index + 1) == "to", let noun = tree[index].head else { return nil }
      return clauses.nouns.actor(at: noun) ?? teller(of: noun, in: clauses)
    case "in", "by", "to":
      guard let noun = tree[index].head, tree[noun].relation == .obl,
        clauses.classes.contains(context.word(noun), in: .viewpoint)
      else { return nil }
      return teller(of: noun, in: clauses)
    case "as":
      guard let verb = tree[index].head.flatMap(clauses.verb),
        tree[verb.predicate].relation == .advcl,
        clauses.classes.contains(verb.base, inAny: [.reporting, .believing]) || verb.base == "put"
      else { return nil }
      return clauses.subjects(of: verb).first
    case ":":
      guard let phrase = context.phrases.actors.first, phrase.tokens.upperBound == index,
        phrase.tokens.lowerBound == 0, phrase.kind == .person
      else { return nil }
      return phrase
    default: return nil
    }
  }

  /// Whose a view or a statement is.
  private func teller(of noun: Int, in clauses: Clauses) -> ActorPhrase? {
    clauses.nouns.owner(of: noun)
      ?? clauses.nouns.complements(of: noun, by: ["of", "by", "from"]).first
      .flatMap(clauses.nouns.actor)
  }

  /// The tokens that a reporting verb puts into its subject's mouth.
  private func complement(of verb: VerbGroup, in clauses: Clauses) -> Set<Int> {
    let tree = clauses.tree
    let word = verb.predicate
    let clausal = tree.dependents(of: word, .ccomp)
    if !clausal.isEmpty {
      return clausal.reduce(into: []) { $0.formUnion(tree.subtree(of: $1)) }
    }
    // "He is a partner, Lavrov said": what is said governs the verb
    if tree[word].relation == .parataxis, let said = tree[word].head {
      return tree.subtree(of: said).subtracting(tree.subtree(of: word))
    }
    // "announced a deal as Turkey invaded" says no more than the deal
    // "accused X of arming Y", but "criticised X for arming Y" takes the arming for granted
    let charges = tree.dependents(of: word, .advcl).filter { clause in
      tree.dependents(of: clause, .mark, .caseMarker).contains { clauses.context.word($0) == "of" }
    }
    let parts =
      charges
      + tree.dependents(of: word, .obj, .xcomp, .obl, .parataxis).filter { $0 > verb.main }
    return parts.reduce(into: []) { $0.formUnion(tree.subtree(of: $1)) }
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
