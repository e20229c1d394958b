import Knowledge

/// Words of names that tell bodies and persons apart.
enum BodyWords {
  static func words(of name: String) -> [String] {
    name.split { $0 == "_" || $0 == " " || $0 == "-" }.map { $0.lowercased() }
  }

  /// A noun for a body: `ministry`, `brigade`.
  static func isBody(_ word: String) -> Bool { bodies.contains(word) }

  /// A word that no person's name holds.
  static func tells(_ word: String) -> Bool { bodies.contains(word) || attributes.contains(word) }

  static func isPersonal(_ word: String) -> Bool { personal.contains(word) }

  private static let bodies: Set<String> = [
    "ministry", "department", "agency", "office", "bureau", "council", "committee", "commission",
    "board", "court", "tribunal", "assembly", "parliament", "congress", "senate", "chamber",
    "party", "league", "front", "movement", "army", "forces", "force", "navy", "guard", "guards",
    "police", "brigade", "brigades", "battalion", "battalions", "militia", "cells", "organization",
    "organisation", "association", "society", "confederation", "foundation", "institute",
    "institution", "centre", "center", "university", "bank", "fund", "trust", "company",
    "corporation", "group", "groups", "network", "alliance", "coalition", "conference", "forum",
    "initiative", "programme", "program", "project", "service", "services", "secretariat",
    "authority", "administration", "government", "regime", "lashkar", "laskar", "harkat", "harakat",
    "jaish", "jamaat", "jabhat", "tehrik", "hizb", "ansar", "kataib", "liberation", "volkskammer",
    "politburo", "intelligence", "news", "radio", "television", "agreement", "treaty", "system",
    "school", "church", "declaration", "airlines", "airways", "club", "campaign", "caliphate",
  ]

  private static let attributes: Set<String> = [
    "of", "for", "the", "and", "national", "international", "united", "nations", "world",
    "european",
    "american", "red", "soviet", "house", "democratic", "union", "federation", "community",
    "commonwealth", "islamic", "revolutionary", "popular", "people's", "peoples", "republic",
  ]

  private static let personal: Set<String> = [
    "mohammed", "mohammad", "muhammad", "mohamed", "ahmed", "ahmad", "abdul", "abdullah", "bin",
    "ibn", "sheikh", "hussain", "hussein", "hassan", "khan", "singh", "khalid", "ibrahim", "abu",
  ]
}
