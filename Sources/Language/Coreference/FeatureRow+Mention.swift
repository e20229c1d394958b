extension FeatureRow {
  /// What the ranker is told of a phrase by itself.
  mutating func append(_ nominal: Nominal) {
    choice(nominal.form.index, of: ReferringPhrase.Form.allCases.count)
    choice(nominal.pronoun?.pronounClass.rawValue, of: Pronoun.Class.allCases.count)
    flag(nominal.pronoun?.isPossessive == true)
    flag(nominal.pronoun?.isReflexive == true)
    choice(
      nominal.nameKind.flatMap { NameKind.allCases.firstIndex(of: $0) }, of: NameKind.allCases.count
    )
    choice(nominal.determiner.rawValue, of: Nominal.Determiner.allCases.count)
    choice(nominal.role.rawValue, of: Nominal.Role.allCases.count)
    choice(nominal.number.rawValue, of: Nominal.Number.allCases.count)
    flag(nominal.gender == .male)
    flag(nominal.gender == .female)
    flag(nominal.isQuoted)
    flag(nominal.isSpeaker)
    flag(nominal.hasRelativeClause)
    flag(nominal.hasComplement)
    flag(nominal.speaker != 0)
    step(nominal.depth, below: [1, 2, 4])
    step(nominal.modifiers.count, below: [1, 2, 3])
    step(nominal.sentence, below: [1, 2, 4, 10])
    step(nominal.words.count, below: [2, 3, 5, 10])
    numbers(nominal.kinds)
  }
}
