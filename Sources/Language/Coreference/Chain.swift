/// The mentions of one thing so far, as far as they matter for the next.
final class Chain {
  /// Mentions that are remembered one by one.
  private static let mostNames = 8

  let number: Int
  private(set) var count = 0
  /// Where its latest mention stands among all of the article.
  private(set) var latestPosition = 0
  private(set) var latest: Nominal
  /// The latest name or noun, with its place among the mentions.
  private(set) var latestNoun: (position: Int, nominal: Nominal)?
  /// Names and nouns of different texts.
  private(set) var nouns: [Nominal] = []
  private(set) var nameWords: Set<Int32> = []
  private(set) var content: Set<Int32> = []
  private(set) var forms = [Int](repeating: 0, count: ReferringPhrase.Form.allCases.count)
  private(set) var pronouns = [Int](repeating: 0, count: Pronoun.Class.allCases.count)
  private(set) var numbers = [Int](repeating: 0, count: Nominal.Number.allCases.count)
  private(set) var males = 0
  private(set) var females = 0
  /// Sums over its mentions.
  private(set) var kinds: [Float]
  private(set) var vector: [Float]
  private(set) var subjects = 0
  /// Who said `I` of it, and who said `you`.
  private(set) var speakers: Set<Int32> = []
  private(set) var addressedBy: Set<Int32> = []
  private(set) var lastSubject: Nominal?
  /// Sentences of its latest mentions.
  private var recent: [Int] = []

  init(number: Int, _ first: Nominal, at position: Int) {
    self.number = number
    latest = first
    kinds = [Float](repeating: 0, count: first.kinds.count)
    vector = [Float](repeating: 0, count: first.vector.count)
    append(first, at: position)
  }

  func append(_ nominal: Nominal, at position: Int) {
    count += 1
    latest = nominal
    latestPosition = position
    forms[nominal.form.index] += 1
    numbers[nominal.number.rawValue] += 1
    if let pronoun = nominal.pronoun { pronouns[pronoun.pronounClass.rawValue] += 1 }
    if nominal.gender == .male { males += 1 }
    if nominal.gender == .female { females += 1 }
    if nominal.role == .subject {
      subjects += 1
      lastSubject = nominal
    }
    if nominal.pronoun?.pronounClass == .i { speakers.insert(nominal.speaker) }
    if nominal.pronoun?.pronounClass == .you { addressedBy.insert(nominal.speaker) }
    recent.append(nominal.sentence)
    if recent.count > 16 { recent.removeFirst(8) }
    for index in kinds.indices { kinds[index] += nominal.kinds[index] }
    for index in vector.indices { vector[index] += nominal.vector[index] }
    if nominal.form != .pronoun { learn(nominal, at: position) }
  }

  private func learn(_ nominal: Nominal, at position: Int) {
    latestNoun = (position, nominal)
    guard content.count < 64 else { return }
    nameWords.formUnion(nominal.nameWords)
    content.formUnion(nominal.nameWords)
    content.formUnion(nominal.modifiers)
    content.insert(nominal.headWord)
    if nouns.count < Self.mostNames, !nouns.contains(where: { $0.text == nominal.text }) {
      nouns.append(nominal)
    }
  }

  /// How often it was mentioned in the three sentences before one, and in that so far.
  func recentMentions(before sentence: Int) -> Int {
    var count = 0
    for own in recent.suffix(8) where sentence - own < 4 { count += 1 }
    return count
  }

  /// The likeliest kind.
  var kind: ReferringPhrase.Kind {
    let best = kinds.indices.reduce(0) { kinds[$1] > kinds[$0] ? $1 : $0 }
    return ReferringPhrase.Kind.allCases[best]
  }

  var gender: GenderWords.Gender? { males == females ? nil : males > females ? .male : .female }

  var agreement: Nominal.Number {
    let (one, many) = (numbers[1], numbers[2])
    return one == many ? .unknown : one > many ? .singular : .plural
  }
}

extension ReferringPhrase.Form {
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
