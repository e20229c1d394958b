import Knowledge

/// Finds who of those known an entry is: nobody, one, or several between whom nothing decides.
struct EntrySearch {
  private let entry: ActorEntry
  private let book: NameBook
  /// A dictionary's kinds and names are guesses, so that its other names are asked too.
  private let isGuessed: Bool

  init(_ entry: ActorEntry, in book: NameBook, isGuessed: Bool) {
    self.entry = entry
    self.book = book
    self.isGuessed = isGuessed
  }

  func find() throws(LineFault) -> [Int] {
    if let identifier = entry.identifier, let index = book.index(of: identifier) {
      guard (book.known[index].kind == .person) == (entry.kind == .person) else {
        throw LineFault(
          line: entry.line,
          what:
            "'\(identifier)' is a \(book.known[index].kind.rawValue), no \(entry.kind.rawValue)",
          remedy: "give the entry an identifier of its own, or none")
      }
      return [index]
    }
    if isGuessed, entry.kind == .state, let state = byCode() { return [state] }
    let named = nearest(book.bearers(of: entry.name).filter(fits))
    if !named.isEmpty || !isGuessed { return named }
    let otherwise = byOtherNames()
    if !otherwise.isEmpty || entry.kind == .person { return otherwise }
    let stoodFor = book.standIns(entry.name)
    return stoodFor.count == 1 ? stoodFor : []
  }

  /// The state of the code that the entry has to this day.
  private func byCode() -> Int? {
    let code = entry.codes.last { $0.until == nil && $0.text.utf8.count == 3 }
    return code.flatMap { book.body(ofCode: $0.text) }.flatMap {
      [.state, .place].contains(book.known[$0].kind) ? $0 : nil
    }
  }

  /// Persons are no bodies, and nobody is of two states.
  private func fits(_ index: Int) -> Bool {
    let known = book.known[index]
    guard (known.kind == .person) == (entry.kind == .person) else { return false }
    if known.kind == .state, entry.kind == .state { return true }
    guard let told = entry.country else { return true }
    // the Georgia of the United States is not the state of that name
    return (known.kind == .state ? known.identifier : known.country ?? told) == told
  }

  /// Of several those of the same country and kind, where there are any.
  private func nearest(_ found: [Int]) -> [Int] {
    var found = found
    for isNearer in [
      { (index: Int) in book.known[index].kind == entry.kind },
      { (index: Int) in entry.country != nil && book.known[index].country == entry.country },
    ] where found.count > 1 {
      let nearer = found.filter(isNearer)
      if !nearer.isEmpty { found = nearer }
    }
    return found
  }

  /// The only one who bears at least half of the other names.
  private func byOtherNames() -> [Int] {
    let names = entry.aliases.filter { $0.use == .name }.map(\.text)
      .filter { entry.kind != .person || $0.contains(" ") }
    let bearers = names.map { Set(book.bearers(of: $0).filter(fits)) }.filter { !$0.isEmpty }
    let all = bearers.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return all.count == 1 && bearers.count * 2 >= names.count ? Array(all) : []
  }
}
