import Knowledge
import Querying
import TestSupport
import Testing

/// Every verb of `relations.tsv` asks for its relation, in every tense and both voices.
struct VerbTests {
  private let grammar = Grammar { ["A", "B"].contains($0) }

  @Test(arguments: verbs.filter { !$0.entry.hasPrefix("be ") })
  func anyVerbMayBeAsked(relation: RelationType, entry: String) throws {
    let expected = "\"A\" \(relation.rawValue) \"B\"?"
    #expect(try "\(grammar.question("does A \(entry) B"))" == expected)
  }

  @Test(arguments: verbs.filter { $0.entry.hasPrefix("be ") })
  func anyPhraseMayBeAsked(relation: RelationType, entry: String) throws {
    let phrase = entry.dropFirst(3)
    #expect(try "\(grammar.question("is A \(phrase) B"))" == "\"A\" \(relation.rawValue) \"B\"?")
    #expect(
      try "\(grammar.question("who has been a \(phrase) B"))" == "? \(relation.rawValue) \"B\"")
  }

  @Test(arguments: [
    ("banned", "opposes"), ("has banned", "opposes"), ("is banning", "opposes"),
    ("expelled", "opposes"), ("is expelling", "opposes"), ("targeted", "opposes"),
    ("blesses", "supports"), ("allies with", "allied-with"), ("allied with", "allied-with"),
    ("is allying with", "allied-with"), ("fought", "opposes"), ("struck", "opposes"),
    ("freed", "supports"), ("is freeing", "supports"), ("conferred with", "meets"),
    ("ran", "leads"), ("has run", "leads"), ("is running", "leads"), ("led", "leads"),
    ("spoke to", "meets"), ("has spoken with", "meets"), ("aided", "supports"),
    ("is aiding", "supports"), ("criticized", "opposes"), ("visited", "meets"),
    ("presided over", "leads"), ("governed", "leads"), ("headed", "leads"), ("chairs", "leads"),
    ("stood by", "supports"), ("was joining", "member-of"), ("belonged to", "member-of"),
  ])
  func formsAreSpelledRight(verb: String, relation: String) throws {
    #expect(try "\(grammar.question("who \(verb) B"))" == "? \(relation) \"B\"")
  }
}

private let verbs: [(relation: RelationType, entry: String)] =
  SchemaTable("ontology/relations.tsv").rows.flatMap { row in
    row.list("verbs").compactMap { entry in
      row["relation"].flatMap(RelationType.init(rawValue:)).map { ($0, entry) }
    }
  }
