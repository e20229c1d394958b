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
    let result = try Program.run(
      "ingest", "a.txt", "b.txt", "c.txt", "--date", "2015-08-04", "--db", "g.db", in: folder.path)
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

  @Test func aDeedToldTwiceIsOneEvent() throws {
    let result = try run("events", "Turkey", "opposes")
    #expect(result.status == 0)
    #expect(result.out.contains("2 reports in 2 articles, 1 source"), "\(result.out)")
    let relations = try run("relations", "Turkey")
    #expect(relations.out.contains("SOURCES"), "\(relations.out)")
  }
}
