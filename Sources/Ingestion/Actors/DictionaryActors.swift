import Knowledge

/// Makes actors of the entries of a dictionary: kinds, names, countries and dated roles.
struct DictionaryActors {
  private let traps = NameTraps()
  private let kinds = CodeKinds()

  func add(_ entry: DictionaryEntry, to content: inout ActorFileContent) {
    guard entry.isCoded else {
      return content.fail(
        entry.line, "'\(entry.name.trimmed)' has no code", "write [CODE] behind or below it")
    }
    guard !entry.codes.isEmpty else {
      if entry.isNobody { content.drop(.null) }
      return
    }
    let kind = kinds.kind(of: entry)
    var names = names(of: entry, kind, &content)
    guard let first = names.first else { return }
    if ![.person, .state, .place].contains(kind) {
      let members = names.filter { isMember($0, of: first) }
      for _ in members { content.drop(.member) }
      names.removeAll(where: members.contains)
    }
    var actor = ActorEntry(line: entry.line, name: first, kind: kind)
    actor.aliases = names.filter { $0 != first }.map { Alias($0) }
    actor.country = kinds.country(of: entry.codes)
    if kind == .state { actor.country = nil }
    actor.codes = entry.codes.map(\.code)
    if kind == .person { actor.roles = entry.codes.compactMap { role($0, line: entry.line) } }
    content.entries.append(actor)
  }

  /// The names that are no traps, each once, in the order of the file.
  private func names(
    of entry: DictionaryEntry, _ kind: Actor.Kind, _ content: inout ActorFileContent
  ) -> [String] {
    var names: [String] = []
    for (line, written) in [(entry.line, entry.name)] + entry.synonyms {
      guard printable(written) == written else {
        content.fail(line, "'\(written)' has control characters", "write the name without them")
        continue
      }
      let name = DictionaryName(written, kind: kind)
      for text in [name.text] + [name.abbreviation].compactMap({ $0 }) {
        switch checked(text, kind) {
        case .success(let text): if !names.contains(text) { names.append(text) }
        case .failure(let trap): content.drop(trap)
        }
      }
    }
    return names
  }

  /// Without a title before it.
  private func checked(_ text: String, _ kind: Actor.Kind) -> Result<String, NameTrap> {
    var words = text.split(separator: " ").map(String.init)
    if text.contains(",") || text.contains(";") { return .failure(.list) }
    if kind == .person {
      let length = traps.titleEnd(words)
      words.removeFirst(length)
      if words.isEmpty || words[0] == "of" || traps.endsInTitle(words) { return .failure(.office) }
      if words.count == 1 { return .failure(length > 0 ? .titled : .loneName) }
    } else if traps.titleLength(words[...]) > 0 || traps.sendsSomebody(words)
      || words.count > 1 && traps.endsInTitle(words)
    {
      return .failure(.office)
    }
    let name = words.joined(separator: " ")
    let trap = traps.trap(of: name, isAllCapitals: words.count == 1)
    return trap.map(Result.failure) ?? .success(name)
  }

  /// `Abu Azzam` below the Islamic State is no other name of it.
  private func isMember(_ name: String, of body: String) -> Bool {
    let words = BodyWords.words(of: name)
    let own = Set(BodyWords.words(of: body))
    guard words.count > 1, !words.contains(where: BodyWords.tells), !own.isSuperset(of: words)
    else {
      return false
    }
    return words.contains(where: BodyWords.isPersonal) || traps.isGivenName(words[0])
  }

  /// Only codes with dates are offices; who bears one undated may never have held one.
  private func role(_ code: DictionaryCode, line: Int) -> RoleEntry? {
    guard code.isDated, let title = kinds.title(of: code) else { return nil }
    // of some organisation, which the code does not tell
    if kinds.isPrefix(code.text) { return nil }
    let isOfState = kinds.country(of: [code]) != nil && !kinds.isPrefix(code.parts[0])
    return RoleEntry(
      line: line, relation: .represents, organisation: isOfState ? code.parts[0] : code.text,
      title: title, from: code.from, until: code.until)
  }
}
