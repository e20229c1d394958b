/// A phrase and the chains it may belong to, in numbers.
package struct RankingExample: Sendable {
  /// Of the phrase alone, and of how it stands to all the candidates.
  package let phrase: [Float]
  /// The numbers of the candidates' chains.
  package let chains: [Int]
  /// Of each candidate.
  package let candidates: [[Float]]
  let nominal: Nominal
  let vectors: [(latest: [Float], mean: [Float])]

  init(
    _ nominal: Nominal, _ candidates: [Chain], in memory: ChainMemory, _ tree: SentenceTree
  ) {
    self.nominal = nominal
    chains = candidates.map(\.number)
    var rivals = 0
    var namesakes = 0
    self.candidates = candidates.map { chain in
      var row = FeatureRow()
      row.append(chain, from: nominal, at: memory.mentions)
      row.append(nominal, with: chain, in: tree)
      row.step(rivals, below: [1, 2, 4, 8])
      row.step(namesakes, below: [1, 2])
      let isLastSpeaker = chain.number == memory.lastSpeaker
      row.flag(isLastSpeaker)
      row.flag(isLastSpeaker && nominal.isQuoted)
      if Self.agree(nominal, chain) { rivals += 1 }
      if Self.isNamesake(nominal, chain) { namesakes += 1 }
      return row.values
    }
    vectors = candidates.map { chain in
      let noun = chain.latestNoun?.nominal ?? chain.latest
      return (noun.vector, chain.vector.map { $0 / Float(chain.count) })
    }
    phrase = Self.phrase(nominal, candidates)
  }

  /// What a new chain's score is made of.
  var newRow: [Float] { phrase + nominal.vector }

  /// What the candidates' scores are made of.
  var candidateRows: [[Float]] {
    let own = nominal.vector
    return zip(candidates, vectors).map { row, vectors in
      row + phrase + own + vectors.latest + zip(own, vectors.latest).map { $0 * $1 }
        + zip(own, vectors.mean).map { $0 * $1 }
    }
  }

  private static func phrase(_ nominal: Nominal, _ candidates: [Chain]) -> [Float] {
    var row = FeatureRow()
    row.append(nominal)
    let isNoun = nominal.form != .pronoun
    row.flag(isNoun && candidates.contains { $0.nouns.contains { $0.text == nominal.text } })
    row.flag(
      isNoun && candidates.contains { $0.nouns.contains { $0.headWord == nominal.headWord } })
    row.flag(
      !nominal.nameWords.isEmpty
        && candidates.contains { $0.nameWords.isSuperset(of: nominal.nameWords) })
    row.flag(
      candidates.contains { agree(nominal, $0) && nominal.sentence - $0.latest.sentence < 3 })
    row.step(candidates.count, below: [1, 4, 16])
    return row.values
  }

  private static func isNamesake(_ nominal: Nominal, _ chain: Chain) -> Bool {
    nominal.form != .pronoun && chain.content.contains(nominal.headWord)
  }

  /// Whether number and gender do not speak against it.
  private static func agree(_ nominal: Nominal, _ chain: Chain) -> Bool {
    let number = chain.agreement
    let isNumber = number == .unknown || nominal.number == .unknown || number == nominal.number
    let isGender = nominal.gender == nil || chain.gender == nil || nominal.gender == chain.gender
    let pronoun = nominal.pronoun?.pronounClass
    guard isNumber, isGender, let pronoun else { return isNumber && isGender }
    var kind: Float = 0
    switch pronoun {
    case .i, .we, .you: return chain.pronouns[pronoun.rawValue] > 0
    case .he, .she: kind = chain.kinds.first ?? 0
    case .it: kind = Float(chain.count) - (chain.kinds.first ?? 0)
    default: return true
    }
    return kind > 0.5 * Float(chain.count)
  }
}
