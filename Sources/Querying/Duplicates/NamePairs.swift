import GraphStore
import Knowledge

/// Finds the actors whose names are alike.
struct NamePairs {
  struct Pair {
    /// Indexes among the actors, the smaller one first.
    let first: Int
    let second: Int
    let likeness: NameLikeness
  }

  private struct Key: Hashable {
    let first: Int
    let second: Int
  }

  private let actors: [MentionedActor]
  private let forms: [[NameForm]]
  private let words: NameWords
  private let blocks: NameBlocks

  init(_ actors: [MentionedActor]) {
    self.actors = actors
    forms = actors.map(Self.forms)
    var words = NameWords()
    var blocks = NameBlocks()
    for (index, mentioned) in actors.enumerated() {
      let isPerson = mentioned.actor.kind == .person
      words.add(forms[index], isPerson: isPerson)
      for form in forms[index] { blocks.add(form, of: index, isPerson: isPerson) }
    }
    self.words = words
    self.blocks = blocks
  }

  /// By the first actor, then by the second.
  func callAsFunction() -> [Pair] {
    var best: [Key: NameLikeness] = [:]
    blocks.forEachPair { first, second in
      let key = Key(first: first, second: second)
      guard best[key] == nil, let likeness = likeness(first, second) else { return }
      best[key] = likeness
    }
    return best.map { Pair(first: $0.key.first, second: $0.key.second, likeness: $0.value) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Of an actor with more names, the first by bytes are compared.
  private static let mostNames = 15

  /// The names; of a person with a first name not the last name alone, which others may bear.
  private static func forms(of mentioned: MentionedActor) -> [NameForm] {
    let name = mentioned.actor.name
    let others = Set(mentioned.actor.aliases.map(\.text)).subtracting([name])
      .sorted { $0.precedes($1) }
    let forms = ([name] + others.prefix(mostNames)).map { NameForm($0) }
      .filter { !$0.words.isEmpty }
    let full = forms.filter { $0.words.count > 1 }
    return mentioned.actor.kind == .person && !full.isEmpty ? full : forms
  }

  /// The best of any two of their names.
  private func likeness(_ first: Int, _ second: Int) -> NameLikeness? {
    guard Self.areComparable(actors[first].actor.kind, actors[second].actor.kind) else {
      return nil
    }
    let isPerson = actors[first].actor.kind == .person
    var best: NameLikeness?
    for left in forms[first] {
      for right in forms[second] {
        let found =
          isPerson
          ? PersonNames(left: left, right: right, bearers: words.bearers(ofLastName:)).likeness()
          : BodyNames(left: left, right: right, weight: words.weight(of:)).likeness()
        if let found, found.weight > best?.weight ?? -.infinity { best = found }
      }
    }
    return best
  }

  /// A party may have been taken for a company, but nobody for a state.
  private static func areComparable(_ kind: Actor.Kind, _ other: Actor.Kind) -> Bool {
    let bodies: Set<Actor.Kind> = [.group, .party, .alliance, .organisation, .company]
    return kind == other || bodies.contains(kind) && bodies.contains(other)
  }
}
