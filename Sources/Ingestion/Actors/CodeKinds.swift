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
    if let code = entry.codes.first(where: isTerritory) {
      return code.parts.count == 1 || code.isDated ? .state : .place
    }
    if isPerson(entry) { return .person }
    let known = entry.codes.flatMap(\.parts).compactMap { parts[$0] }
    return known.first?.kind ?? .organisation
  }

  /// By dates, which bodies seldom have, and by the words of the name.
  private func isPerson(_ entry: DictionaryEntry) -> Bool {
    let words = entry.name.split { $0 == "_" || $0 == " " || $0 == "-" }.map { $0.lowercased() }
    guard words.count > 1, words.count <= 7, !words.contains(where: BodyWords.contains) else {
      return false
    }
    let first = entry.codes[0].parts[0]
    if first == "MNC" { return false }
    if entry.codes.contains(where: { $0.from != nil }) { return true }
    if words.contains(where: BodyWords.isPersonal) { return true }
    let roles = Set(entry.codes.flatMap(\.parts))
    if ["NGO", "NGM", "IMG", "UIS", "INT"].contains(first) || roles.contains("REB") { return false }
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

/// Words of names that tell a body from a person.
private enum BodyWords {
  static func contains(_ word: String) -> Bool { bodies.contains(word) }

  static func isPersonal(_ word: String) -> Bool { personal.contains(word) }

  private static let bodies: Set<String> = [
    "of", "for", "the", "and", "ministry", "department", "agency", "office", "bureau", "council",
    "committee", "commission", "board", "court", "tribunal", "assembly", "parliament", "congress",
    "senate", "chamber", "party", "union", "league", "front", "movement", "army", "forces", "force",
    "navy", "guard", "guards", "police", "brigade", "brigades", "battalion", "militia", "cells",
    "organization", "organisation", "association", "society", "federation", "confederation",
    "foundation", "institute", "institution", "centre", "center", "university", "bank", "fund",
    "trust", "company", "corporation", "group", "network", "alliance", "coalition", "community",
    "commonwealth", "conference", "forum", "initiative", "programme", "program", "project",
    "service", "services", "secretariat", "authority", "administration", "government", "regime",
    "lashkar", "laskar", "harkat", "jaish", "jamaat", "jabhat", "tehrik", "hizb", "ansar", "kataib",
    "liberation", "national", "international", "united", "nations", "world", "european", "american",
    "red", "soviet", "volkskammer", "politburo", "intelligence", "news", "radio", "television",
    "agreement", "treaty", "system", "house", "school", "church", "democratic", "declaration",
  ]

  private static let personal: Set<String> = [
    "mohammed", "mohammad", "muhammad", "mohamed", "ahmed", "ahmad", "abdul", "abdullah", "bin",
    "ibn", "sheikh", "hussain", "hussein", "hassan", "khan", "singh", "khalid", "ibrahim",
  ]
}
