/// Compares the names of two groups, parties, companies, states or other bodies.
struct BodyNames {
  let left: NameForm
  let right: NameForm
  /// How much a word tells, by its skeleton.
  let weight: (Spelling) -> Double

  private static let alike = 0.94
  /// Below, what two names share is what many share.
  private static let enough = 0.72
  /// The same where each has words of its own.
  private static let nearlyAll = 0.85

  func likeness() -> NameLikeness? {
    if let letters = abbreviated() { return .abbreviation(letters: letters) }
    if left.wordSet == right.wordSet { return .same }
    guard numbers(left) == numbers(right) else { return nil }
    let (share, part) = (share(), part)
    return share >= (part == .none ? Self.nearlyAll : Self.enough)
      ? .words(share: share, part: part) : nil
  }

  private var part: NameLikeness.Part {
    let (one, other) = (left.wordSet, right.wordSet)
    guard one.isSubset(of: other) || other.isSubset(of: one) else { return .none }
    return min(one.count, other.count) > 1 ? .words : .oneWord
  }

  private func abbreviated() -> Int? {
    if let short = left.abbreviation, short == right.initials { return short.count }
    if let short = right.abbreviation, short == left.initials { return short.count }
    return nil
  }

  private func numbers(_ name: NameForm) -> Set<[UInt8]> {
    Set(name.words.filter(\.isNumber).map(\.letters))
  }

  /// SoftTFIDF (Cohen, Ravikumar and Fienberg 2003) with Jaro-Winkler.
  private func share() -> Double {
    let products = left.words.map { word in
      let best = right.words.map { (other: $0, alike: alike(word, $0)) }.max { $0.alike < $1.alike }
      guard let best, best.alike > 0 else { return 0.0 }
      return weight(word) * weight(best.other) * best.alike
    }
    let sum = products.reduce(0, +)
    guard sum > 0 else { return 0 }
    return min(1, sum / (norm(left) * norm(right)))
  }

  /// 0 where they are two words.
  private func alike(_ word: Spelling, _ other: Spelling) -> Double {
    if word.letters == other.letters { return 1 }
    guard min(word.letters.count, other.letters.count) > 4 else { return 0 }
    // `Labour` and `Labor`
    let isHeardAlike = word.skeleton == other.skeleton && word.skeleton.utf8.count > 2
    let alike = word.likeness(to: other)
    return alike >= (isHeardAlike ? 0.85 : Self.alike) ? alike : 0
  }

  private func norm(_ name: NameForm) -> Double {
    name.words.map { weight($0) * weight($0) }.reduce(0, +).squareRoot()
  }
}
