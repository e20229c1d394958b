import Knowledge

/// The ways to call a relation in a question: the column `verbs` of `Schema/ontology/relations.tsv`.
struct QuestionVerbs: Sendable {
  /// A verb as a question's words meet it: one form, and the words that must follow it.
  struct Reading: Sendable {
    var relation: RelationType
    var form: VerbForms.Form
    /// `["with"]` of "side with".
    var particles: [String]
  }

  /// What follows a form of "be": `["ally", "of"]` of "be an ally of", without articles.
  struct Predicate: Sendable {
    var relation: RelationType
    var words: [String]
  }

  static let shared = QuestionVerbs()

  private var readings: [String: [Reading]] = [:]
  private(set) var predicates: [Predicate] = []

  private init() {
    for row in SchemaTable("ontology/relations.tsv").rows {
      guard let relation = row["relation"].flatMap(RelationType.init(rawValue:)) else { continue }
      for entry in row.list("verbs") {
        add(entry.split(separator: " ").map(String.init), as: relation)
      }
    }
  }

  func readings(of word: String) -> [Reading] { readings[word] ?? [] }

  static let articles: Set = ["a", "an", "the"]

  private mutating func add(_ entry: [String], as relation: RelationType) {
    let rest = Array(entry.dropFirst())
    if entry[0] == "be" {
      let words = rest.filter { !Self.articles.contains($0) }
      predicates.append(Predicate(relation: relation, words: words))
      if words.last == "of", let noun = words.dropLast().last {
        let plural = words.dropLast(2) + [VerbForms(of: noun).third, "of"]
        predicates.append(Predicate(relation: relation, words: Array(plural)))
      }
      return
    }
    for (text, form) in VerbForms(of: entry[0]).all {
      readings[text, default: []].append(
        Reading(relation: relation, form: form, particles: rest))
    }
  }
}
