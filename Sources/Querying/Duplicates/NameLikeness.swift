/// What two names have in common.
package enum NameLikeness: Hashable, Sendable {
  /// The same words but for transliteration and order.
  case same
  /// The same words but for the spelling; from 0 to 1.
  case spelling(Double)
  /// One has all words of the other, two at least, and more.
  case part
  /// A last name alone beside a full name; how many actors of the graph bear it.
  case lastName(bearers: Int)
  /// `J. Kerry` beside `John Kerry`.
  case initials
  /// `Joe` beside `Joseph`, the last name the same.
  case shortFirstName
  /// `IAEA`; how many letters.
  case abbreviation(letters: Int)
  /// Most words of a body's name, rare ones counting more; from 0 to 1.
  case words(Double)
}

/// Compares the names of two persons.
struct PersonNames {
  let left: NameForm
  let right: NameForm
  /// How many persons have a last word of that skeleton.
  let bearers: (String) -> Int

  /// From here on two words are one word spelled in two ways; below, `Maria` would be `Mario`.
  static let alike = 0.93

  func likeness() -> NameLikeness? {
    let (short, long) =
      left.words.count <= right.words.count
      ? (left.words, right.words) : (right.words, left.words)
    guard let last = short.last, let lastOfLong = long.last else { return nil }
    if short.count == long.count, let whole = whole(short, long) { return whole }
    if short.count == 1 {
      return long.count > 1 && isAlike(last, lastOfLong) && !last.isInitial
        ? .lastName(bearers: bearers(lastOfLong.skeleton)) : nil
    }
    if short.count < long.count, isPart(short, of: long) { return .part }
    guard isAlike(last, lastOfLong) else { return nil }
    return firstNames(short.dropLast(), long.dropLast())
  }

  private func isAlike(_ left: Spelling, _ right: Spelling) -> Bool {
    left.letters == right.letters
      || left.letters.count > 3 && right.letters.count > 3
        && jaroWinkler(left.letters, right.letters) >= Self.alike
  }

  /// Word by word, or the same words in another order.
  private func whole(_ left: [Spelling], _ right: [Spelling]) -> NameLikeness? {
    if Set(left) == Set(right) { return .same }
    guard zip(left, right).allSatisfy(isAlike) else { return nil }
    let sums = zip(left, right).map { jaroWinkler($0.letters, $1.letters) }
    return .spelling(sums.reduce(0, +) / Double(sums.count))
  }

  private func isPart(_ short: [Spelling], of long: [Spelling]) -> Bool {
    short.allSatisfy { word in !word.isInitial && long.contains { isAlike(word, $0) } }
  }

  /// Of persons whose last names are alike.
  private func firstNames(
    _ left: ArraySlice<Spelling>, _ right: ArraySlice<Spelling>
  ) -> NameLikeness? {
    guard let first = left.first, let other = right.first else { return nil }
    if first.isInitial || other.isInitial {
      return first.letters.first == other.letters.first ? .initials : nil
    }
    // `Donald J. Trump` beside `Donald Trump`, `Donald John Trump` beside `Donald J. Trump`
    if isAlike(first, other) {
      let fits = zip(left.dropFirst(), right.dropFirst()).allSatisfy {
        $0.letters.first == $1.letters.first
      }
      return fits ? .initials : nil
    }
    let (short, long) = first.letters.count < other.letters.count ? (first, other) : (other, first)
    let isShort = short.letters.count >= 3 && long.letters.starts(with: short.letters.prefix(3))
    return isShort && short.letters.count < long.letters.count ? .shortFirstName : nil
  }
}

/// Compares the names of two groups, parties, companies, states or other bodies.
struct BodyNames {
  let left: NameForm
  let right: NameForm
  /// How much a word tells, by its skeleton.
  let weight: (Spelling) -> Double

  private static let alike = 0.94
  /// Below, what two names share is what many share.
  private static let enough = 0.72

  func likeness() -> NameLikeness? {
    if let letters = abbreviated() { return .abbreviation(letters: letters) }
    if Set(left.words) == Set(right.words) { return .same }
    guard numbers(left) == numbers(right) else { return nil }
    let share = share()
    return share >= Self.enough ? .words(share) : nil
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
      let best = right.words.map { (other: $0, alike: jaroWinkler(word.letters, $0.letters)) }
        .max { $0.alike < $1.alike }
      guard let best, best.alike >= Self.alike, isLong(word, best.other) else { return 0.0 }
      return weight(word) * weight(best.other) * best.alike
    }
    let size = norm(left) * norm(right)
    return size > 0 ? min(1, products.reduce(0, +) / size) : 0
  }

  private func isLong(_ word: Spelling, _ other: Spelling) -> Bool {
    word.letters == other.letters || min(word.letters.count, other.letters.count) > 4
  }

  private func norm(_ name: NameForm) -> Double {
    name.words.map { weight($0) * weight($0) }.reduce(0, +).squareRoot()
  }
}
