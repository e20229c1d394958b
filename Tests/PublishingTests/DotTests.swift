import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// The picture: what is written, and that Graphviz reads it.
struct DotTests {
  @Test func equalGraphsGiveEqualFiles() throws {
    let ties = try Selection().ties(in: Graph.of(.lavrov))
    #expect(Dot(ties).text == Dot(ties.reversed()).text)
  }

  @Test(arguments: [
    "\"turkey\" [label=\"Turkey\", shape=\"box\"",
    "\"sergei-lavrov\" [label=\"Sergei Lavrov\", shape=\"ellipse\"",
    "\"turkey\" -> \"pkk\" [color=\"#d1242f\", style=\"solid\", arrowhead=\"tee\"",
    "\"russia\" -> \"bashar-al-assad\" [color=\"#1b8a3a\", style=\"solid\", arrowhead=\"normal\"",
    "[color=\"#8b949e\", style=\"solid\", arrowhead=\"none\"",
    "\"turkey\" -> \"international-coalition\" [color=\"#9a7b5b\", style=\"dotted\"",
    "tooltip=\"Turkey opposes PKK (1 asserted): However, Turkey decided",
  ])
  func relationsAndKindsAreDrawn(expected: String) throws {
    #expect(try Dot(Selection().ties(in: Graph.of(.lavrov))).text.contains(expected))
  }

  @Test(arguments: [
    ("denied", [Status.denied], " denied "),
    ("contradicted", Array(Status.standing), " contradicted "),
  ])
  func whatIsNoPlainFactIsSaidBesideItsEdge(
    name: String, statuses: [Status], label: String
  ) throws {
    var selection = Selection()
    selection.filter.statuses = Set(statuses)
    let story = Story(
      "doubt.txt", date: "2014-09-01",
      """
      [turkey Turkey] denies arming [isis ISIS]. | turkey supports isis denied
      [turkey Turkey] backs [pkk PKK]. | turkey supports pkk asserted
      [turkey Turkey] fights [pkk PKK]. | turkey opposes pkk asserted
      """)
    let text = try Dot(selection.ties(in: Graph.of(story))).text
    #expect(text.contains("label=\"\(label)\""), "\(name)")
  }

  @Test func aLongWordIsBrokenNotCut() throws {
    let text = try Dot(Selection().ties(in: graph(naming: "Donaudampfschifffahrtsgesellschaft")))
      .text
    #expect(text.contains("label=\"Donaudampfschiff\\nfahrtsgesellscha\\nft\""))
  }

  @Test func aHubOfManyActorsIsShownWhole() throws {
    var selection = Selection()
    selection.actor = "a0"
    let ties = try selection.ties(in: hub(of: 600))
    #expect(ties.count == 600)
    #expect(ties.allSatisfy { $0.evidence.count == 1 })
  }

  @Test(arguments: [
    (1, RelationType.opposes, ["isis", "pkk", "turkey", "united-states"]),
    (0, .opposes, []),
  ])
  func filtersChooseAPart(hops: Int, relation: RelationType, expected: [String]) throws {
    var selection = Selection()
    selection.actor = "turkey"
    selection.hops = hops
    selection.filter.types = [relation, .supports]
    let ties = try selection.ties(in: Graph.of(.lavrov))
    let names = Set(ties.flatMap { [$0.subject.identifier, $0.object.identifier] })
    #expect(names == Set(expected))
  }

  @Test(.enabled("Graphviz is not installed", { findGraphviz() != nil }))
  func graphvizReadsTheGraphAndEveryNameSurvives() throws {
    let svg = try graphviz(Dot(Selection().ties(in: Graph.of(.lavrov))).text)
    for name in ["Turkey", "Sergei Lavrov", "Legend", "opposes", "is a member of"] {
      #expect(svg.contains(">\(name)</text>"))
    }
  }

  @Test(.enabled("Graphviz is not installed", { findGraphviz() != nil }), arguments: hostileNames)
  func hostileNamesStayText(name: String) throws {
    let svg = try graphviz(Dot(Selection().ties(in: graph(naming: name))).text)
    let nodes = svg.components(separatedBy: "class=\"node\"").count - 1
    #expect(nodes == 2 + 6, "two actors and the legend's cells")
    #expect(!svg.contains("<script"))
    #expect(!svg.contains("href"))
  }

  @Test(.enabled("Graphviz is not installed", { findGraphviz() != nil }))
  func manyActorsArePlacedByForces() throws {
    let svg = try graphviz(Dot(Selection().ties(in: crowd(of: 70))).text)
    #expect(svg.contains(">Lines: </text>") || svg.contains("Lines:"))
  }
}

let hostileNames = [
  "a\"];\n evil [label=\"x", "back\\slash\\", "\\N\\G\\L", "<b>bold</b>", "<script>x</script>",
  "&lt;script&gt;", "a&b;", "bell\u{07}\u{1B}[31mred\u{1B}[0m", "line\nbreak\r\ttab",
  "\u{202E}desrever", "ЛАВРОВ 拉夫罗夫 🇷🇺", "\"", "'; DROP TABLE actor; --", "a -> b; }",
]

/// Two actors, one with the name in its node and in the sentence.
func graph(naming name: String) throws -> Graph {
  let catalogue = ActorCatalogue(
    actors: [
      Actor(identifier: "hostile", name: name, kind: .group),
      Actor(identifier: "turkey", name: "Turkey", kind: .state),
    ], roles: [])
  let words = name.filter { !"[]|\n\r".contains($0) }
  let story = Story(
    "articles/\(words).txt", date: "2015-08-04",
    "[turkey Turkey] opposes [hostile \(words)]. | turkey opposes hostile")
  return try Graph.of(story, catalogue: catalogue)
}

private func crowd(of count: Int) throws -> Graph {
  try graph(meeting: (1..<count).map { ($0, $0 / 2) })
}

private func hub(of count: Int) throws -> Graph {
  try graph(meeting: (1...count).map { ($0, 0) })
}

private func graph(meeting pairs: [(Int, Int)]) throws -> Graph {
  let actors = (0...pairs.count).map {
    Actor(identifier: "a\($0)", name: "Actor \($0)", kind: .state)
  }
  let lines = pairs.map { one, other in
    "[a\(one) Actor \(one)] met [a\(other) Actor \(other)]. | a\(one) meets a\(other)"
  }
  return try Graph.of(
    Story("crowd.txt", date: "2015", lines.joined(separator: "\n")),
    catalogue: ActorCatalogue(actors: actors, roles: []))
}
