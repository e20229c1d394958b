import Foundation
import GraphStore
import Knowledge
import TestSupport
import Testing

@testable import Ingestion

/// What comes of imported files in a catalogue and a graph.
@Suite struct ActorImportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let ruritania = """
    identifier,kind,name,aliases,adjectives,country,gender,codes,roles
    ruritania,state,Ruritania,Kingdom of Ruritania,Ruritanian,,,iso3=RUR|cameo=RUR,
    ,person,Rupert Hentzau,Rupert of Hentzau,,ruritania,m,cameo=RURGOV:2001/2003,leads/ruritania/King/2001/2003
    ,person,Sergei Lavrov,Sergey Lavrow,,russia,,,
    ,alliance,=SUM(A1)|evil,,,,,,

    """

  private func brought(
    _ text: String, name: String = "a.csv", into catalogue: ActorCatalogue = .small
  ) throws -> ActorImport {
    ActorImport([try folder.write(name, text)], into: catalogue)
  }

  @Test func whoIsKnownGrowsAndOthersAreNew() throws {
    let brought = try brought(Self.ruritania)
    #expect(brought.summary.added == 2 && brought.summary.joined == 1)
    #expect(brought.errors.count == 1 && brought.errors[0].contains("line 5: a name has marks"))
    let catalogue = ActorCatalogue.small.adding(brought.additions)
    let rupert = try #require(catalogue.actors.first { $0.identifier == "rupert-hentzau" })
    #expect(rupert.country == "ruritania" && rupert.aliases == [Alias("Rupert of Hentzau")])
    let lavrov = try #require(catalogue.actors.first { $0.identifier == "sergei-lavrov" })
    #expect(lavrov.aliases.contains(Alias("Sergey Lavrow")))
    #expect(catalogue.imported == ["ruritania", "rupert-hentzau"])
    #expect(catalogue.roles.count == ActorCatalogue.small.roles.count + 1)
    #expect(catalogue.actors.map(\.identifier) == catalogue.actors.map(\.identifier).sorted())
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    let graph = try Graph.inMemory(catalogue: .small)
    let first = try brought(Self.ruritania)
    try graph.add(first.additions)
    let catalogue = try graph.catalogue(over: .small, withCodes: true)
    let second = try brought(Self.ruritania, into: catalogue)
    #expect(second.summary.added == 0 && second.summary.joined == 3)
    #expect(second.summary.aliases + second.summary.codes + second.summary.roles == 0)
    try graph.add(second.additions)
    #expect(try graph.catalogue(over: .small, withCodes: true).actors == catalogue.actors)
    #expect(try graph.check() == [])
  }

  @Test(arguments: ["tsv", "csv", "json"])
  func whatIsWrittenIsReadAgain(format: String) throws {
    let graph = try Graph.inMemory(catalogue: .small)
    try graph.add(
      brought(
        """
        name,kind,aliases,codes,country,gender,roles
        '=cmd'' /C,state,"'+1|""quoted"", Kingdom|-X One|@Home Rule",cameo=ABC:/2001-02|iso3=ABC,,,
        Müller-Łódź O'Neil,person,Muller O’Neil,,russia,f,represents/russia/Ünder-Secretary/for/X//2004

        """
      ).additions)
    let written = try export(graph, ActorFileFormat(rawValue: format) ?? .tsv)
    let other = try Graph.inMemory(catalogue: .small)
    let read = try brought(written, name: "x." + format)
    #expect(read.errors == [] && read.notices == [])
    try other.add(read.additions)
    #expect(try export(other, ActorFileFormat(rawValue: format) ?? .tsv) == written)
    #expect(try other.roles() == graph.roles())
    if format == "csv" { #expect(!written.contains("\n=") && !written.contains(",=")) }
  }

  private func export(_ graph: Graph, _ format: ActorFileFormat) throws -> String {
    let writer = ActorFileWriter(format)
    var text = writer.header
    let roles = try Dictionary(grouping: graph.roles(), by: \.person)
    try graph.actors(ActorFilter(isKnown: true)) {
      text += try writer.row($0, roles: roles[$0.identifier] ?? [])
    }
    return text
  }

  @Test func theCatalogueOfTheProgramImportsItself() throws {
    let tables = ["alliances", "groups", "organisations", "parties", "states", "people", "roles"]
    let paths = try tables.map { table in
      try folder.write(table + ".tsv", schemaText("actors/\(table).tsv"))
    }
    let brought = ActorImport(paths, into: .compiledIn())
    #expect(brought.errors == [] && brought.notices == [])
    #expect(brought.summary.added == 0 && brought.summary.roles == 0)
    #expect(brought.summary.aliases == 0 && brought.summary.codes == 0)
    #expect(brought.summary.joined == ActorCatalogue.compiledIn().actors.count)
  }

  @Test(arguments: [
    ("kind,name\nplace,Georgia\n", "georgia-us" as String?),
    ("kind,name\nstate,Georgia\n", "georgia"),
    ("kind,name,country\nplace,Syria,turkey\n", "syria-turkey"),
    ("kind,name\nparty,Georgia\n", nil), ("kind,name\nstate,Daesh\n", "isis"),
    ("gender,name\nm,Daesh\n", "daesh"),
    ("gender,name,country\nm,Vladimir Putin,\n", "vladimir-putin"),
  ])
  func whoIsMeantIsToldByNameAndKind(text: String, actor: String?) throws {
    let brought = try brought(text)
    #expect(brought.additions.actors.first?.actor.identifier == actor)
    #expect(brought.notices.isEmpty == (actor != nil))
    #expect(brought.summary.ambiguous == (actor == nil ? 1 : 0))
    if actor == "daesh" { #expect(brought.summary.added == 1) }
  }

  @Test(arguments: [
    ("kind,name,country\nparty,New Party,nowhere\n", "line 2: 'nowhere' is no state"),
    ("kind,name,identifier\nparty,Putin,vladimir-putin\n", "line 2: 'vladimir-putin' is a person"),
    ("person,relation,organisation,title\nnobody,leads,russia,King\n", "line 2: no actor 'nobody'"),
    ("person,relation,organisation,title\nVladimir Putin,leads,x,King\n", "line 2: no actor 'x'"),
    ("kind,name\nparty,\u{1B}[31mRed\n", "line 2: a name has marks"),
  ])
  func whatRefersToNobodyIsNamed(text: String, error: String) throws {
    let brought = try brought(text)
    #expect(brought.errors.count == 1 && brought.errors[0].contains(error))
    #expect(brought.summary.failed == 1 && brought.additions.roles.isEmpty)
  }

  @Test func aMissingFileStopsNoOther() throws {
    let good = try folder.write("good.csv", "kind,name\nparty,New Party\n")
    let brought = ActorImport(["/nonexistent.csv", good], into: .small)
    #expect(brought.summary.added == 1 && brought.summary.failed == 1)
  }

  /// Twenty thousand names that begin alike, and as many bearers of one name.
  @Test(.timeLimit(.minutes(1))) func aHostileListIsReadInItsTime() async throws {
    var text = "kind,name,aliases\n"
    for number in 0..<20_000 { text += "group,Front Number \(number),The Front|Front X\(number)\n" }
    let brought = try brought(text)
    #expect(brought.summary.added == 20_000)
    let article = try folder.write(
      "article.txt", "2015-08-04\n\nRussia condemned The Front. Turkey praised Front Number 77.\n")
    var mentioned: Set<Actor.Identifier> = []
    let road = Road(
      reader: ArticleReader(), catalogue: .small.adding(brought.additions), threads: 1)
    try await road.travel([ArticleFile(path: article, bytes: 100)]) { outcome in
      guard case .read(let reading) = outcome else { return }
      mentioned.formUnion(reading.mentions.map(\.actor))
    }
    #expect(mentioned.isSuperset(of: ["russia", "turkey", "front-number-77"]))
    #expect(mentioned.filter { $0.hasPrefix("front-number") } == ["front-number-77"])
  }

  @Test(arguments: [
    ("2004-03-09", "2026-01", "2026-01" as String?), ("2004-03-09", "", nil),
    ("2004", "2026-01", nil),
  ])
  func theEndOfAnOfficeMayBeToldLater(from: String, until: String, end: String?) throws {
    let file = """
      person,relation,organisation,title,from,until
      sergei-lavrov,represents,russia,Foreign Minister,\(from),\(until)

      """
    let graph = try Graph.inMemory(catalogue: .small)
    for count in [end == nil && from.count > 4 ? 0 : 1, 0] {
      let brought = try brought(file, into: graph.catalogue(over: .small))
      #expect(brought.summary.roles == count && brought.errors == [])
      try graph.add(brought.additions)
    }
    let known = try graph.catalogue(over: .small).roles
    for roles in [known, try graph.roles()] {
      let office = try #require(
        roles.first { $0.person == "sergei-lavrov" && $0.from == PartialDate("2004-03-09") })
      #expect(office.until?.description == end)
    }
  }

  @Test func whatIsMissingOfSomebodyKnownIsHeard() throws {
    let graph = try Graph.inMemory(catalogue: .small)
    let file = "name,country,gender\nSergei Lavrov,russia,m\n"
    for _ in 0..<2 { try graph.add(brought(file, into: graph.catalogue(over: .small)).additions) }
    try graph.add(brought("name,country,gender\nSergei Lavrov,,f\n").additions)
    let known = try graph.catalogue(over: .small).actors.first { $0.identifier == "sergei-lavrov" }
    for actor in [known, try graph.actor("sergei-lavrov")] {
      #expect(actor?.country == "russia" && actor?.gender == .male)
    }
  }

  @Test func noBodyOfADictionaryTakesThePersonsNameBelowIt() throws {
    let text = "ZENDA_FRONT_ [RUSREB]\n+ZENDA_RASSENDYLL_\n\nZENDA_RASSENDYLL_ [RUSGOV >000101]\n"
    let brought = try brought(text, name: "x.actors")
    #expect(brought.summary.dropped == [NameTrap.taken.rawValue: 1])
    #expect(brought.additions.actors.map(\.actor.kind) == [.group, .person])
  }

  private static let phoenix = dataSet("actors/Phoenix.International.actors.txt")

  @Test(.enabled(if: phoenix != nil, "the dictionaries are not here"))
  func aDictionaryOfTheFieldComesIn() throws {
    let brought = ActorImport([try #require(Self.phoenix)], into: .compiledIn())
    #expect(brought.summary.added > 6000 && brought.summary.joined > 200)
    #expect(brought.summary.failed < 20)
    let catalogue = ActorCatalogue.compiledIn().adding(brought.additions)
    let annan = catalogue.roles.filter {
      $0.person == "kofi-annan" && $0.organisation == "united-nations"
    }
    #expect(annan.contains { $0.from == PartialDate("1997-01-01") && $0.title == "Office holder" })
  }
}

/// A file of the data sets, where they are.
private func dataSet(_ path: String) -> String? {
  let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let folder =
    ProcessInfo.processInfo.environment["ENTENTE_DATA"]
    ?? repository.appendingPathComponent("../shared/data").path
  let file = folder + "/" + path
  return FileManager.default.fileExists(atPath: file) ? file : nil
}
