import Knowledge

/// Joins the entries of one file, one after the other.
struct JoinStep {
  private let file: ActorFile
  private let traps: NameTraps
  /// The folded names of all entries of the file: no other entry of a dictionary takes them.
  private let owners: [String: Int]

  init(_ file: ActorFile, traps: NameTraps) {
    self.file = file
    self.traps = traps
    owners = Dictionary(
      file.content.entries.map { (foldedName($0.name), $0.line) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The actor that the entry is; `nil` where that is not told.
  func join(
    _ entry: ActorEntry, _ book: inout NameBook, _ additions: inout ActorAdditions,
    _ report: inout ActorJoiner.Report
  ) -> Int? {
    do throws(LineFault) {
      let entry = try placed(entry, book)
      let found = try EntrySearch(entry, in: book, isGuessed: isDictionary).find()
      if found.count > 1 {
        report.ambiguous.append(ambiguity(entry, found.map { book.known[$0].identifier }))
        return nil
      }
      let names = names(of: entry, found.first, book, &report)
      let index = found.first ?? book.add(newActor(entry, book))
      if let identifier = entry.identifier { book.add(identifier, of: index) }
      add(names, entry, to: index, isNew: found.isEmpty, &book, &additions, &report)
      return index
    } catch {
      report.faults.append(error)
      return nil
    }
  }

  private var isDictionary: Bool { file.format == .petrarch }

  /// With the identifier of its country.
  private func placed(_ entry: ActorEntry, _ book: NameBook) throws(LineFault) -> ActorEntry {
    try checkMarks(entry)
    var entry = entry
    guard let country = entry.country else { return entry }
    let state = book.body(country).map { book.known[$0].identifier }
    guard state != nil || isDictionary else {
      throw LineFault(
        line: entry.line, what: "'\(country)' is no state that is known",
        remedy: "give the identifier of a state, as 'entente actors list --kind state' shows them")
    }
    entry.country = state
    return entry
  }

  private func checkMarks(_ entry: ActorEntry) throws(LineFault) {
    let names = [entry.name] + entry.aliases.map(\.text) + entry.roles.map(\.title)
    let isWrong = names.contains { name in
      printable(name) != name || name.utf8.count > 1000 || name.contains { "|\t\n\r".contains($0) }
    }
    guard isWrong else { return }
    throw LineFault(
      line: entry.line, what: "a name has marks that are no text, or over 1000 bytes",
      remedy: "write names on one line, without tabs, '|' and control characters")
  }

  private func newActor(_ entry: ActorEntry, _ book: NameBook) -> Actor {
    Actor(
      identifier: entry.identifier
        ?? book.freeIdentifier(for: entry.name, kind: entry.kind, country: entry.country),
      name: entry.name, kind: entry.kind, country: entry.country, gender: entry.gender)
  }

  /// The names to add, without traps; each that is left out is counted.
  private func names(
    of entry: ActorEntry, _ known: Int?, _ book: NameBook, _ report: inout ActorJoiner.Report
  ) -> [Alias] {
    let all = aliases(of: entry, known, book, &report)
    var seen: Set<Alias> = [Alias(entry.name)]
    if known != nil { seen = [] }
    return all.filter { alias in
      guard seen.insert(alias).inserted else { return false }
      if let known, book.bears(known, alias.text) { return false }
      guard let trap = trap(of: alias, entry, known, book) else { return true }
      report.dropped[trap, default: 0] += 1
      return false
    }
  }

  /// The other names, and the name too where the actor is known by another one.
  private func aliases(
    of entry: ActorEntry, _ known: Int?, _ book: NameBook, _ report: inout ActorJoiner.Report
  ) -> [Alias] {
    let all = (known == nil ? [] : [Alias(entry.name)]) + entry.aliases
    let kind = known.map { book.known[$0].kind } ?? entry.kind
    guard isDictionary, kind == .state || kind == .place else { return all }
    let state = known.map { book.known[$0].name } ?? entry.name
    let own = all.compactMap { alias in
      StateNames.use(of: alias.text, state: state).map { Alias(alias.text, $0) }
    }
    if own.count < all.count { report.dropped[.place, default: 0] += all.count - own.count }
    return own
  }

  private func trap(
    of alias: Alias, _ entry: ActorEntry, _ known: Int?, _ book: NameBook
  ) -> NameTrap? {
    guard isDictionary else { return traps.trap(of: alias.text) }
    let owner = owners[foldedName(alias.text)]
    let isFree = !book.isTaken(alias.text, except: known) && (owner == nil || owner == entry.line)
    return isFree ? nil : .taken
  }

  private func add(
    _ names: [Alias], _ entry: ActorEntry, to index: Int, isNew: Bool, _ book: inout NameBook,
    _ additions: inout ActorAdditions, _ report: inout ActorJoiner.Report
  ) {
    let codes = Set(entry.codes).subtracting(book.known[index].codes)
    for name in names { book.add(name, of: index) }
    for code in entry.codes where codes.contains(code) { book.add(code, of: index) }
    if !isDictionary, let country = entry.country { book.place(index, in: country) }
    let known = book.known[index]
    additions.actors.append(
      ActorAdditions.Addition(
        actor: Actor(
          identifier: known.identifier, name: known.name, kind: known.kind, country: known.country,
          gender: entry.gender, aliases: names,
          codes: codes.sorted { $0.description < $1.description }),
        isNew: isNew, file: file.name))
    report.added += isNew ? 1 : 0
    report.joined += isNew ? 0 : 1
    report.aliases += names.count
    report.codes += codes.count
  }

  private func ambiguity(_ entry: ActorEntry, _ others: [Actor.Identifier]) -> LineFault {
    LineFault(
      line: entry.line,
      what: "'\(entry.name)' may be \(others.sorted().prefix(5).joined(separator: ", "))",
      remedy: "left out; say which by its identifier in a table")
  }
}
