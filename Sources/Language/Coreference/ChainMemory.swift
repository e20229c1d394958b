/// The chains of an article that a phrase may belong to, found in constant time.
struct ChainMemory {
  /// Chains of so many latest mentions are looked at.
  static let window = 60
  /// Of chains that share a word with the phrase so many more.
  static let mostWithWord = 4
  /// Of the latest chains so many are candidates; names and nouns find those farther back by words.
  static let mostRecent = (pronoun: 40, noun: 16)
  /// More are not remembered; those last mentioned stay.
  private static let mostChains = 4096

  private var chains: [Int: Chain] = [:]
  /// Chains of the latest mentions, the last one last.
  private var recent: [Int] = []
  /// Chains in whose names and nouns a word occurs, the last one last.
  private var byWord: [Int32: [Int]] = [:]
  private(set) var mentions = 0
  /// The chain that last was the subject of a verb of saying.
  private(set) var lastSpeaker: Int?
  private var next = 0

  subscript(number: Int) -> Chain? { chains[number] }

  /// The latest first, then those that share a word.
  func candidates(for nominal: Nominal) -> [Chain] {
    var seen: Set<Int> = []
    var found: [Chain] = []
    let most = nominal.form == .pronoun ? Self.mostRecent.pronoun : Self.mostRecent.noun
    for number in recent.suffix(Self.window).reversed() where found.count < most {
      if seen.insert(number).inserted, let chain = chains[number],
        !Self.isApart(nominal, from: chain)
      {
        found.append(chain)
      }
    }
    guard nominal.form != .pronoun else { return found }
    for word in [nominal.headWord] + nominal.nameWords.prefix(6) {
      for number in byWord[word] ?? [] {
        if seen.insert(number).inserted, let chain = chains[number] { found.append(chain) }
      }
    }
    return found
  }

  /// The latest chain that a noun of the same words is in.
  func chain(withWordsOf nominal: Nominal) -> Int? {
    byWord[nominal.headWord]?.last { number in
      chains[number]?.nouns.contains { $0.text == nominal.text } ?? false
    }
  }

  /// Of `Kerry praised him`: an object that is the subject is a reflexive.
  private static func isApart(_ nominal: Nominal, from chain: Chain) -> Bool {
    guard let pronoun = nominal.pronoun, nominal.role == .object, !pronoun.isReflexive,
      [.he, .she, .it, .they].contains(pronoun.pronounClass), let subject = chain.lastSubject
    else { return false }
    return subject.sentence == nominal.sentence && subject.governor == nominal.governor
  }

  /// Puts a phrase into a chain, or a new one, and says which.
  mutating func add(_ nominal: Nominal, to number: Int?) -> Int {
    let own = number ?? next
    if number == nil { next += 1 }
    if let known = chains[own] {
      known.append(nominal, at: mentions)
    } else {
      chains[own] = Chain(number: own, nominal, at: mentions)
    }
    recent.append(own)
    if nominal.isSpeaker { lastSpeaker = own }
    if recent.count > 4 * Self.window { recent.removeFirst(recent.count - Self.window) }
    if nominal.form != .pronoun { index(nominal, own) }
    mentions += 1
    if chains.count > Self.mostChains { forget() }
    return own
  }

  private mutating func index(_ nominal: Nominal, _ chain: Int) {
    for word in Set([nominal.headWord] + nominal.nameWords.prefix(6)) {
      var known = byWord[word] ?? []
      known.removeAll { $0 == chain }
      known.append(chain)
      byWord[word] = known.suffix(Self.mostWithWord)
    }
  }

  private mutating func forget() {
    let kept = chains.values.sorted { $0.latestPosition > $1.latestPosition }
      .prefix(Self.mostChains / 2)
    chains = Dictionary(uniqueKeysWithValues: kept.map { ($0.number, $0) })
  }
}
