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
    if short.count == 1 { return long.count > 1 ? lastName(last, lastOfLong) : nil }
    if short.count < long.count, isPart(short, of: long) { return .part }
    guard isAlike(last, lastOfLong) else { return nil }
    return firstNames(short.dropLast(), long.dropLast())
  }

  private func lastName(_ alone: Spelling, _ last: Spelling) -> NameLikeness? {
    guard !alone.isInitial, isAlike(alone, last) else { return nil }
    return .lastName(
      alike: alone.likeness(to: last), bearers: bearers(last.skeleton))
  }

  private func isAlike(_ left: Spelling, _ right: Spelling) -> Bool {
    if left.letters == right.letters { return true }
    let length = min(left.letters.count, right.letters.count)
    guard length > 3, !left.isNumber else { return false }
    // `Mohammed` and `Muhammad`
    let isHeardAlike = left.skeleton == right.skeleton && length > 5
    return left.likeness(to: right) >= (isHeardAlike ? 0.8 : Self.alike)
  }

  /// Word by word, or the same words in another order.
  private func whole(_ left: [Spelling], _ right: [Spelling]) -> NameLikeness? {
    if self.left.wordSet == self.right.wordSet { return left.count > 1 ? .same : .sameAlone }
    guard zip(left, right).allSatisfy(isAlike) else { return nil }
    let alike = zip(left, right).map { $0.likeness(to: $1) }
    return .spelling(alike: alike.reduce(0, +) / Double(alike.count), words: alike.count)
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
