import Foundation
import GraphStore
import Knowledge
import TestSupport
import Testing

@testable import Querying

/// A network says what its graph says, also from the file that is kept beside it.
struct NetworkTests {
  @Test func rowsAreInTheOrderOfSubjectTypeAndObject() {
    var builder = NetworkBuilder()
    builder.add(subject: 9, type: 1, object: 3)
    builder.add(subject: 3, type: 0, object: 9, claims: 4, first: 5, last: 7)
    builder.add(subject: 3, type: 0, object: 5)
    let network = builder.network()
    #expect(Array(network.actors) == [3, 5, 9])
    #expect(Array(network.objects) == [1, 2, 0] && Array(network.subjects) == [2, 0, 0])
    #expect(Array(network.claims) == [1, 4, 1] && Array(network.types) == [0, 0, 1])
    #expect((0..<3).map(network.subject(of:)) == [0, 0, 2])
    #expect(network.node(of: 5) == 1 && network.node(of: 4) == nil)
    #expect(network.firsts[1] == 5 && network.lasts[1] == 7 && network.firsts[0] == Network.noDay)
  }

  @Test func anEmptyGraphIsAnEmptyNetwork() throws {
    let network = try Graph.inMemory().network()
    #expect(network.nodeCount == 0 && network.edgeCount == 0)
  }

  private static let stories = [
    Story(
      "a.txt", date: "2014-05-02",
      """
      [russia Russia] backs [syria Syria]. | russia supports syria
      [turkey Turkey] fights [isis ISIS]. | turkey opposes isis
      [turkey Turkey] met [russia Russia]. | turkey meets russia
      """),
    Story(
      "b.txt", date: "2016",
      """
      [russia Russia] backs [syria Syria]. | russia supports syria claimed by turkey
      [turkey Turkey] denies that it fights [isis ISIS]. | turkey opposes isis denied
      """),
  ]

  /// Relations in words, as the network has them.
  private func words(_ network: Network, _ graph: Graph) throws -> [String] {
    let actors = try graph.actors(inRows: Array(network.actors))
    return (0..<network.edgeCount).map { edge in
      let (subject, object) = (network.subject(of: edge), Int(network.objects[edge]))
      return "\(actors[subject].identifier) \(network.type(of: edge).rawValue) "
        + "\(actors[object].identifier) \(network.claims[edge])"
    }.sorted()
  }

  @Test(arguments: [
    (
      RelationFilter(),
      ["russia meets turkey 1", "russia supports syria 2", "turkey opposes isis 1"]
    ),
    (
      RelationFilter(types: [.supports, .meets]),
      ["russia meets turkey 1", "russia supports syria 2"]
    ),
    (RelationFilter(minimumClaims: 2), ["russia supports syria 2"]),
    (RelationFilter(statuses: [.denied]), ["turkey opposes isis 1"]),
    (RelationFilter(since: PartialDate("2015")), ["russia supports syria 1"]),
    (
      RelationFilter(until: PartialDate("2014-05")),
      ["russia meets turkey 1", "russia supports syria 1", "turkey opposes isis 1"]
    ),
    (RelationFilter(holder: "turkey"), ["russia supports syria 1"]),
  ])
  func aFilterChoosesRelations(filter: RelationFilter, expected: [String]) throws {
    let graph = try Graph.inMemory(catalogue: .small)
    for story in Self.stories { try graph.add(story.reading) }
    #expect(try words(graph.network(filter), graph) == expected)
  }

  @Test func daysAreTheFirstAndTheLastOfTheDates() throws {
    let graph = try Graph.inMemory(catalogue: .small)
    for story in Self.stories { try graph.add(story.reading) }
    let network = try graph.network(RelationFilter(types: [.supports]))
    #expect(Int(network.firsts[0]) == PartialDate("2014-05-02")?.firstDay)
    #expect(Int(network.lasts[0]) == PartialDate("2016-12-31")?.firstDay)
  }

  @Test func aKeptNetworkIsThatOfItsRevisionOnly() throws {
    let folder = try TemporaryFolder()
    let network = Network.sample(edges: 200)
    let cache = NetworkCache(beside: folder.path("g.db"))
    #expect(cache.network(of: "one") == nil)
    cache.keep(network, of: "one")
    let kept = try #require(cache.network(of: "one"))
    #expect(kept.bytes.dropFirst(64).elementsEqual(network.bytes.dropFirst(64)))
    #expect(cache.network(of: "two") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["g.db.network"])
  }

  /// Any byte changed, any length: it is another network, or none, and nothing is read beside it.
  @Test(arguments: UInt64(1)...60)
  func aDamagedFileMisleadsNobody(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let cache = NetworkCache(beside: folder.path("g.db"))
    cache.keep(Network.sample(edges: 50), of: "one")
    var random = SplitMix64(seed: seed)
    var data = try Data(contentsOf: URL(fileURLWithPath: folder.path("g.db.network")))
    if seed % 3 == 0 { data = data.prefix(random.below(data.count)) }
    for _ in 0..<4 where !data.isEmpty { data[random.below(data.count)] = UInt8(random.below(256)) }
    try folder.write("g.db.network", data)
    guard let network = cache.network(of: "one") else { return }
    #expect(network.pageRank().count == network.nodeCount)
    #expect(network.components().sizes.reduce(0, +) == network.nodeCount)
    #expect(network.nodes(within: 3, of: [0]).count <= network.nodeCount)
    #expect(SignedPairs(network).triads().total >= 0)
  }

  @Test func theSameTextsInAnotherGraphAreAnotherRevision() throws {
    let one = try Graph.inMemory(catalogue: .small)
    let other = try Graph.inMemory()
    for graph in [one, other] {
      var reading = Self.stories[0].reading
      if graph === other {
        reading.newActors = Set(reading.mentions.map(\.actor)).sorted().map {
          Actor(identifier: $0, name: $0, kind: .state)
        }
      }
      try graph.add(reading)
    }
    #expect(try one.revision() != other.revision())
  }

  @Test func aKeptNetworkIsNeverStale() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("g.db")
    let graph = try Graph.open(
      writingTo: path, catalogue: VersionedCatalogue(version: "small") { .small })
    try graph.add(Self.stories[0].reading)
    let cache = NetworkCache(beside: path)
    cache.keep(try graph.networkFromRows(RelationFilter()), of: try graph.revision())
    #expect(cache.network(of: try graph.revision())?.edgeCount == 3)
    let before = try graph.revision()
    try graph.add(Self.stories[1].reading)
    #expect(try graph.revision() != before)
    #expect(cache.network(of: try graph.revision()) == nil)
    #expect(try words(graph.network(), graph).contains("russia supports syria 2"))
  }
}

extension Network {
  fileprivate static func sample(edges: Int) -> Network {
    var random = SplitMix64(seed: 1)
    var builder = NetworkBuilder()
    for _ in 0..<edges {
      builder.add(
        subject: Int64(random.below(40)), type: UInt8(random.below(7)),
        object: Int64(random.below(40)), claims: UInt32(random.below(9) + 1))
    }
    return builder.network()
  }
}
