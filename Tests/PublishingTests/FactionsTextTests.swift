import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How blocs look on a page, in JSON and as a picture.
struct FactionsTextTests {
  private static let story = Story(
    "a.txt", date: "2015",
    """
    [turkey T] [isis I]. | turkey opposes isis; turkey supports isis
    [turkey T] again [isis I]. | turkey opposes isis
    [turkey T] and [isis I]. | turkey opposes isis
    [turkey T] [united-states U]. | turkey supports united-states; united-states supports turkey
    [united-states U] [isis I]. | united-states opposes isis
    [pkk P] [isis I]. | pkk supports isis
    [pkk P] [united-states U]. | united-states supports pkk
    [pkk P] [turkey T]. | turkey opposes pkk
    [pkk P] and [turkey T]. | turkey opposes pkk
    [nato N] [kdp K]. | nato opposes kdp
    """)

  private func factions(_ request: FactionRequest = FactionRequest()) throws -> Factions {
    try Graph.of(Self.story).factions(request)
  }

  @Test func blocsToTheLetter() throws {
    let expected = """
      2 blocs of two or more; 6 actors, 2 alone (in brackets: net claims)
      1 of 10 net claims (10 %) do not fit: support between blocs, opposition inside

      Bloc 1 · 2 actors · inside: 1 claim for
        ISIS (4), PKK (4)
      Bloc 2 · 2 actors · inside: 2 claims for
        Turkey (6), United States (4)

      BETWEEN            AND                  SUPPORT  OPPOSITION
      1 ISIS and 1 more  2 Turkey and 1 more        2           6

      SWING ACTOR    BLOC  NET CLAIMS  DO NOT FIT
      PKK               1           4     1, 25 %
        friends outside: United States
      United States     2           4     1, 25 %
        friends outside: PKK

      """
    let factions = try factions(FactionRequest(memberLimit: 2))
    #expect(Page().text(factions) == expected)
    #expect(!Page().text(factions, swingLimit: 0).contains("SWING"))
  }

  @Test func blocsAreOneLineOfJSON() throws {
    let record = FactionsRecord(try factions(FactionRequest(memberLimit: 1, swingLimit: 1)))
    let isis = #"{"id":"isis","kind":"group","name":"ISIS"}"#
    let turkey = #"{"id":"turkey","kind":"state","name":"Turkey"}"#
    let line = try Json.line(record)
    let expected =
      #"{"actor":null,"actors":6,"alone":2,"between":[{"claims":{"oppositions":6,"supports":2},"#
      + #""first":{"bloc":1,"leader":\#(isis),"size":2},"#
      + #""second":{"bloc":2,"leader":\#(turkey),"size":2}}],"blocs":["#
      + #"{"bloc":1,"inside":{"oppositions":0,"supports":1},"#
      + #""members":[{"actor":\#(isis),"netClaims":4}],"size":2},"#
      + #"{"bloc":2,"inside":{"oppositions":0,"supports":2},"#
      + #""members":[{"actor":\#(turkey),"netClaims":6}],"size":2}],"#
      + #""frustratedShare":0.1,"frustration":1,"method":"blocs","modularity":null,"#
      + #""netClaims":10,"swing":[{"actor":"#
    #expect(line.hasPrefix(expected))
    #expect(line.contains(#""enemiesInside":[],"enemiesInsideClaims":0,"friendsOutside":[{"#))
  }

  @Test(arguments: [
    (FactionRequest(method: .blocs(count: 100)), "No bloc of two or more; 6 actors are"),
    (
      FactionRequest(filter: RelationFilter(types: [.meets])),
      "No blocs: no support or opposition in these claims outweighs the other.\n"
    ),
    (
      FactionRequest(method: .communities, filter: RelationFilter(types: [.opposes])),
      "No communities: no support in these claims outweighs opposition.\n"
    ),
    (
      FactionRequest(actor: Actor(identifier: "georgia", name: "Georgia", kind: .state)),
      "Georgia is in no bloc: these claims do not tell whom it is for or against.\n"
    ),
    (FactionRequest(method: .communities), "2 communities of two or more"),
  ])
  func saysWhatIsMissing(request: FactionRequest, expected: String) throws {
    #expect(Page().text(try factions(request)).contains(expected))
  }

  @Test(.enabled("Graphviz is not installed", { findGraphviz() != nil }))
  func theMapHasAClusterForEachBloc() throws {
    let svg = try graphviz(FactionsDot(factions()).text)
    #expect(svg.components(separatedBy: "class=\"cluster\"").count == 3)
    #expect(svg.components(separatedBy: "class=\"node\"").count == 7)
    #expect(svg.components(separatedBy: "stroke-dasharray").count == 2)
    #expect(svg.contains("#56b4e9") && svg.contains("#e69f00") && !svg.contains("not shown"))
  }

  @Test(arguments: hostileNames)
  func hostileTextsStayText(name: String) throws {
    let factions = try graph(naming: name).factions(FactionRequest(method: .blocs(count: 1)))
    for scalar in Page().text(factions).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
    guard findGraphviz() != nil else { return }
    let svg = try graphviz(FactionsDot(factions).text)
    #expect(svg.components(separatedBy: "class=\"node\"").count == 3)
    #expect(!svg.contains("<script") && !svg.contains("href"))
  }
}
