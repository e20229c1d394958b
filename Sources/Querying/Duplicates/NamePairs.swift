import GraphStore
import Knowledge

/// Finds the actors whose names are alike.
struct NamePairs {
  struct Pair {
    /// Indexes among the actors, the smaller one first.
    let first: Int
    let second: Int
    let likeness: NameLikeness
    /// In how many names the shorter one is; 0 where it is in none.
    let wholes: Int
  }

  private struct Key: Hashable {
    let first: Int
    let second: Int
  }

  private struct Match {
    let likeness: NameLikeness
    /// The actor whose name is in the other's.
    let part: Int?
  }

  private let actors: [MentionedActor]
  private let names: [[WeighedName]]
  private let words: NameWords
  private let blocks: NameBlocks

  init(_ actors: [MentionedActor]) {
    self.actors = actors
    let forms = actors.map(Self.forms)
    var words = NameWords()
    var blocks = NameBlocks()
    for (index, mentioned) in actors.enumerated() {
      let isPerson = mentioned.actor.kind == .person
      words.add(forms[index], isPerson: isPerson)
      blocks.add(forms[index], of: index, isPerson: isPerson)
    }
    names = forms.map { $0.map { WeighedName($0, weight: words.weight(of:)) } }
    self.words = words
    self.blocks = blocks
  }

  /// By the first actor, then by the second; of each two the best of any two of their names.
  func callAsFunction() -> [Pair] {
    var best: [Key: Match] = [:]
    blocks.forEachPair { one, other in
      let key = Key(first: min(one.actor, other.actor), second: max(one.actor, other.actor))
      guard let likeness = likeness(one, other) else { return }
      let shorter = words(of: other) < words(of: one) ? other.actor : one.actor
      let match = Match(likeness: likeness, part: likeness.isPart ? shorter : nil)
      if best[key].map({ $0.likeness.isWeaker(than: likeness) }) ?? true { best[key] = match }
    }
    let wholes = best.values.compactMap(\.part).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return best.map { key, match in
      Pair(
        first: key.first, second: key.second, likeness: match.likeness,
        wholes: match.part.flatMap { wholes[$0] } ?? 0)
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func words(of member: NameBlocks.Member) -> Int {
    names[member.actor][member.form].form.words.count
  }

  /// Of an actor with more names, the first by bytes are compared.
  private static let mostNames = 15

  /// The names; of a person with a first name not the last name alone, which others may bear.
  private static func forms(of mentioned: MentionedActor) -> [NameForm] {
    let name = mentioned.actor.name
    let others = Set(mentioned.actor.aliases.map(\.text)).subtracting([name])
      .sorted { $0.precedes($1) }
    let isPerson = mentioned.actor.kind == .person
    let forms = ([name] + others.prefix(mostNames))
      .map { NameForm(ScopedName($0).name) }
      .filter { !$0.words.isEmpty && !(isPerson && $0.isJoint) }
    let full = forms.filter { $0.words.count > 1 }
    return isPerson && !full.isEmpty ? full : forms
  }

  private func likeness(_ one: NameBlocks.Member, _ other: NameBlocks.Member) -> NameLikeness? {
    let kind = actors[one.actor].actor.kind
    guard Self.areComparable(kind, actors[other.actor].actor.kind) else { return nil }
    let (left, right) = (names[one.actor][one.form], names[other.actor][other.form])
    return kind == .person
      ? PersonNames(left: left.form, right: right.form, bearers: words.bearers(ofLastName:))
        .likeness()
      : BodyNames(left: left, right: right).likeness()
  }

  /// A party may have been taken for a company, but nobody for a state.
  private static func areComparable(_ kind: Actor.Kind, _ other: Actor.Kind) -> Bool {
    let bodies: Set<Actor.Kind> = [.group, .party, .alliance, .organisation, .company]
    return kind == other || bodies.contains(kind) && bodies.contains(other)
  }
}
