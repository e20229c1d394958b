extension FeatureRow {
  /// How the vectors of a phrase, of the chain's last noun and of the chain's mean agree.
  mutating func appendVectors(of nominal: Nominal, and chain: Chain) {
    let own = nominal.vector
    let noun = (chain.latestNoun?.nominal ?? chain.latest).vector
    let share = 1 / Float(chain.count)
    for index in own.indices { number(own[index] * noun[index]) }
    for index in own.indices { number(own[index] * (chain.vector[index] * share)) }
  }

  /// What the ranker is told of a phrase and a chain together.
  mutating func append(_ nominal: Nominal, with chain: Chain) {
    appendWords(nominal, chain)
    appendAgreement(nominal, chain)
    appendPlaces(nominal, chain.latest)
    appendSpeech(nominal, chain)
  }

  private mutating func appendWords(_ nominal: Nominal, _ chain: Chain) {
    let isNoun = nominal.form != .pronoun
    let nouns = isNoun ? chain.nouns : []
    flag(nouns.contains { $0.text == nominal.text })
    flag(nouns.contains { $0.headWord == nominal.headWord })
    let latest = isNoun ? chain.latestNoun?.nominal : nil
    flag(latest?.text == nominal.text && isNoun)
    flag(latest?.headWord == nominal.headWord && isNoun)
    let isNamed = !nominal.nameWords.isEmpty && !chain.nameWords.isEmpty
    let common = nominal.nameWords.count(where: chain.nameWords.contains)
    flag(isNamed && common == nominal.nameWords.count)
    flag(isNamed && common > 0)
    flag(isNamed && common == 0)
    flag(
      nouns.contains {
        !$0.nameWords.isEmpty && $0.nameWords.allSatisfy(nominal.nameWords.contains)
      })
    flag(nouns.contains { isNamed && $0.nameWords.last == nominal.nameWords.last })
    flag(nouns.contains { isNamed && $0.nameWords.first == nominal.nameWords.first })
    flag(nouns.contains { isSameNameApart($0, nominal) })
    flag(nouns.contains { isShort($0, of: nominal) })
    flag(isNoun && chain.content.contains(nominal.headWord))
    let news = nominal.modifiers.count { !chain.content.contains($0) }
    let shared = nominal.modifiers.count - news
    step(isNoun ? news : 0, below: [1, 2])
    step(isNoun ? shared : 0, below: [1, 2])
    flag(nouns.contains { noun in noun.headWord == nominal.headWord && isNarrower(noun, nominal) })
    flag(nouns.contains { nominal.modifiers.contains($0.headWord) })
  }

  /// Persons of one last name and different first names.
  private func isSameNameApart(_ one: Nominal, _ other: Nominal) -> Bool {
    one.nameWords.count > 1 && other.nameWords.count > 1
      && one.nameWords.last == other.nameWords.last && one.nameWords.first != other.nameWords.first
  }

  private func isShort(_ one: Nominal, of other: Nominal) -> Bool {
    one.initials != 0 && one.initials == other.initials
      && (one.nameWords.count == 1) != (other.nameWords.count == 1)
  }

  /// Both have words that say more, and none in common.
  private func isNarrower(_ one: Nominal, _ other: Nominal) -> Bool {
    !one.modifiers.isEmpty && !other.modifiers.isEmpty
      && !other.modifiers.contains(where: one.modifiers.contains)
  }

  private mutating func appendAgreement(_ nominal: Nominal, _ chain: Chain) {
    flag(nominal.gender != nil && chain.gender == nominal.gender)
    flag(nominal.gender != nil && chain.gender != nil && chain.gender != nominal.gender)
    let number = chain.agreement
    flag(number != .unknown && number == nominal.number)
    flag(number != .unknown && nominal.number != .unknown && number != nominal.number)
    var alike: Float = 0
    for (one, other) in zip(nominal.kinds, chain.kinds) { alike += one * other }
    self.number(alike / Float(chain.count))
    let pronoun = nominal.pronoun?.pronounClass
    flag(pronoun.map { chain.pronouns[$0.rawValue] > 0 } ?? false)
    flag(pronoun != nil && chain.latest.pronoun?.pronounClass == pronoun)
    flag(nominal.nameKind != nil && chain.nouns.contains { $0.nameKind == nominal.nameKind })
  }

  private mutating func appendPlaces(_ nominal: Nominal, _ latest: Nominal) {
    let isNear = nominal.sentence == latest.sentence
    flag(isNear)
    let overlaps = isNear && nominal.words.overlaps(latest.words)
    flag(overlaps)
    flag(isNear && latest.role == .apposition && latest.governor == nominal.head)
    flag(isNear && nominal.role == .apposition && nominal.governor == latest.head)
    flag(isNear && nominal.role == .predicate && latest.governor == nominal.head)
    flag(isNear && isJoined(nominal, latest))
    let isArgument = isNear && nominal.governor == latest.governor && nominal.governor != nil
    flag(isArgument && latest.role == .subject)
    flag(isArgument && latest.role != .subject)
    let above = isNear ? nominal.above : []
    let commands = latest.governor.map(above.contains) ?? false
    flag(isNear && latest.role == .subject && commands && !isArgument)
    flag(isNear && latest.isSpeaker && commands && !isArgument)
    flag(isNear && latest.role != .subject && commands && !isArgument)
    flag(isNear && nominal.clause == latest.clause)
    flag(isNear && nominal.pronoun?.isPossessive == true && nominal.clause == latest.clause)
    flag(isNear && nominal.pronoun?.isReflexive == true && nominal.clause == latest.clause)
    flag(nominal.role == .subject && latest.role == .subject)
    flag(nominal.role == latest.role)
    flag(isNear && nominal.words.lowerBound == latest.words.upperBound)
    let isBeside = isNear && nominal.words.lowerBound == latest.words.upperBound + 1
    flag(isBeside && nominal.isBracketed)
    flag(isBeside && nominal.isBracketed && nominal.initials != 0 && nominal.nameWords.count == 1)
    flag(isNear && nominal.isAlias && above.contains(latest.head))
  }

  private func isJoined(_ nominal: Nominal, _ latest: Nominal) -> Bool {
    nominal.role == .joined
      && (nominal.governor == latest.head
        || latest.role == .joined && latest.governor == nominal.governor)
  }

  private mutating func appendSpeech(_ nominal: Nominal, _ chain: Chain) {
    let isKnown = nominal.speaker != 0
    flag(isKnown && chain.latest.speaker == nominal.speaker)
    flag(isKnown && chain.latest.speaker != nominal.speaker)
    flag(isKnown && chain.speakers.contains(nominal.speaker))
    flag(isKnown && !chain.speakers.isEmpty && !chain.speakers.contains(nominal.speaker))
    let before = nominal.previousSpeaker
    flag(isKnown && before != 0 && chain.speakers.contains(before))
    flag(isKnown && chain.addressedBy.contains(nominal.speaker))
    flag(isKnown && !chain.addressedBy.isEmpty && !chain.addressedBy.contains(nominal.speaker))
    let isNear = nominal.sentence == chain.latest.sentence
    flag(isNear && nominal.isSpeaker && chain.latest.isQuoted)
    flag(nominal.isQuoted && chain.latest.isQuoted)
    flag(nominal.isQuoted != chain.latest.isQuoted)
    flag(nominal.isQuoted && chain.latest.isSpeaker)
  }
}
