import Knowledge

/// What CAMEO codes say of their bearers: `Schema/ontology/actor-codes.tsv`.
struct CodeKinds {
  private struct Part {
    let isPrefix: Bool
    let kind: Actor.Kind
    let title: String?
  }

  private let parts: [String: Part]

  init() {
    let rows = SchemaTable("ontology/actor-codes.tsv").rows
    parts = Dictionary(
      uniqueKeysWithValues: rows.map { row in
        guard let name = row["part"], let kind = row["kind"].flatMap(Actor.Kind.init(rawValue:))
        else { preconditionFailure("actor-codes.tsv:\(row.line): a part needs its kind") }
        return (name, Part(isPrefix: row["prefix"] == "yes", kind: kind, title: row["title"]))
      })
  }

  func isPrefix(_ part: String) -> Bool { parts[part]?.isPrefix ?? false }

  /// Whether the code is of a country and nothing else: `AFG`, `USRARM`.
  private func isTerritory(_ code: DictionaryCode) -> Bool {
    code.parts.count <= 3 && code.parts.allSatisfy { parts[$0] == nil || $0 == "UNR" }
  }

  func kind(of entry: DictionaryEntry) -> Actor.Kind {
    let words = BodyWords.words(of: entry.name)
    if let code = entry.codes.first(where: isTerritory), !words.contains(where: BodyWords.isBody) {
      return code.parts.count == 1 || code.isDated ? .state : .place
    }
    if isPerson(entry) { return .person }
    let known = entry.codes.flatMap(\.parts).compactMap { parts[$0] }
    return known.first?.kind ?? .organisation
  }

  /// By dates, which bodies seldom have, and by the words of the name.
  private func isPerson(_ entry: DictionaryEntry) -> Bool {
    let words = BodyWords.words(of: entry.name)
    let first = entry.codes[0].parts[0]
    let isDated = entry.codes.contains { $0.from != nil }
    guard words.count <= 7, !words.contains(where: BodyWords.tells), first != "MNC" else {
      return false
    }
    guard words.count > 1 else { return isDated && !isPrefix(first) }
    if isDated { return true }
    if words.contains(where: BodyWords.isPersonal) { return true }
    let roles = Set(entry.codes.flatMap(\.parts))
    if ["NGO", "NGM", "IMG", "UIS", "INT"].contains(first) || roles.contains("REB") {
      return false
    }
    return roles.contains("ELI") || first == "IGO" || roles.contains("GOV") || roles.contains("OPP")
  }

  /// The code of the state that the first code of a state names.
  func country(of codes: [DictionaryCode]) -> String? {
    for code in codes {
      let parts = code.parts
      if let first = parts.first, self.parts[first] == nil { return first }
    }
    // an organisation's: NGOUSA
    return codes.lazy.compactMap { code in
      code.parts.dropFirst().first { self.parts[$0] == nil }
    }.first
  }

  /// The title that the part nearest to the country tells.
  func title(of code: DictionaryCode) -> String? {
    code.parts.lazy.compactMap { self.parts[$0] }.first?.title
  }
}
