import Knowledge
import Language

// Of whom a title is.
extension TitleReader {
  /// The states and bodies that a person has a title of: of `Republican committee chairman` the
  /// party and the committee.
  func owners(
    of title: TitlePhrase, person: ActorPhrase, memory: inout ArticleMemory
  ) -> [ActorPhrase] {
    var named = owner(of: title, person: person)
    if let metonym = named, metonym.form == .metonym, title.title.isLocal {
      named = bodies.town(metonym, memory: &memory)
    }
    let isParty = named?.kind == .party && (named?.form == .attribute || title.title.body != nil)
    guard named == nil || isParty else {
      let own = named.flatMap { party(before: $0.tokens) } ?? party(before: title.tokens)
      return [named, own == named ? nil : own].compactMap { $0 }
    }
    let described = describedOwner(of: title, person: person, memory: &memory)
    return [named, described].compactMap { $0 }
  }

  /// `Republican` in `Republican Senate Majority Leader`, `Democratic Speaker of the House`.
  private func party(before range: Range<Int>) -> ActorPhrase? {
    var word = range.lowerBound - 1
    while word > 0, context.phrase(at: word) == nil, mayQualifyTitle(word) { word -= 1 }
    guard word >= 0, let party = context.phrase(at: word), party.kind == .party,
      party.form == .attribute
    else { return nil }
    return party
  }

  /// One that a name or description of the sentence stands for.
  private func owner(of title: TitlePhrase, person: ActorPhrase) -> ActorPhrase? {
    let word = tree.top(of: title.tokens)
    let name = tree.top(of: person.tokens)
    return complement(of: name, ["of"])
      ?? neighbour(behind: title)
      ?? neighbour(before: title)
      ?? complement(of: word, prepositions(of: title.title))
      ?? possessor(of: word, person: person)
      ?? possessor(of: name, person: person)
      ?? firstTitle(of: title, person: person).flatMap {
        complement(of: $0, ["of", "at", "in"]) ?? possessor(of: $0, person: person)
      }
  }

  /// The body right behind the title, whatever the tree says: a `Hong Kong director of Amnesty
  /// International` is Amnesty's.
  private func neighbour(behind title: TitlePhrase) -> ActorPhrase? {
    var word = title.tokens.upperBound
    guard prepositions(of: title.title).contains(context.word(word)) else { return nil }
    word += context.word(word + 1) == "the" ? 2 : 1
    guard let owner = context.phrase(at: word), owner.tokens.lowerBound == word,
      owner.form == .name,
      [.organisation, .company, .party, .group, .alliance].contains(owner.kind)
    else { return nil }
    return owner
  }

  /// The state before the title, over words that qualify the title, whatever the tree says.
  private func neighbour(before title: TitlePhrase) -> ActorPhrase? {
    var word = title.tokens.lowerBound - 1
    while word >= 0, context.phrase(at: word) == nil, !context.isTitle(word), mayQualifyTitle(word)
    {
      word -= 1
    }
    guard let owner = context.phrase(at: word), owner.form != .pronoun else { return nil }
    return owner.kind != .person || context.isPossessive(owner.tokens.upperBound) ? owner : nil
  }

  /// A spokesman for somebody is his; an envoy for Yemen is somebody else's.
  func prepositions(of title: Title) -> Set<String> {
    title.speaksFor ? ["of", "at", "in", "for"] : ["of", "at", "in"]
  }

  /// The state in `president of Iran`, whom a `spokesman for Erdogan` speaks for.
  private func complement(of word: Int, _ prepositions: Set<String>) -> ActorPhrase? {
    for noun in tree.dependents(of: word, .nmod, .obl) {
      let introducers = nouns.introducers(of: noun)
      guard introducers.contains(where: prepositions.contains),
        let owner = nouns.actor(at: noun) ?? nouns.owner(of: noun)
      else { continue }
      if owner.kind != .person || introducers.contains("for") {
        return owner.form == .attribute ? nil : owner
      }
    }
    return nil
  }

  /// The state in `Russian Foreign Minister`, `Turkey's President`, `Kremlin spokesman`.
  private func possessor(of word: Int, person: ActorPhrase) -> ActorPhrase? {
    guard let owner = nouns.owner(of: word), owner != person, owner.form != .pronoun else {
      return nil
    }
    return owner.kind != .person || nouns.isPossessor(owner) ? owner : nil
  }

  /// The first of joined titles of one person: `chairman` in `X, chairman and chief executive of Y`.
  private func firstTitle(of title: TitlePhrase, person: ActorPhrase) -> Int? {
    let word = tree.top(of: title.tokens)
    let isOwn = title.tokens.upperBound == person.tokens.lowerBound
    return tree[word].relation == .conj && !isOwn && !title.title.isOffice ? tree[word].head : nil
  }

  // MARK: Lists side by side

  /// `A, B and C, presidents of X, Y and Z, respectively`, `chairmen of the committees on X, Y and Z`:
  /// as many owners as there are persons, else none.
  func listedOwners(
    of title: TitlePhrase, count: Int, memory: inout ArticleMemory
  ) -> [ActorPhrase] {
    let word = tree.top(of: title.tokens)
    guard count > 1, context.tokens.contains(where: { $0.folded == "respectively" }),
      let noun = nouns.complements(of: word, by: ["of"]).first
    else { return [] }
    let actors = nouns.actors(at: noun)
    if actors.count == count { return actors }
    let fields = nouns.complements(of: noun, by: ["on", "for"]).first.map(nouns.joined) ?? []
    guard fields.count == count else { return [] }
    return fields.map { bodies.body(of: noun, for: $0, memory: &memory) }
  }

  // MARK: Bodies without a name

  /// `a fire service spokesman`, `the committee's chairman`, `Mayor of Koszalin`: one that a common
  /// noun or the name of a place stands for.
  private func describedOwner(
    of title: TitlePhrase, person: ActorPhrase, memory: inout ArticleMemory
  ) -> ActorPhrase? {
    let word = tree.top(of: title.tokens)
    let own = Set(title.tokens).union(person.tokens)
    var candidates = nouns.complements(of: word, by: prepositions(of: title.title))
    // a "spokesperson for the provincial governor" is the province's
    candidates += candidates.filter(context.isTitle).flatMap {
      tree.dependents(of: $0, .compound, .amod)
    }
    candidates += tree.dependents(of: word, .compound, .possessor, .amod, .nominalDescription)
      .reversed()
    // "mayor of the Polish city of Gdańsk"
    candidates += candidates.filter { classes.contains(context.word($0), in: .territory) }.flatMap {
      nouns.complements(of: $0, by: ["of"]) + tree.dependents(of: $0, .appos, .compound)
    }
    candidates += [title.tokens.lowerBound - 1, possessed(before: title)].filter { $0 >= 0 }
    // a "Toronto lawyer" does not speak for Toronto
    let isPlace = title.title.isLocal || title.title.isOffice || title.title.relation == .leads
    for noun in candidates where !own.contains(noun) {
      let body = bodies.body(
        at: noun, isPlace: isPlace, isName: !title.title.isOffice && noun < title.tokens.lowerBound,
        memory: &memory)
      if let body { return body }
    }
    return title.title.body.flatMap { bodies.body(called: $0, of: title, memory: &memory) }
  }

  /// The noun before `'s` before the title.
  func possessed(before title: TitlePhrase) -> Int {
    var word = title.tokens.lowerBound - 1
    while word > 0, mayQualifyTitle(word), !context.isPossessive(word) { word -= 1 }
    return context.isPossessive(word) ? word - 1 : -1
  }
}
