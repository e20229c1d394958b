import Foundation
import TestSupport
import Testing

/// `explain` and `events`, as typed.
@Suite struct ExplainTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Self.folderWithGraph.get() }

  /// Read once for all tests; none changes the graph.
  private static let folderWithGraph = Result {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "There is no evidence that Cuba armed Venezuela.\n")
    try folder.write(
      "b.txt", "Turkey bombed camps of the Kurdistan Workers' Party in Iraq on Monday.\n")
    try folder.write(
      "c.txt", "Turkey bombed camps of the Kurdistan Workers' Party, in Iraq, on Monday.\n")
    try folder.write("d.txt", "Russia has backed Assad since 2011.\n")
    let result = try Program.run(
      "ingest", "a.txt", "b.txt", "c.txt", "d.txt", "--date", "2015-08-04", "--db", "g.db",
      in: folder.path)
    try #require(result.status == 0, "\(result.err)")
    return folder
  }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.Run([Program.path] + arguments + ["--db", "g.db"], in: folder.path).result()
  }

  @Test func aClaimSaysWhyItWasMade() throws {
    let evidence = try run("evidence", "Cuba", "--json")
    let claims = try JSONDecoder().decode([Claim].self, from: Data(evidence.out.utf8))
    let claim = try #require(claims.first { $0.object.id == "venezuela" }).claim
    for name in [claim, String(claim.prefix(8)), claim.uppercased()] {
      let result = try run("explain", name)
      #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
      #expect(result.out.contains("denied: evidence"), "\(result.out)")
      #expect(result.out.contains("armed"), "\(result.out)")
    }
    let json = try run("explain", claim, "--json")
    let record = try JSONDecoder().decode(Grounds.self, from: Data(json.out.utf8))
    #expect(record.model.words.map(\.text).contains("armed"))
    #expect(abs(record.model.relations.map(\.probability).reduce(0, +) - 1) < 0.01)
  }

  private struct Claim: Decodable {
    let claim: String
    let object: Named

    struct Named: Decodable { let id: String }
  }

  private struct Grounds: Decodable {
    let model: Model

    struct Model: Decodable {
      let relations: [Answer]
      let words: [Word]
    }
    struct Answer: Decodable { let probability: Double }
    struct Word: Decodable { let text: String }
  }

  @Test(arguments: [("zzzz", 64, "names no claim"), ("0000", 1, "no claim of the graph begins")])
  func whatIsNoClaimIsNamed(name: String, status: Int32, message: String) throws {
    let result = try run("explain", name)
    #expect(result.status == status && result.out.isEmpty)
    #expect(result.err.contains(message), "\(result.err)")
  }

  /// Every stance is at least as sure as was asked for; affiliations are decided by rules alone.
  @Test(arguments: [0, 0.5, 0.9, 1])
  func noStanceIsLessSureThanAskedFor(least: Double) throws {
    let result = try Program.run(
      "extract", "a.txt", "b.txt", "--min-confidence", "\(least)", in: folder.path)
    let claims = try result.lines.map { try JSONDecoder().decode(Sure.self, from: Data($0.utf8)) }
    #expect(result.status == 0)
    #expect(claims.allSatisfy { $0.confidence >= least })
    #expect(claims.isEmpty == (least == 1))
  }

  private struct Sure: Decodable { let confidence: Double }

  @Test(arguments: [
    ("since 2013", true), ("in 2014", true), ("since 2016", false), ("before 2011", false),
  ])
  func aStretchOfTimeCountsToItsEnd(when: String, isTold: Bool) throws {
    let result = try run("query", "who supports Assad \(when)")
    #expect(result.out.contains("Russia") == isTold, "\(result.out)")
  }

  @Test func aDeedToldTwiceIsOneEvent() throws {
    let result = try run("events", "Turkey", "opposes")
    #expect(result.status == 0)
    let words = result.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("2 reports in 2 articles, 1 source"), "\(result.out)")
    let relations = try run("relations", "Turkey")
    #expect(relations.out.contains("SOURCES"), "\(relations.out)")
  }
}
