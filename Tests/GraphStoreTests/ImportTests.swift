import Foundation
import GRDB
import Knowledge
import Testing

@testable import GraphStore

struct ImportTests {
  private static let additions = ActorAdditions(
    actors: [
      .init(
        actor: Actor(
          identifier: "zenda", name: "Zenda", kind: .party, country: "russia",
          aliases: [Alias("Zendans", .adjective)],
          codes: [ActorCode(scheme: "cameo", text: "RUSPTY", until: PartialDate("1990"))]),
        isNew: true, file: "a.tsv"),
      .init(
        actor: Actor(
          identifier: "russia", name: "Russia", kind: .state, aliases: [Alias("Rossiya")]),
        isNew: false, file: "b.tsv"),
      .init(
        actor: Actor(identifier: "boris", name: "Boris", kind: .person), isNew: true, file: "b.tsv"),
    ],
    roles: [Role(person: "boris", relation: .leads, organisation: "zenda", title: "Chair")])

  private static func catalogue(_ version: String, _ actors: [Actor]) -> VersionedCatalogue {
    .sample(version, actors)
  }

  @Test func whatWasImportedIsReadBack() throws {
    let graph = try Graph.inMemory(
      catalogue: ActorCatalogue(actors: [.sample("russia")], roles: []))
    try graph.add(Self.additions)
    try graph.add(Self.additions)
    let zenda = try #require(try graph.actor("zenda"))
    #expect(zenda == Self.additions.actors[0].actor)
    #expect(try graph.actor("russia")?.aliases == [Alias("Rossiya")])
    #expect(try graph.roles(of: "boris") == Self.additions.roles)
    let known = try graph.catalogue(over: ActorCatalogue(actors: [.sample("russia")], roles: []))
    #expect(known.actors.map(\.identifier) == ["boris", "russia", "zenda"])
    #expect(known.imported == ["boris", "zenda"] && known.roles == Self.additions.roles)
    #expect(known.loneWords == ["boris", "rossiya", "zenda", "zendans"])
    #expect(
      try graph.origin(of: "russia")
        == ActorOrigin(isCatalogued: true, files: ["b.tsv"], documents: 0))
    #expect(try graph.statistics().actors.imported == 2)
    #expect(try graph.check() == [])
  }

  @Test(arguments: [
    (ActorFilter(kinds: [.party]), ["zenda"]), (ActorFilter(country: "russia"), ["zenda"]),
    (ActorFilter(code: "RUSPTY"), ["zenda"]), (ActorFilter(code: "' OR 1=1 --"), []),
    (ActorFilter(isImported: true), ["boris", "russia", "zenda"]),
    (ActorFilter(isKnown: true), ["boris", "iran", "russia", "zenda"]),
    (ActorFilter(), ["boris", "iran", "russia", "syria", "zenda"]),
  ])
  func actorsAreListedByWhatTheyAre(filter: ActorFilter, actors: [String]) throws {
    let graph = try Graph.inMemory(
      catalogue: ActorCatalogue(actors: [.sample("russia"), .sample("iran")], roles: []))
    try graph.add(Self.additions)
    try graph.add(.sample("a.txt", ["russia supports syria"]))
    var found: [String] = []
    try graph.actors(filter) { found.append($0.identifier) }
    #expect(found == actors)
    #expect(try graph.count(filter) == actors.count)
  }

  @Test func aNewCatalogueKeepsWhatWasImported() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      let first = try Graph.open(
        writingTo: path,
        catalogue: .sample("1", [.sample("russia"), .sample("boris", kind: .person)]))
      try first.add(Self.additions)
      // the new one has Zenda, says Russia's other name too, and knows neither Russia nor Boris
      let zenda = Actor.sample("zenda", kind: .party, aliases: [Alias("Zendans", .adjective)])
      let second = try Graph.open(writingTo: path, catalogue: .sample("2", [zenda]))
      #expect(try second.actor("russia")?.aliases == [Alias("Rossiya")])
      #expect(try second.roles(of: "boris") == Self.additions.roles)
      #expect(try second.catalogue(over: .init(actors: [zenda], roles: [])).actors.count == 3)
      let third = try Graph.open(writingTo: path, catalogue: .sample("3", []))
      #expect(try third.actor("zenda")?.aliases == [Alias("Zendans", .adjective)])
      #expect(try third.actor("zenda")?.codes == Self.additions.actors[0].actor.codes)
      #expect(try third.roles(in: "zenda") == Self.additions.roles)
      #expect(try third.check() == [])
    }
  }

  @Test func documentsDoNotChangeImportedActors() throws {
    let graph = try Graph.inMemory(
      catalogue: ActorCatalogue(actors: [.sample("russia")], roles: []))
    try graph.add(Self.additions)
    let told = Actor.sample("zenda", name: "ZENDA", kind: .company)
    try graph.add(.sample("a.txt", newActors: [told], ["russia supports zenda"]))
    #expect(try graph.actor("zenda") == Self.additions.actors[0].actor)
    #expect(try graph.origin(of: "zenda").documents == 1)
  }

  @Test func anImportSaysWhoADocumentsActorIs() throws {
    let graph = try Graph.inMemory(
      catalogue: ActorCatalogue(actors: [.sample("russia")], roles: []))
    try graph.add(.sample("a.txt", ["russia supports zenda"]))
    #expect(try graph.actor("zenda")?.kind == .state)
    try graph.add(Self.additions)
    #expect(try graph.actor("zenda")?.kind == .party)
    #expect(try graph.relations(RelationFilter()).count == 1)
    #expect(try graph.statistics().actors.new == 0)
  }

  @Test(arguments: [
    ("", "2016", "2016"), ("2015", "2016", "2016"), ("2015", "", "2015"), ("", "", ""),
  ])
  func aNewCatalogueTellsTheEndOfAnOffice(imported: String, catalogued: String, end: String) throws
  {
    func office(_ until: String) -> Role {
      Role(
        person: "boris", relation: .leads, organisation: "russia", title: "Chair",
        until: PartialDate(until))
    }
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      let actors = [Actor.sample("russia"), .sample("boris", kind: .person)]
      let first = try Graph.open(writingTo: path, catalogue: .sample("1", actors))
      try first.add(ActorAdditions(roles: [office(imported)]))
      let second = try Graph.open(
        writingTo: path, catalogue: .sample("2", actors, roles: [office(catalogued)]))
      #expect(try second.roles() == [office(end)])
    }
  }

  @Test func aStateThatACatalogueDropsIsNobodysCountryInTexts() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      try Graph.open(writingTo: path, catalogue: .sample("1", [.sample("russia")]))
        .add(Self.additions)
      let others = ActorCatalogue(actors: [.sample("iran")], roles: [])
      let graph = try Graph.open(writingTo: path, catalogue: .sample("2", others.actors))
      try graph.write { try $0.execute(sql: "DELETE FROM import WHERE file = 'b.tsv'") }
      let known = try graph.catalogue(over: others)
      #expect(known.actors.map(\.identifier) == ["iran", "zenda"])
      #expect(known.actors.map(\.country) == [nil, nil])
    }
  }

  @Test func anImportWithoutGenderAndCountryLeavesWhatDocumentsFound() throws {
    let graph = try Graph.inMemory(
      catalogue: ActorCatalogue(actors: [.sample("russia")], roles: []))
    let found = Actor(
      identifier: "boris", name: "Boris", kind: .person, country: "russia", gender: .male)
    try graph.add(.sample("a.txt", newActors: [found], ["russia supports boris"]))
    try graph.add(Self.additions)
    #expect(try graph.actor("boris") == found)
  }
}
