extension FeatureRow {
  /// What the ranker is told of a chain, seen from a phrase behind it.
  mutating func append(_ chain: Chain, from nominal: Nominal, at position: Int) {
    let latest = chain.latest
    step(nominal.sentence - latest.sentence, below: [1, 2, 3, 4, 6, 11, 21])
    step(position - chain.latestPosition, below: [2, 3, 4, 7, 13, 26, 41])
    let noun = chain.latestNoun
    step(noun.map { nominal.sentence - $0.nominal.sentence } ?? 99, below: [1, 2, 4, 8, 20, 99])
    step(
      chain.lastSubject.map { nominal.sentence - $0.sentence } ?? 99, below: [1, 2, 3, 5, 10, 99])
    step(chain.recentMentions(before: nominal.sentence), below: [1, 2, 3, 5])
    flag(nominal.paragraph == latest.paragraph)
    step(chain.count, below: [2, 3, 5, 10])
    number(Float(chain.count) / Float(position))
    choice(latest.form.index, of: ReferringPhrase.Form.allCases.count)
    choice(latest.role.rawValue, of: Nominal.Role.allCases.count)
    choice(latest.determiner.rawValue, of: Nominal.Determiner.allCases.count)
    step(latest.depth, below: [1, 2, 4])
    for count in chain.forms { flag(count > 0) }
    for count in chain.pronouns { flag(count > 0) }
    number(Float(chain.subjects) / Float(chain.count))
    flag(chain.gender == .male)
    flag(chain.gender == .female)
    choice(chain.agreement.rawValue, of: Nominal.Number.allCases.count)
    flag(latest.isQuoted)
    flag(latest.isSpeaker)
    let share = 1 / Float(chain.count)
    for kind in chain.kinds { number(kind * share) }
    for index in nominal.kinds.indices { number(chain.kinds[index] * share * nominal.kinds[index]) }
  }
}
