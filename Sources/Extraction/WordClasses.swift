import Knowledge
import Language

/// The words that the reading of a sentence turns on, by class: `Schema/ontology/words.tsv`.
struct WordClasses: Sendable {
  enum Class: String, CaseIterable, Sendable {
    case negation, masculine, feminine, speaker, modal, willing, refusing, denying
    case untrue, allegation, believing, conditional, prospect, wish, proof, denial, viewpoint,
      hearsay
    case reporting, light, honorific, former, future, organ, faction, coalition, calendar
    case appointing, serving, holding, leaving, office, awaiting, composing, body
    case gathering, crowd, generic, direction, territory, assembly, board, christened, masthead,
      continent, land, venue, landscape, people, collective, site, considering
    case partyPeople = "party-people"
    case groupModifier = "group-modifier"
    case publicBody = "public-body"
    case partyWord = "party-word"
    case speakersCompany = "company-of-speaker"
    case initialModifier = "initial-modifier"
    case organName = "organ-name"
    case groupNoun = "group-noun"
    case stateNoun = "state-noun"
    case femaleName = "female-name"
    case maleName = "male-name"

    fileprivate var bit: UInt64 {
      1 << UInt64(Self.allCases.firstIndex(of: self) ?? 0)
    }
  }

  private let bits: [String: UInt64]
  /// Base forms, in the order of the table.
  let verbs: [String]

  init() {
    var bits: [String: UInt64] = [:]
    var verbs: [String] = []
    for row in SchemaTable("ontology/words.tsv").rows {
      guard let name = row["class"], let wordClass = Class(rawValue: name) else {
        preconditionFailure("words.tsv:\(row.line): unknown class")
      }
      let words = row.list("words").map(foldedText)
      for word in words { bits[word, default: 0] |= wordClass.bit }
      if [.willing, .refusing, .denying, .reporting, .light].contains(wordClass) {
        verbs += words
      }
    }
    self.bits = bits
    self.verbs = verbs
  }

  func contains(_ word: String, in wordClass: Class) -> Bool {
    (bits[word] ?? 0) & wordClass.bit != 0
  }

  func contains(_ word: String, inAny classes: [Class]) -> Bool {
    let found = bits[word] ?? 0
    return found != 0 && classes.contains { found & $0.bit != 0 }
  }
}
