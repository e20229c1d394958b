import GraphStore
import Knowledge
import TestSupport
import Testing

@testable import Querying

/// Blocs with names: a, b and c against d and e; f opposes all but c.
struct FactionsTests {
  private static let camps = [
    "a supports b 4", "c allied-with a 2", "b supports c 1", "d supports e 3", "a opposes d 2",
    "e opposes b 1", "c supports e 1", "f opposes a 1", "f meets b 3", "a leads f 2",
  ]

  private func factions(
    _ method: FactionRequest.Method = .blocs(count: nil), of actor: String? = nil,
    members: Int = 10, swing: Int = 5, _ lines: [String] = camps
  ) throws -> Factions {
    let graph = try Graph.tied(lines)
    return try graph.factions(
      FactionRequest(
        method: method, actor: actor.map(graph.named), memberLimit: members, swingLimit: swing))
  }

  @Test(arguments: [
    (FactionRequest.Method.blocs(count: nil), "1: a9 b6 c4 | 2: d5 e5", 1, 1),
    (.blocs(count: 2), "1: a9 b6 c4 | 2: d5 e5 f1", 0, 1),
    (.blocs(count: 100), "", 6, 11), (.communities, "1: a9 b6 c4 | 2: d5 e5", 0, 1),
  ])
  func partsActorsAndNamesThem(
    method: FactionRequest.Method, told: String, alone: Int, frustration: Int
  ) throws {
    let factions = try factions(method)
    let found = factions.factions.map { faction in
      "\(faction.label.number): "
        + faction.members.map { "\($0.actor.identifier)\($0.weight)" }.joined(separator: " ")
    }
    #expect(found.joined(separator: " | ") == told)
    #expect(factions.aloneCount == alone)
    #expect(factions.partition.frustration == frustration)
    #expect(factions.partition.weight == 15)
    #expect((factions.partition.modularity != nil) == (method == .communities))
  }

  @Test func tellsWhatRunsInsideAndBetween() throws {
    let factions = try factions()
    #expect(factions.factions.map(\.inside.supports) == [7, 3])
    #expect(factions.factions.map(\.inside.oppositions) == [0, 0])
    #expect(factions.ties.map { [$0.first.number, $0.second.number] } == [[1, 2]])
    #expect(factions.ties.map(\.claims) == [SignedClaims(supports: 1, oppositions: 3)])
    #expect(factions.ties.map(\.first.leader.identifier) == ["a"])
  }

  @Test func namesWhoMakesAnActorSwing() throws {
    let swing = try factions().swingActors
    #expect(swing.map(\.actor.identifier) == ["c", "e"])
    #expect(swing.map { $0.friendsOutside.map(\.actor.identifier) } == [["e"], ["c"]])
    #expect(swing.allSatisfy { $0.enemiesInside.isEmpty })
    #expect(try factions(swing: 1).swingActors.map(\.actor.identifier) == ["c"])
    #expect(try factions(swing: 0).swingActors.isEmpty)
  }

  @Test(
    arguments: [
      ("d", ["d", "e"], ["2-1"], ["e"]), ("f", ["f"], ["3-1"], []),
    ] as [(String, [String], [String], [String])])
  func showsTheBlocOfAnActor(
    actor: String, members: [String], ties: [String], swing: [String]
  ) throws {
    let factions = try factions(of: actor)
    #expect(factions.factions.map { $0.members.map(\.actor.identifier) } == [members])
    #expect(factions.ties.map { "\($0.first.number)-\($0.second.number)" } == ties)
    #expect(factions.swingActors.map(\.actor.identifier) == swing)
    #expect(factions.map.nodes.first?.actor.identifier == actor)
  }

  @Test(arguments: [
    ("f", ["a supports b 1", "f meets a 1"]), ("f", ["a supports b 1"]), ("f", []),
    ("a", ["a supports b 1", "a opposes b 1"]),
  ])
  func whoeverHasNoSignedTieIsInNone(actor: String, lines: [String]) throws {
    let factions = try factions(of: actor, lines)
    #expect(factions.factions.isEmpty && factions.map.nodes.isEmpty)
  }

  @Test func limitsMembers() throws {
    let faction = try #require(try factions(members: 1).factions.first)
    #expect(faction.members.map(\.actor.identifier) == ["a"] && faction.label.size == 3)
  }

  @Test func mapsTheMostTied() throws {
    let map = try factions().map
    #expect(map.nodes.map(\.actor.identifier) == ["a", "b", "d", "e", "c", "f"])
    #expect(map.nodes.map(\.faction) == [1, 1, 2, 2, 1, nil])
    #expect(map.links.count == 8 && map.leftOut == 0)
    #expect(map.links.filter(\.isFrustrated).map { [$0.first, $0.second] } == [[3, 4]])
  }
}
