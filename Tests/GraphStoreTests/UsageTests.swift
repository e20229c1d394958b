@testable import GraphStore
import Foundation
import GRDB
import Knowledge
import Testing

struct UsageTests {
  /// Sentences of words; `Kerry/last-name` is a mention of john-kerry.
  private func reading(
    _ source: String, date: String?, _ sentences: [String], actor: Actor.Identifier = "john-kerry"
  ) -> Reading {
    var text = ""
    var (spans, mentions): ([TextSpan], [Mention]) = ([], [])
    for sentence in sentences {
      let start = text.utf8.count
      for word in sentence.split(separator: " ") {
        let parts = word.split(separator: "/").map(String.init)
        if text.utf8.count > start { text += " " }
        let span = TextSpan(start: text.utf8.count, end: text.utf8.count + parts[0].utf8.count)
        text += parts[0]
        if parts.count > 1 {
          mentions.append(
            Mention(actor: actor, span: span, resolution: Resolution(rawValue: parts[1])))
        }
      }
      spans.append(TextSpan(start: start, end: text.utf8.count))
      text += "\n"
    }
    return Reading(
      document: Document(source: source, date: date.flatMap { PartialDate($0) }, text: text),
      sentences: spans, mentions: mentions, newActors: [.sample(actor, kind: .person)])
  }

  private func graph(_ readings: [Reading]) throws -> Graph {
    let graph = try Graph.inMemory()
    for reading in readings { try graph.add(reading) }
    return graph
  }

  private func lines(_ usages: [Usage]) -> [String] {
    usages.map { usage in
      let examples = usage.examples.map { $0.document.source }.joined(separator: " ")
      return "\(usage.resolution?.rawValue ?? "unknown") \(usage.wording) "
        + "\(usage.mentions)/\(usage.documents) \(examples)"
    }
  }

  @Test func wordingsAreSummedUpByReasonSurestFirst() throws {
    let graph = try graph([
      reading(
        "b.txt", date: "2015", ["John/new-name went", "Kerry/last-name and Kerry/last-name"]),
      reading("a.txt", date: nil, ["Kerry/last-name saw him/pronoun", "Kerry/unheard-of"]),
      reading("c.txt", date: "2014", ["KERRY/last-name or Kerry/last-name"]),
    ])
    #expect(
      lines(try graph.usages(of: "john-kerry")) == [
        "last-name Kerry 4/3 c.txt b.txt", "last-name KERRY 1/1 c.txt", "new-name John 1/1 b.txt",
        "pronoun him 1/1 a.txt", "unknown Kerry 1/1 a.txt",
      ])
    #expect(try graph.usages(of: "john-kerry", examples: 0).allSatisfy { $0.examples.isEmpty })
    #expect(try graph.usages(of: "nobody").isEmpty)
  }

  @Test func anExampleIsASentenceWithItsSpan() throws {
    let graph = try graph([reading("é.txt", date: "2015", ["É saw Kerry/last-name là", "Then"])])
    let example = try #require(graph.usages(of: "john-kerry").first?.examples.first)
    #expect(example.sentenceText == "É saw Kerry là")
    #expect(example.sentenceText.slice(example.span) == "Kerry")
  }

  @Test func theOrderOfReadingMakesNoDifference() throws {
    let readings = (1...6).map {
      reading("\($0 % 3).txt", date: "201\($0 % 2)", ["\($0) Kerry/last-name Kerry/last-name"])
    }
    let expected = try graph(readings).usages(of: "john-kerry")
    #expect(try graph(readings.reversed()).usages(of: "john-kerry") == expected)
  }

  @Test func aMentionFromBeforeItsReasonWasKeptIsUnknown() throws {
    let graph = try graph([reading("a.txt", date: "2015", ["Kerry/last-name left"])])
    try graph.write { try $0.execute(sql: "UPDATE mention SET resolution = NULL") }
    #expect(lines(try graph.usages(of: "john-kerry")) == ["unknown Kerry 1/1 a.txt"])
  }

  @Test(arguments: [
    ("UPDATE mention SET end = 999", "a mention is no stretch of text"),
    ("UPDATE document SET text = ''", "a mention is no stretch of text"),
  ])
  func damageIsNamed(sql: String, detail: String) throws {
    let graph = try graph([reading("a.txt", date: nil, ["Kerry/last-name left"])])
    try graph.writeWithoutTransaction { try $0.execute(sql: sql) }
    let error = #expect(throws: GraphError.self) { try graph.usages(of: "john-kerry") }
    #expect(error?.description.contains(detail) == true)
  }

  @Test(arguments: [
    ("Moscow", "russia over moscow-city: use"), ("moscow", "moscow-city over russia: spelling"),
    ("Lavrov", "sergei-lavrov over peter-lavrov: claims"),
    ("Twin", "twin-a over twin-b: identifier"), ("Russia", "russia alone"), ("nobody", "none"),
  ])
  func bearersOfANameDifferInSomething(name: String, expected: String) throws {
    let catalogue = ActorCatalogue(
      actors: [
        .sample("russia", aliases: [Alias("Moscow", .name)]),
        .sample(
          "moscow-city", name: "moscow", kind: .organisation, aliases: [Alias("Moscow", .metonym)]),
        .sample("sergei-lavrov", kind: .person), .sample("john-kerry", kind: .person),
        .sample("peter-lavrov", kind: .person), .sample("twin-a", name: "Twin"),
        .sample("twin-b", name: "Twin"),
      ], roles: [])
    let graph = try Graph.sample([["sergei-lavrov meets john-kerry"]], catalogue: catalogue)
    let bearers = try graph.bearers(of: name)
    let words =
      switch bearers.count {
      case 0: "none"
      case 1: "\(bearers[0].actor.identifier) alone"
      default:
        "\(bearers[0].actor.identifier) over \(bearers[1].actor.identifier): "
          + (bearers[0].rank.advantage(over: bearers[1].rank)?.rawValue ?? "nothing")
      }
    #expect(words == expected)
  }
}
