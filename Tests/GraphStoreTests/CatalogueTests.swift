import Foundation
import GraphStore
import Knowledge
import Testing

struct CatalogueTests {
  @Test func theGraphGivesBackTheCatalogueOfTheProgram() throws {
    let expected = ActorCatalogue.compiledIn()
    let graph = try Graph.inMemory(catalogue: expected)
    for actor in expected.actors {
      #expect(try graph.actor(actor.identifier) == normalised(actor))
    }
    let known = Set(expected.actors.map(\.identifier))
    let roles = expected.roles.filter {
      known.contains($0.person) && known.contains($0.organisation)
    }
    let loaded = try Set(roles.map(\.person)).flatMap { try graph.roles(of: $0) }
    #expect(Set(loaded) == Set(roles))
    #expect(loaded.count == roles.count)
  }

  private func normalised(_ actor: Actor) -> Actor {
    var actor = actor
    let uses = Alias.Use.allCases
    actor.aliases = uses.flatMap { use in
      Set(actor.aliases.filter { $0.use == use && $0 != Alias(actor.name) })
        .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }
    return actor
  }

  @Test func theCatalogueIsParsedOnlyWhenItsVersionIsNew() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      _ = try Graph.open(writingTo: path, catalogue: .sample("1", [.sample("russia")]))
      let unread = VersionedCatalogue(version: "1") {
        Issue.record("the graph holds this version")
        return ActorCatalogue(actors: [], roles: [])
      }
      let graph = try Graph.open(writingTo: path, catalogue: unread)
      #expect(try graph.statistics().catalogueVersion == "1")
      #expect(try graph.actor("russia") != nil)
    }
  }

  @Test func anUpgradeKeepsWhomDocumentsSpeakOf() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      let lavrov = Actor.sample("lavrov", kind: .person, aliases: [Alias("Sergei")])
      let old = [lavrov, .sample("russia", aliases: [Alias("RF", .code)]), .sample("prussia")]
      let office = Role(person: "lavrov", relation: .represents, organisation: "russia", title: "x")
      let first = VersionedCatalogue.sample("1", old, roles: [office])
      let graph = try Graph.open(writingTo: path, catalogue: first)
      try graph.add(.sample("a.txt", ["russia supports syria", "lavrov meets kerry"]))
      #expect(try graph.roles(of: "lavrov") == [office])
      #expect(try graph.roles(in: "russia") == [office])

      let new = [
        Actor.sample("russia", name: "Russia!", kind: .alliance),
        .sample("syria", name: "Syria!", kind: .place, aliases: [Alias("Syrian", .adjective)]),
      ]
      let upgraded = try Graph.open(writingTo: path, catalogue: .sample("2", new))
      var syria = new[1]
      syria.aliases.insert(Alias("Syria"), at: 0)
      #expect(try upgraded.actor("russia") == new[0])
      #expect(try upgraded.actor("syria") == syria, "with the name that documents know it by")
      #expect(try upgraded.statistics().actors.catalogued == new.count)
      #expect(try upgraded.roles(of: "lavrov") == [])
      #expect(try upgraded.actor("lavrov") == lavrov)
      #expect(try upgraded.actor("prussia") == nil)
      #expect(try upgraded.actors(named: "RF") == [])
      #expect(try upgraded.statistics().actors.new == 2)
      #expect(try upgraded.relations(RelationFilter()).count == 2)
      #expect(try upgraded.check() == [])
    }
  }

  @Test func theCatalogueGoesBeforeWhatDocumentsSay() throws {
    let catalogue = ActorCatalogue(actors: [.sample("syria", kind: .state)], roles: [])
    let graph = try Graph.inMemory(catalogue: catalogue)
    let told = Actor.sample("syria", name: "Zyria", kind: .person, aliases: [Alias("S")])
    try graph.add(
      .sample("a.txt", newActors: [told, .sample("russia")], ["russia supports syria"]))
    #expect(try graph.actor("syria") == .sample("syria"))
    #expect(try graph.statistics().actors.catalogued == 1)
  }
}
