import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// What questions are answered from the small graph.
struct AnswerTests {
  private let graph: Graph

  init() throws {
    graph = try Graph.of(.lavrov, .denial)
  }

  private func actors(
    _ question: String, _ statuses: Set<Status> = [.asserted, .claimed], through: Bool = false
  ) throws -> [String] {
    var answerer = Answerer(graph: graph, statuses: statuses, through: through)
    guard case .actors(let rows) = try answerer.answer(question).content else { return [] }
    return rows.map(\.actor.name)
  }

  @Test(arguments: [
    ("who opposes ISIS", ["Turkey", "International coalition", "Syria", "United States"]),
    ("which states oppose Daesh?", ["Turkey", "Syria", "United States"]),
    ("who opposes ISIS since September 2015", ["Turkey"]),
    ("who opposes ISIS according to Russia", ["Syria"]),
    ("who is opposed by Turkey", ["ISIS", "PKK"]),
    ("whom did Lavrov meet", ["John Kerry", "Mevlüt Çavuşoğlu"]),
    ("who met Lavrov in July 2015", ["Mevlüt Çavuşoğlu"]),
    ("who supports Assad", ["Russia", "Sergei Lavrov", "Vladimir Putin"]),
    ("who supports Assad before 2012", ["Vladimir Putin"]),
    ("who leads Syria", ["Bashar al-Assad"]),
    ("whom does Peskov represent", ["Russia"]),
    ("who is allied with the PKK", ["Syrian Kurdish military"]),
    ("with whom", []),
    ("who opposes the US and supports Assad", ["Russia", "Sergei Lavrov"]),
    ("who supports Assad but does not oppose the US", ["Vladimir Putin"]),
    ("who supports ISIS or the US", ["Syria", "Turkey"]),
    ("who opposes ISIS but not the PKK", ["International coalition", "Syria", "United States"]),
  ])
  func whoAnswersWithActors(question: String, expected: [String]) throws {
    if expected.isEmpty {
      #expect(throws: QuestionError.unparsable(question)) { try actors(question) }
    } else {
      #expect(try Set(actors(question)) == Set(expected))
    }
  }

  @Test func mostArticlesComeFirst() throws {
    #expect(try actors("who opposes ISIS").first == "Turkey")
  }

  @Test func otherStatusesAnswerOnlyWhenAsked() throws {
    #expect(try actors("who is allied with Turkey") == [])
    #expect(try actors("who is allied with Turkey", [.proposed]) == ["Saudi Arabia"])
    #expect(try actors("who supports ISIS", [.denied]) == ["Turkey"])
  }

  @Test(arguments: [
    ("does Russia support Assad", Verdict.Outcome.yes),
    ("is the US opposed by Russia", .yes),
    ("does Turkey support ISIS", .no),
    ("does Syria support ISIS", .disputed),
    ("does Syria oppose ISIS", .disputed),
    ("is Saudi Arabia allied with Turkey", .unknown),
    ("did Kerry meet Lavrov", .yes),
    ("did Kerry meet Putin", .unknown),
    ("did Lavrov meet Kerry before 2015", .unknown),
  ])
  func verdictsWeighForAndAgainst(question: String, expected: Verdict.Outcome) throws {
    var answerer = Answerer(graph: graph)
    guard case .verdict(let verdict) = try answerer.answer(question).content else {
      Issue.record("no verdict")
      return
    }
    #expect(verdict.outcome == expected)
  }

  @Test func twoActorsAreRelatedDirectlyOrOverOthers() throws {
    var answerer = Answerer(graph: graph)
    guard
      case .ties(_, _, let ties, nil) = try answerer.answer("how are PKK and KDP related").content,
      case .ties(_, _, let none, let path) = try answerer.answer("how are KDP and ISIS related")
        .content
    else {
      Issue.record("no ties")
      return
    }
    #expect(ties.map(\.subject.name).sorted() == ["KDP", "PKK"])
    #expect(none.isEmpty)
    #expect(path?.actors.map(\.name) == ["KDP", "PKK", "Turkey", "ISIS"])
  }

  @Test func personsDoingsAreLiftedToWhatTheyLeadOrRepresent() throws {
    #expect(try Set(actors("who opposes Assad")) == ["John Kerry"])
    #expect(try actors("who opposes Assad", through: true) == ["John Kerry", "United States"])
    #expect(
      try Set(actors("whom did Russia meet", through: true)).isSuperset(of: [
        "John Kerry", "Mevlüt Çavuşoğlu", "Turkey", "United States",
      ]))
    var answerer = Answerer(graph: graph, through: true)
    let answer = try answerer.answer("did Russia meet the United States")
    guard case .verdict(let verdict) = answer.content else { return }
    #expect(verdict.outcome == .yes)
    #expect(
      verdict.supporting.first?.passages.map(\.person.name) == ["John Kerry", "Sergei Lavrov"])
  }

  @Test func unknownNamesGetSuggestions() throws {
    #expect(throws: QuestionError.unknownActor("Lavrof", suggestions: ["Sergei Lavrov"])) {
      try actors("whom did Lavrof meet")
    }
  }

  @Test func oneActorIsNotTiedToItself() throws {
    let error = QuestionError.oneActor("Turkey", "Ankara", name: "Turkey")
    #expect(throws: error) { try actors("how are Turkey and Ankara related") }
  }

  @Test func proposedTiesMakeAWay() throws {
    var answerer = Answerer(graph: graph, statuses: [.proposed])
    let answer = try answerer.answer("how are ISIS and Assad related")
    guard case .ties(_, _, _, let path) = answer.content else { return }
    #expect(path?.actors.map(\.name) == ["ISIS", "United States", "Bashar al-Assad"])
  }

  @Test func ambiguousNamesAreTold() throws {
    var answerer = Answerer(graph: graph)
    let ambiguities = try answerer.answer("who supports Georgia").ambiguities
    #expect(ambiguities.map(\.taken.identifier) == ["georgia"])
    #expect(ambiguities.first?.others.map(\.identifier) == ["georgia-us"])
  }
}
