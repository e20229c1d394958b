/// A phrase and the chains it may belong to, in numbers.
package struct RankingExample {
  /// Of the phrase alone, and of how it stands to all the candidates.
  package let phrase: [Float]
  /// The numbers of the candidates' chains.
  package let chains: [Int]
  /// Of each candidate, before what vectors add.
  package private(set) var featureCount = 0
  /// What a new chain's score is made of.
  let newRow: [Float]
  /// What the candidates' scores are made of, row behind row, with `newRow` and these.
  let rows: [Float]
  let nounParts: [[Float]]

  init(_ nominal: Nominal, _ candidates: [Chain], in memory: ChainMemory) {
    chains = candidates.map(\.number)
    phrase = Self.phrase(nominal, candidates)
    newRow = phrase + nominal.vector
    var row = FeatureRow(capacity: candidates.count * 400)
    var rivals = 0
    var namesakes = 0
    for (index, chain) in candidates.enumerated() {
      row.append(chain, from: nominal, at: memory.mentions)
      row.append(nominal, with: chain)
      row.step(rivals, below: [1, 2, 4, 8])
      row.step(namesakes, below: [1, 2])
      let isLastSpeaker = chain.number == memory.lastSpeaker
      row.flag(isLastSpeaker)
      row.flag(isLastSpeaker && nominal.isQuoted)
      if index == 0 { featureCount = row.count }
      row.appendVectors(of: nominal, and: chain)
      if Self.agree(nominal, chain) { rivals += 1 }
      if Self.isNamesake(nominal, chain) { namesakes += 1 }
    }
    rows = row.values
    nounParts = candidates.map { ($0.latestNoun?.nominal ?? $0.latest).nounPart }
  }

  /// The features of each candidate, without what vectors add.
  package var candidates: [ArraySlice<Float>] {
    guard !chains.isEmpty else { return [] }
    let width = rows.count / chains.count
    return chains.indices.map { rows[$0 * width..<$0 * width + featureCount] }
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
