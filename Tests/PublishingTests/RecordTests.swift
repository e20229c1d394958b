import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// JSON, to the letter.
struct RecordTests {
  private let story = Story(
    "articles/a.txt", date: "2015-08-04",
    """
    [sergei-lavrov Sergei Lavrov] met [john-kerry Kerry]. | sergei-lavrov meets john-kerry
    [john-kerry John Kerry] said [russia Russia] backs [bashar-al-assad Assad]. | russia supports bashar-al-assad claimed by john-kerry
    [sergei-lavrov Lavrov] left.
    """)

  private let lines = [
    #"{"claim":"0100195af928cd46","confidence":0.9,"date":"2015-08-04","document":"articles/a.txt","event":"SUPPORT","#
      + #""holder":null,"judged":[],"notes":[],"object":{"aliases":["John Kerry"],"end":23,"id":"john-kerry","#
      + #""kind":"person","name":"John Kerry","start":18,"text":"Kerry"},"relation":"meets","#
      + #""sentence":{"end":24,"start":0,"text":"Sergei Lavrov met Kerry."},"status":"asserted","#
      + #""subject":{"aliases":["Lavrov"],"end":13,"id":"sergei-lavrov","kind":"person","#
      + #""name":"Sergei Lavrov","start":0,"text":"Sergei Lavrov"},"until":null}"#,
    #"{"claim":"0100199740836e3d","confidence":0.9,"date":"2015-08-04","document":"articles/a.txt","event":"SUPPORT","#
      + #""holder":"john-kerry","judged":[],"notes":[],"object":{"aliases":[],"end":59,"id":"bashar-al-assad","#
      + #""kind":"person","name":"Bashar al-Assad","start":54,"text":"Assad"},"#
      + #""relation":"supports","sentence":{"end":60,"start":25,"#
      + #""text":"John Kerry said Russia backs Assad."},"status":"claimed","#
      + #""subject":{"aliases":[],"end":47,"id":"russia","kind":"state","name":"Russia","#
      + #""start":41,"text":"Russia"},"until":null}"#,
  ]

  @Test func aReadingGivesTheDesignsLines() throws {
    let actors = Dictionary(
      uniqueKeysWithValues: ActorCatalogue.small.actors.map { ($0.identifier, $0) })
    let records = ClaimRecord.records(of: story.reading) { actors[$0] }
    #expect(try records.map { try Json.line($0) } == lines.map { $0 + "\n" })
  }

  @Test func aGraphGivesItsClaimsInTheOrderOfTheText() throws {
    var written: [String] = []
    try ClaimLines.write(Selection().claims(in: Graph.of(.denial, story))) { written.append($0) }
    #expect(written.count == 3)
    #expect(written[0].contains(#""relation":"meets""#))
    #expect(written[1] == lines[1] + "\n")
  }

  @Test(arguments: [
    (
      "who meets Kerry",
      #"[{"actor":{"id":"sergei-lavrov","kind":"person","name":"Sergei Lavrov"},"#
    ),
    ("does Russia support Assad", #"{"answer":"yes","object":{"id":"bashar-al-assad""#),
    (
      "how are Russia and Assad related",
      #"{"first":{"id":"russia","kind":"state","name":"Russia"},"#
        + #""path":null,"second":"#
    ),
  ])
  func answersAreOneLineOfJSON(question: String, expected: String) throws {
    var answerer = Answerer(graph: try Graph.of(story))
    let record = AnswerRecord(try answerer.answer(question), showsEvidence: true)
    #expect(try Json.line(record).hasPrefix(expected))
  }
}
