import GraphStore
import Knowledge
import Testing

struct ActorTests {
  private static let actors: [Actor] = [
    .sample("russia", aliases: [Alias("Moscow", .metonym), Alias("Russian", .adjective)]),
    .sample("moscow-city", name: "moscow", kind: .organisation),
    .sample(
      "islamic-state", kind: .group, aliases: [Alias("ISIS"), Alias("ISIL"), Alias("Daesh")]),
    .sample("isis-goddess", name: "Isis", kind: .person),
    .sample("sergei-lavrov", kind: .person), .sample("john-kerry", kind: .person),
    .sample("peter-lavrov", kind: .person), .sample("lavrov-institute", kind: .organisation),
    .sample("mevlut-cavusoglu", name: "Mevlüt Çavuşoğlu", kind: .person),
  ]

  private static func graph() throws -> Graph {
    let graph = try Graph.sample(
      [["sergei-lavrov meets john-kerry"], ["islamic-state opposes russia"]],
      catalogue: ActorCatalogue(actors: actors, roles: []))
    try graph.finishBatch()
    return graph
  }

  @Test(arguments: [
    ("russia", ["russia"]), ("The Russia", ["russia"]), ("RUSSIAN", ["russia"]),
    ("Moscow", ["russia", "moscow-city"]), ("moscow", ["moscow-city", "russia"]),
    ("MOSCOW", ["moscow-city", "russia"]), ("ISIS", ["islamic-state", "isis-goddess"]),
    ("Isis", ["isis-goddess", "islamic-state"]), ("isis", ["islamic-state", "isis-goddess"]),
    ("islamic-state", ["islamic-state"]), ("Lavrov", ["sergei-lavrov", "peter-lavrov"]),
    ("MEVLUT CAVUSOGLU", ["mevlut-cavusoglu"]), ("cavusoglu", ["mevlut-cavusoglu"]),
    ("state", []), ("%", []), ("", []), (" ", []), ("ISIS\0", []), ("nobody", []),
  ])
  func namesFindActorsBestFirst(name: String, expected: [String]) throws {
    #expect(try Self.graph().actors(named: name).map(\.identifier) == expected)
  }

  @Test(arguments: [
    ("Lavrof", "sergei-lavrov"), ("Kery", "john-kerry"), ("Rusia", "russia"), ("Dxsxh", nil),
    ("Deash", "islamic-state"), ("Islamic Stat", "islamic-state"), ("xyzzy", nil),
    // No name is near: the words of a sentence are.
    ("kerry lavrov", "john-kerry"),
  ])
  func suggestionsAreNear(name: String, best: String?) throws {
    let suggestions = try Self.graph().suggestions(for: name).map(\.identifier)
    if let best {
      #expect(suggestions.contains(best) && suggestions.count <= 5)
    } else {
      #expect(suggestions.isEmpty)
    }
  }

  @Test func actorsWithClaimsAreSuggestedFirst() throws {
    let suggestions = try Self.graph().suggestions(for: "Lavrow", limit: 2)
    #expect(suggestions.map(\.identifier) == ["sergei-lavrov", "peter-lavrov"])
    #expect(try Self.graph().suggestions(for: "Lavrow", limit: 0).isEmpty)
  }

  @Test(arguments: [
    "\"", "'", "a\" OR \"b", "NEAR(a b)", "*", "a*", "text:", "-", "^a", "(", "\0", "\0a\0", "\n",
    "AND OR NOT",
    "\u{202E}", "👩‍👩‍👧‍👦", String(repeating: "a ", count: 5000), String(repeating: "\"", count: 10_000),
  ])
  func noQuestionIsASyntaxError(name: String) throws {
    let graph = try Self.graph()
    _ = try graph.suggestions(for: name)
    _ = try graph.actors(named: name)
    _ = try graph.relations(RelationFilter(subject: [name]))
    _ = try graph.evidence(RelationFilter(object: [name], holder: name))
  }
}
