import Knowledge
import Language

// Movements, alliances, crowds and parliaments that have no name of their own.
extension PhraseFinder {
  /// `Brexit movement`: a group named after what no actor is.
  mutating func movement(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let noun = index + 1
    guard noun < read.tokens.count, classes.contains(read.tokens[noun].folded, in: .groupNoun),
      !read.isQualifier(noun), lexicon.aliases.match(in: read.tokens, at: index) == nil,
      [.event, .other, nil].contains(read.name(at: index)?.kind)
    else { return nil }
    return described(index..<noun + 1, kind: .group, in: read)
  }

  /// `an anti-Houthi, pro-government coalition`, `African Union free trade bloc`: an alliance that
  /// has no other name.
  mutating func coalition(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let last = min(index + Self.mostModifiers, read.tokens.count - 1)
    guard index < last, read.tokens[index].isWord,
      let noun = (index + 1...last).first(where: {
        classes.contains(read.tokens[$0].folded, in: .coalition)
      }), !read.isQualifier(noun)
    else { return nil }
    let modifiers = index..<noun
    let own = read.tree.subtree(of: noun)
    let isWhole = modifiers.allSatisfy { own.contains($0) && !read.tree.isFunctionWord($0) }
    let isTelling = modifiers.contains { word in
      read.tokens[word].isCapital || Self.sides.contains(where: read.tokens[word].folded.hasPrefix)
    }
    guard isWhole, isTelling, !isListed(upTo: noun, from: index, in: read) else { return nil }
    return described(index..<noun + 1, kind: .alliance, in: read)
  }

  private static let sides = ["anti-", "pro-"]
  private static let mostModifiers = 7

  /// Whether the catalogue knows the name, or one of its words begins a possessive.
  private func isListed(upTo noun: Int, from index: Int, in read: ReadSentence) -> Bool {
    (index..<noun).contains { word in
      read.tokens[word].isPossessive
        || lexicon.aliases.match(in: read.tokens, at: word)?.tokens.contains(noun) == true
    }
  }

  /// A new actor that goes by its description.
  mutating func described(
    _ range: Range<Int>, kind: Actor.Kind, in read: ReadSentence
  ) -> ActorPhrase? {
    let name = written(read.tokens[range])
    let isNew = memory.known[identifier(ofName: name)] == nil
    let actor = memory.learn(named: name, kind: kind, in: lexicon)
    return newPhrase(
      range, actor: actor, form: .description, resolution: isNew ? .newName : .earlierName)
  }

  /// `authorities in Pakistan` are Pakistan, `protesters in Albania` Albania's.
  mutating func organElsewhere(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let tokens = read.tokens
    let word = tokens[index].folded
    guard classes.contains(word, inAny: [.organ, .crowd]), !classes.contains(word, in: .land),
      index + 2 < tokens.count, ["in", "of"].contains(tokens[index + 1].folded),
      !read.isQualifier(index), !isQualified(index, in: read),
      let match = lexicon.aliases.match(in: tokens, at: index + 2), match.use == .name,
      match.tokens.upperBound >= tokens.count || !tokens[match.tokens.upperBound].isPossessive,
      read.tree[read.tree.top(of: match.tokens)].head == index
    else { return nil }
    let state = choose(among: match)
    guard state.kind == .state, read.tree[index].features.number == .plural || word == "police"
    else { return nil }
    let range = index..<match.tokens.upperBound
    guard classes.contains(word, in: .crowd) else {
      return phrase(range, of: state, form: .description, resolution: .description)
    }
    memory.learn(state)
    return crowd(word, of: state.identifier, at: range, known: .description)
  }

  /// The people of a state who go by a noun; `known` tells why, where the catalogue has them.
  private mutating func crowd(
    _ noun: String, of state: Actor.Identifier?, at range: Range<Int>, known: Resolution
  ) -> ActorPhrase? {
    guard let name = lexicon.name(of: noun, in: state) else { return nil }
    let actor = memory.learn(named: name, kind: .group, country: state, in: lexicon)
    return newPhrase(
      range, actor: actor, form: .description,
      resolution: lexicon.actor(actor) == nil ? .newName : known)
  }

  /// `a court in Lyon`: a body that goes by what it is and where.
  mutating func court(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let tokens = read.tokens
    guard index > 0, ["court", "tribunal"].contains(tokens[index].folded),
      index + 2 < tokens.count, tokens[index + 1].folded == "in", !read.isQualifier(index),
      let place = read.name(at: index + 2), place.words.lowerBound == index + 2,
      [.place, .state].contains(place.kind),
      read.tree[read.tree.top(of: place.words)].head == index
    else { return nil }
    return described(index..<place.words.upperBound, kind: .organisation, in: read)
  }

  /// `protesters`, `the opposition`: those named before, else those of the article's state.
  mutating func crowd(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let word = read.tokens[index].folded
    guard classes.contains(word, in: .crowd), !read.isQualifier(index),
      !isQualified(index, in: read), isSomebody(index, in: read)
    else { return nil }
    let range = index..<index + 1
    if let actor = memory.last(within: 30, where: { $0.nouns.contains(word) }) {
      return newPhrase(range, actor: actor, form: .description, resolution: .anaphor)
    }
    let phrase = crowd(word, of: memory.survey.home, at: range, known: .context)
    if let phrase { memory.learn(noun: word, of: phrase.actor) }
    return phrase
  }

  /// `the opposition` is somebody, `opposition to the bill` is not.
  private func isSomebody(_ noun: Int, in read: ReadSentence) -> Bool {
    guard read.tree[noun].features.number != .plural else { return true }
    let isTold = read.tree.dependents(of: noun, .nmod).contains { complement in
      read.tree.dependents(of: complement, .caseMarker).contains { read.tokens[$0].folded == "to" }
    }
    return !isTold
      && read.tree.dependents(of: noun, .det).contains { read.tokens[$0].folded == "the" }
  }

  /// `parliament` alone: that of the article's state.
  mutating func parliament(at index: Int, in read: ReadSentence) -> ActorPhrase? {
    let range = index..<index + 1
    guard read.tokens[index].folded == "parliament", !read.isQualifier(index),
      !isQualified(index, in: read), lexicon.aliases.match(in: read.tokens, at: index) == nil
    else { return nil }
    if let called = memory.body(called: "parliament") {
      return newPhrase(range, actor: called, form: .description, resolution: .anaphor)
    }
    guard let name = lexicon.name(of: "parliament", in: memory.survey.home) else { return nil }
    if let known = ownBody("parliament") {
      return phrase(range, of: known, form: .description, resolution: .context)
    }
    let actor = memory.learn(
      named: name, kind: .organisation, country: memory.survey.home, in: lexicon)
    return newPhrase(range, actor: actor, form: .description, resolution: .context)
  }

  /// Whether a word before the noun tells which one it is: `student protesters` are some, `Syrian
  /// rebels` are Syria's.
  private func isQualified(_ noun: Int, in read: ReadSentence) -> Bool {
    read.tree.dependents(of: noun, .compound, .amod, .nmod, .possessor, .nominalDescription)
      .contains { $0 < noun && (read.tokens[$0].isCapital || read.tree[$0].relation == .possessor) }
  }
}
