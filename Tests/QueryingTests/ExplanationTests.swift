import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// Which texts stood for an actor, and whose names it shares.
struct ExplanationTests {
  private let graph: Graph

  init() throws {
    graph = try Graph.of(
      Story(
        "a.txt", date: "2015",
        """
        [georgia Georgia] met [turkey Turkey]. | georgia meets turkey
        [georgia Georgia] and [georgia-us Georgia] differ.
        [john-kerry Kerry] left. [john-kerry He] slept.
        """))
  }

  @Test func theNameAskedForIsToldApart() throws {
    let choice = try #require(try Explanation(of: "Georgia", in: graph).choice)
    #expect(choice.name == "Georgia" && choice.taken.actor.identifier == "georgia")
    #expect(choice.taken.mentions == 2 && choice.others.map(\.mentions) == [1])
    #expect(choice.taken.rank.advantage(over: choice.others[0].rank) == .claims)
    #expect(try Explanation(of: "Turkey", in: graph).choice == nil)
  }

  @Test(arguments: [
    ("georgia", ["Georgia: georgia 2, georgia-us 1"]),
    ("georgia-us", ["Georgia: georgia 2, georgia-us 1"]), ("turkey", []), ("Kerry", []),
  ])
  func sharedNamesAreCounted(name: String, expected: [String]) throws {
    let names = try Explanation(of: name, in: graph).sharedNames.map { shared in
      let bearers = shared.bearers.map { "\($0.actor.identifier) \($0.mentions)" }
      return "\(shared.name): \(bearers.joined(separator: ", "))"
    }
    #expect(names == expected)
  }

  @Test func wordingsAddUpToTheMentions() throws {
    let explanation = try Explanation(of: "Kerry", in: graph)
    #expect(explanation.usages.map(\.wording) == ["He", "Kerry"] && explanation.mentions == 2)
    #expect(try Explanation(of: "NATO", in: graph).mentions == 0)
  }

  @Test func aPersonSharesALastNameWithThoseWhoAreMentioned() throws {
    let catalogue = ActorCatalogue(
      actors: ["Ann Smith", "Bob Smith", "Carl Smith"].map {
        Actor(identifier: identifier(ofName: $0), name: $0, kind: .person)
      }, roles: [])
    let graph = try Graph.of(
      Story("a.txt", date: "2015", "[ann-smith Ann Smith] saw [bob-smith Smith]."),
      catalogue: catalogue)
    let shared = try Explanation(of: "Ann Smith", in: graph).sharedNames
    #expect(shared.map(\.name) == ["Smith"])
    #expect(shared.first?.bearers.map(\.actor.identifier) == ["bob-smith", "ann-smith"])
  }

  @Test func whoIsUnknownGetsSuggestions() throws {
    let error = #expect(throws: QuestionError.self) { try Explanation(of: "Georgja", in: graph) }
    #expect(error?.description.contains("did you mean") == true)
  }
}
