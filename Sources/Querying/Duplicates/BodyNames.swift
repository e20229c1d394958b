/// A name with how much each of its words tells.
final class WeighedName: Sendable {
  let form: NameForm
  fileprivate let weights: [Double]
  fileprivate let norm: Double

  init(_ form: NameForm, weight: (Spelling) -> Double) {
    self.form = form
    weights = form.words.map(weight)
    norm = weights.map { $0 * $0 }.reduce(0, +).squareRoot()
  }
}

/// Compares the names of two groups, parties, companies, states or other bodies.
struct BodyNames {
  let left: WeighedName
  let right: WeighedName

  private static let alike = 0.94
  /// Below, what two names share is what many share.
  private static let enough = 0.72
  /// The same where each has words of its own.
  private static let nearlyAll = 0.85

  func likeness() -> NameLikeness? {
    if let letters = abbreviated() { return .abbreviation(letters: letters) }
    if left.form.wordSet == right.form.wordSet { return .same }
    guard left.form.numbers == right.form.numbers else { return nil }
    let share = share()
    guard share >= Self.enough else { return nil }
    let part = part
    return share >= (part == .none ? Self.nearlyAll : Self.enough)
      ? .words(share: share, part: part) : nil
  }

  private var part: NameLikeness.Part {
    let (one, other) = (left.form.wordSet, right.form.wordSet)
    guard one.isSubset(of: other) || other.isSubset(of: one) else { return .none }
    return min(one.count, other.count) > 1 ? .words : .oneWord
  }

  private func abbreviated() -> Int? {
    let (one, other) = (left.form, right.form)
    if let short = one.abbreviation, short == other.initials { return short.count }
    if let short = other.abbreviation, short == one.initials { return short.count }
    return nil
  }

  /// SoftTFIDF (Cohen, Ravikumar and Fienberg 2003) with Jaro-Winkler.
  private func share() -> Double {
    var sum = 0.0
    for (word, weight) in zip(left.form.words, left.weights) {
      let best = zip(right.form.words, right.weights)
        .map { (alike: alike(word, $0), weight: $1) }.max { $0.alike < $1.alike }
      if let best { sum += weight * best.weight * best.alike }
    }
    return sum > 0 ? min(1, sum / (left.norm * right.norm)) : 0
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
}
