import Knowledge
import Language

// Whose title it is.
extension TitleReader {
  /// Who has, had or is to have an office.
  struct Bearer {
    var person: ActorPhrase
    /// Whether a verb says that the office is held, given or left: its date is the claim's.
    var isByVerb = false
    var isFormer = false
    var isFuture = false
  }

  /// One person, or several behind a plural: `Presidents A of X and B of Y`.
  func bearers(of title: TitlePhrase) -> [Bearer] {
    let word = tree.top(of: title.tokens)
    guard let first = bearer(of: title, at: word) else { return [] }
    guard tree[word].features.number == .plural else { return [first] }
    let joined = tree.dependents(of: tree.top(of: first.person.tokens), .conj)
    return [first]
      + joined.compactMap(person).map {
        Bearer(
          person: $0, isByVerb: first.isByVerb, isFormer: first.isFormer, isFuture: first.isFuture)
      }
  }

  private func bearer(of title: TitlePhrase, at word: Int) -> Bearer? {
    if let person = neighbour(of: title) { return Bearer(person: person) }
    if let bearer = holder(of: word) ?? elected(as: word) { return bearer }
    return (bearer(of: word) ?? named(behind: title) ?? named(before: title)).map {
      Bearer(person: $0)
    }
  }

  func person(at word: Int) -> ActorPhrase? {
    guard let phrase = context.phrase(at: word), phrase.kind == .person,
      phrase.form != .attribute, phrase.form != .possessivePronoun
    else { return nil }
    return phrase
  }

  // MARK: Beside the title

  /// The person right behind the title, whatever the tree says.
  private func neighbour(of title: TitlePhrase) -> ActorPhrase? {
    var word = title.tokens.upperBound
    // "Member of Parliament (MP) Yvette Cooper"
    if context.word(word) == "(",
      let close = (word..<min(word + 6, context.tokens.count)).first(
        where: { context.word($0) == ")" })
    {
      word = close + 1
    }
    return context.tokens.indices.contains(word) ? person(at: word) : nil
  }

  /// The person whom the tree puts beside the title, or of whom it says it.
  private func bearer(of word: Int, depth: Int = 0) -> ActorPhrase? {
    let beside = tree.dependents(
      of: word, .flat, .appos, .nominalDescription, .compound, .nsubj, .outerSubject)
    if let named = beside.lazy.compactMap(person).first { return named }
    // "party leader and Prime Minister Boris Johnson": both are his
    let joined = tree.dependents(of: word, .conj).first.flatMap(person)
    if let joined, context.isTitle(joined.tokens.lowerBound - 1) { return joined }
    guard let head = tree[word].head, depth < 3 else { return nil }
    if tree[word].relation == .appos, let before = apposed(before: word) { return before }
    switch tree[word].relation {
    case .nmod where context.word(head) == "one": return bearer(of: head, depth: depth + 1)
    case .nominalDescription, .appos, .flat, .compound:
      return person(at: head) ?? bearer(of: head, depth: depth + 1)
    case .relativeClause: return person(at: head)
    case .conj
    where context.isTitle(head)
      || tree[head].relation == .appos && tree[head].tag == .noun:
      return bearer(of: head, depth: depth + 1)
    default: return nil
    }
  }

  /// The person right before the comma of an apposition: of `A and B, the ministers` B is surer than A.
  private func apposed(before word: Int) -> ActorPhrase? {
    let first = tree.subtree(of: word).min() ?? word
    guard first > 1 else { return nil }
    let comma = context.tokens[first].text == "," ? first : first - 1
    return context.tokens[comma].text == "," && comma > 0 ? person(at: comma - 1) : nil
  }

  /// `Mayor of Koszalin Piotr Jedlinski`, `the manager of Abu Dhabi Media, Dr Ali bin Tamim, said`:
  /// the person behind what the office is of, whatever the tree says.
  private func named(behind title: TitlePhrase) -> ActorPhrase? {
    var word = title.tokens.upperBound
    // "the Labour Party's leader, Jeremy Corbyn announced"
    if context.word(word) == ",", context.tokens.indices.contains(word + 1) {
      let isOwned = !tree.dependents(of: tree.top(of: title.tokens), .possessor).isEmpty
      let isPlural = tree[tree.top(of: title.tokens)].features.number == .plural
      return isOwned || isPlural
        ? person(at: word + 1).flatMap { $0.form == .name ? $0 : nil } : nil
    }
    guard ["of", "at", "for"].contains(context.word(word)) else { return nil }
    word += 1
    if context.word(word) == "the" { word += 1 }
    let start = word
    while context.tokens.indices.contains(word), word - start < Self.longestOwner,
      context.tokens[word].isCapital || ["of", "and", "for", "-"].contains(context.word(word)),
      person(at: word) == nil
    {
      word += 1
    }
    guard word > start else { return nil }
    if context.word(word) == "," { word += 1 }
    if classes.contains(context.word(word), in: .honorific), person(at: word) == nil { word += 1 }
    return context.tokens.indices.contains(word) ? person(at: word) : nil
  }

  /// Unit: tokens.
  private static let longestOwner = 8

  /// `Kurt Volker, the United States special envoy for …`: the person before the comma, whatever
  /// the tree says.
  private func named(before title: TitlePhrase) -> ActorPhrase? {
    var word = title.tokens.lowerBound - 1
    while word > 0, mayQualifyTitle(word) || context.phrase(at: word) != nil,
      context.word(word) != ","
    {
      word -= 1
    }
    if ["a", "an", "the", "his", "her", "its", "their"].contains(context.word(word)) { word -= 1 }
    return word > 0 && context.word(word) == "," ? person(at: word - 1) : nil
  }

  /// `former`, and all that stands between in `AU trade and industry commissioner`.
  func mayQualifyTitle(_ word: Int) -> Bool {
    let token = context.tokens[word]
    return context.isPossessive(word) || token.text == "-"
      || classes.contains(token.folded, inAny: [.initialModifier, .former])
      || token.shape == .lower
        && [.noun, .adjective, .coordinator].contains(tree[word].tag)
  }

  // MARK: By a verb

  /// `X was elected president`, `they named X as their leader`, `X serves as mayor`.
  private func elected(as word: Int) -> Bearer? {
    guard let head = tree[word].head, let verb = clauses.verb(at: head),
      [.xcomp, .obl, .obj, .nmod].contains(tree[word].relation)
    else { return nil }
    let isDirect = nouns.introducers(of: word) != ["as"]
    let subjects = clauses.subjects(of: verb)
    let person: ActorPhrase?
    if classes.contains(verb.base, in: .appointing) {
      let chosen = tree.dependents(of: verb.predicate, .obj, .iobj).filter { $0 != word }
      // a headline leaves the auxiliary out: "Johnson elected leader"
      person =
        verb.isPassive || chosen.isEmpty
        ? subjects.first { $0.kind == .person } : chosen.lazy.compactMap(self.person).first
    } else if classes.contains(verb.base, in: .serving), !isDirect || verb.base == "become" {
      person = subjects.first { $0.kind == .person }
    } else {
      return nil
    }
    return person.map { Bearer(person: $0, isByVerb: true, isFuture: isFuture(verb)) }
  }

  /// `Nancy Pelosi resumed the office of Speaker`, `he left his post as minister`.
  private func holder(of word: Int) -> Bearer? {
    guard let office = tree[word].head,
      classes.contains(foldedText(tree[office].lemma), in: .office),
      [.nmod, .compound].contains(tree[word].relation), let verb = clauses.governor(of: office),
      classes.contains(verb.base, inAny: [.holding, .leaving]),
      let person = clauses.subjects(of: verb).first(where: { $0.kind == .person })
    else { return nil }
    return Bearer(
      person: person, isByVerb: true, isFormer: classes.contains(verb.base, in: .leaving),
      isFuture: isFuture(verb))
  }

  /// Whether what the verb says is yet to come: `will become`, `is set to succeed`.
  private func isFuture(_ verb: VerbGroup) -> Bool {
    if verb.isModal { return true }
    guard verb.mood != .finite, let above = clauses.governor(of: verb.predicate) else {
      return false
    }
    return above.isModal || classes.contains(above.base, inAny: [.willing, .awaiting])
  }
}
