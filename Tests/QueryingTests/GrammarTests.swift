import Querying
import TestSupport
import Testing

/// The questions of the grammar and what each of them asks.
struct GrammarTests {
  private let grammar = Grammar { name in known.contains(name.lowercased()) }

  @Test(arguments: [
    ("who opposes ISIS", "? opposes \"ISIS\""),
    ("Who opposes ISIS?", "? opposes \"ISIS\""),
    ("WHO OPPOSES \"the Army of Islam\"?", "? opposes \"the Army of Islam\""),
    ("which states support Russia", "state: ? supports \"Russia\""),
    ("what persons met Kerry", "person: ? meets \"Kerry\""),
    ("which groups are fighting ISIS", "group: ? opposes \"ISIS\""),
    ("who is opposed by Turkey", "\"Turkey\" opposes ?"),
    ("who was being criticised by Lavrov", "\"Lavrov\" opposes ?"),
    ("who has been supported by Russia", "\"Russia\" supports ?"),
    ("whom did Lavrov meet", "\"Lavrov\" meets ?"),
    ("who did Lavrov meet with", "\"Lavrov\" meets ?"),
    ("whom does Russia support", "\"Russia\" supports ?"),
    ("what does Russia support", "\"Russia\" supports ?"),
    ("which states is Russia supporting", "state: \"Russia\" supports ?"),
    ("whom has Lavrov criticised", "\"Lavrov\" opposes ?"),
    ("who is Turkey opposed by", "? opposes \"Turkey\""),
    ("by whom is Turkey opposed", "? opposes \"Turkey\""),
    ("who is Turkey allied with", "\"Turkey\" allied-with ?"),
    ("who leads Syria", "? leads \"Syria\""),
    ("who is the leader of Syria", "? leads \"Syria\""),
    ("who does Lavrov represent", "\"Lavrov\" represents ?"),
    ("who belongs to NATO", "? member-of \"NATO\""),
    ("who is a member of NATO", "? member-of \"NATO\""),
    ("who are the members of NATO", "? member-of \"NATO\""),
    ("who are Russia's allies", "? allied-with \"Russia\""),
    ("who are the enemies of ISIS", "? opposes \"ISIS\""),
    ("who fights ISIS", "? opposes \"ISIS\""),
    ("who fought against ISIS", "? opposes \"ISIS\""),
    ("who backs Assad", "? supports \"Assad\""),
    ("who sided with Assad", "? supports \"Assad\""),
    ("who has criticised the US", "? opposes \"the US\""),
    ("who had been bombing the PKK", "? opposes \"the PKK\""),
    ("who met Kerry", "? meets \"Kerry\""),
    ("who met with Kerry", "? meets \"Kerry\""),
    ("who held talks with Kerry", "? meets \"Kerry\""),
    ("who is allied with Turkey", "? allied-with \"Turkey\""),
    ("who banned the PKK", "? opposes \"the PKK\""),
    ("who is against ISIS", "? opposes \"ISIS\""),
    ("who supports Trinidad and Tobago", "? supports \"Trinidad and Tobago\""),
    ("whom does the Free Syrian Army fight", "\"the Free Syrian Army\" opposes ?"),
    ("who supports Zork Blat", "? supports \"Zork Blat\""),
  ])
  func aTieWithOneEndUnknown(question: String, expected: String) throws {
    #expect(try "\(grammar.question(question))" == expected)
  }

  @Test(arguments: [
    (
      "who opposes ISIS and supports Assad",
      "? opposes \"ISIS\" and ? supports \"Assad\""
    ),
    ("who supports Assad but not Russia", "? supports \"Assad\" but not ? supports \"Russia\""),
    (
      "who opposes ISIS but does not support Assad",
      "? opposes \"ISIS\" but not ? supports \"Assad\""
    ),
    (
      "who opposes ISIS and doesn't support Assad",
      "? opposes \"ISIS\" but not ? supports \"Assad\""
    ),
    ("who opposes ISIS or the PKK", "? opposes \"ISIS\" or ? opposes \"the PKK\""),
    (
      "who opposes ISIS or the PKK and supports Assad",
      "(? opposes \"ISIS\" or ? opposes \"the PKK\") and ? supports \"Assad\""
    ),
    (
      "who met Kerry and is opposed by Turkey",
      "? meets \"Kerry\" and \"Turkey\" opposes ?"
    ),
    (
      "whom does Russia support but not Turkey",
      "\"Russia\" supports ? but not \"Turkey\" supports ?"
    ),
    (
      "who supports Bosnia and Herzegovina and Turkey",
      "? supports \"Bosnia and Herzegovina\" and ? supports \"Turkey\""
    ),
    (
      "who supports Zork and opposes Blat",
      "? supports \"Zork\" and ? opposes \"Blat\""
    ),
  ])
  func clausesJoined(question: String, expected: String) throws {
    #expect(try "\(grammar.question(question))" == expected)
  }

  @Test(arguments: [
    ("does Russia support Assad", "\"Russia\" supports \"Assad\"?"),
    (
      "did Lavrov meet Kerry in August 2015",
      "\"Lavrov\" meets \"Kerry\" since 2015-08 until 2015-08?"
    ),
    ("is Turkey allied with the US", "\"Turkey\" allied-with \"the US\"?"),
    ("is ISIS opposed by Turkey", "\"Turkey\" opposes \"ISIS\"?"),
    ("has Lavrov criticised the US", "\"Lavrov\" opposes \"the US\"?"),
    ("is Turkey a member of NATO", "\"Turkey\" member-of \"NATO\"?"),
    ("was Assad backed by Russia?", "\"Russia\" supports \"Assad\"?"),
    ("how are Turkey and the PKK related", "\"Turkey\" ? \"the PKK\""),
    ("how is Turkey related to the PKK", "\"Turkey\" ? \"the PKK\""),
    ("what is the relation between Turkey and the PKK", "\"Turkey\" ? \"the PKK\""),
    (
      "how are Trinidad and Tobago and Bosnia and Herzegovina related",
      "\"Trinidad and Tobago\" ? \"Bosnia and Herzegovina\""
    ),
  ])
  func twoActors(question: String, expected: String) throws {
    #expect(try "\(grammar.question(question))" == expected)
  }

  @Test(arguments: [
    ("since 2015", " since 2015"), ("since August 2015", " since 2015-08"),
    ("in August 2015", " since 2015-08 until 2015-08"), ("in 2015", " since 2015 until 2015"),
    ("on 4 August 2015", " since 2015-08-04 until 2015-08-04"),
    ("on August 4th, 2015", " since 2015-08-04 until 2015-08-04"),
    ("before 2015", " until 2014-12-31"), ("until Aug 2015", " until 2015-08"),
    ("after 2015", " since 2016"), ("after 31 December 2015", " since 2016-01-01"),
    ("between 2014 and June 2015", " since 2014 until 2015-06"),
    ("from 2014 to 2015-06-01", " since 2014 until 2015-06-01"),
    ("according to Lavrov", " by \"Lavrov\""),
    ("since 2015, according to Lavrov", " since 2015 by \"Lavrov\""),
    ("according to Lavrov since 2015", " since 2015 by \"Lavrov\""),
  ])
  func limitsOfTime(tail: String, expected: String) throws {
    #expect(
      try "\(grammar.question("who opposes ISIS \(tail)?"))" == "? opposes \"ISIS\"\(expected)")
  }

  @Test func limitsAtTheEndHoldForEveryClause() throws {
    let question = try grammar.question("who opposes ISIS and supports Assad since 2015")
    #expect("\(question)" == "? opposes \"ISIS\" since 2015 and ? supports \"Assad\" since 2015")
  }

  @Test(arguments: [
    "who does not support Assad", "who doesn't support Assad", "who never met Kerry",
  ])
  func negatedQuestionsAreRefused(question: String) {
    #expect(throws: QuestionError.negated) { try grammar.question(question) }
  }

  @Test(arguments: [
    "", "?", "who", "why", "ISIS", "who opposes", "opposes ISIS", "who likes", "does Russia",
    "\"", String(repeating: "who opposes a and ", count: 500),
  ])
  func whatIsNoQuestionGetsExamples(question: String) {
    #expect(throws: QuestionError.unparsable(question)) { try grammar.question(question) }
  }

  @Test func everyExampleIsAQuestion() {
    for example in Grammar.examples {
      #expect(throws: Never.self) { try grammar.question(example) }
    }
  }

  @Test(.timeLimit(.minutes(1))) func manyConjunctionsDoNotExplode() {
    let names = Array(repeating: "zork", count: 28).joined(separator: " and ")
    #expect(throws: Never.self) { try grammar.question("who opposes \(names)") }
  }
}

private let known: Set = [
  "isis", "russia", "turkey", "lavrov", "kerry", "assad", "syria", "nato", "the us", "the pkk",
  "trinidad and tobago", "bosnia and herzegovina", "the free syrian army", "trinidad", "bosnia",
  "the army of islam",
]
