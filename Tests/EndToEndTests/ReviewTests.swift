import Foundation
import TestSupport
import Testing

/// `actor --explain` and `actor --duplicates`, as typed.
@Suite struct ReviewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Self.folderWithGraph.get() }

  /// Read once for all tests; none changes the graph.
  private static let folderWithGraph = Result {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      """
      John Kerry met Sergei Lavrov on Monday. Kerry praised Tanja Brandtova of Turkey.

      Brandtova thanked him. Ankara agreed.
      """)
    try folder.write("b.txt", "Tanja Maria Brandtova criticized Turkey. Brandtova left.\n")
    try folder.write("c.txt", "Georgia accused Russia. Tbilisi protested.\n")
    let result = try Program.run(
      "ingest", "a.txt", "b.txt", "c.txt", "--date", "2015-08-04", "--db", "g.db", in: folder.path)
    try #require(result.status == 0, "\(result.err)")
    return folder
  }

  private func actor(_ arguments: String...) throws -> Program.Result {
    try Program.Run([Program.path, "actor"] + arguments + ["--db", "g.db"], in: folder.path)
      .result()
  }

  @Test(arguments: [
    ("Kerry", "last-name \"Kerry\" · 1 mention in 1 article"),
    ("Kerry", "[Kerry] praised Tanja Brandtova of Turkey."),
    ("Turkey", "metonym \"Ankara\" · 1 mention in 1 article"),
    ("Tanja Brandtova", "new-name: a name that no catalogue holds"),
    ("NATO", "no text mentions it"),
  ])
  func anExplanationQuotesTheTexts(name: String, line: String) throws {
    let result = try actor(name, "--explain")
    #expect(result.status == 0 && result.err.isEmpty)
    #expect(result.out.contains(line), "\(result.out)")
  }

  /// Of the state and the place of that name the text means the state, by its capital too.
  @Test func anAmbiguousNameIsExplained() throws {
    let result = try actor("Georgia", "--explain", "--json")
    let record = try JSONDecoder().decode(Explained.self, from: Data(result.out.utf8))
    #expect(result.status == 0 && result.lines.count == 1)
    #expect(record.actor.id == "georgia" && record.mentions == 2)
    #expect(record.usages.map(\.wording) == ["Georgia", "Tbilisi"])
    #expect(record.usages.map(\.resolution) == ["name", "metonym"])
  }

  private struct Explained: Decodable {
    let actor: Named
    let mentions: Int
    let usages: [Usage]

    struct Named: Decodable { let id: String }
    struct Usage: Decodable { let wording, resolution: String }
  }

  @Test func twoSpellingsAreFound() throws {
    let result = try actor("--duplicates", "--kind", "person")
    #expect(result.status == 0 && result.err.isEmpty)
    #expect(result.out.contains("tanja-brandtova") && result.out.contains("tanja-maria-brandtova"))
    #expect(result.out.contains("for: one name has all words of the other"))
    #expect(try actor("--duplicates", "--kind", "party", "--json").out == "[]\n")
    let first = try actor("--duplicates", "--json").out
    #expect(try actor("--duplicates", "--json").out == first)
  }

  @Test func anEmptyGraphHasNone() throws {
    try folder.write("bad.txt", "")
    _ = try Program.run("ingest", "bad.txt", "--db", "empty.db", in: folder.path)
    let none = try Program.run("actor", "--duplicates", "--db", "empty.db", in: folder.path)
    #expect(none.status == 0 && none.out == "No two actors of the graph look like one.\n")
    let kerry = try Program.run("actor", "Kerry", "--explain", "--db", "empty.db", in: folder.path)
    #expect(kerry.status == 0 && kerry.out.contains("no text mentions it"))
  }

  @Test(arguments: [
    ([], "Give an actor's name"), (["--explain"], "Give an actor's name"),
    (["--explain", "--duplicates"], "give one of them"),
    (["Kerry", "--duplicates"], "leave the name out"),
    (["Kerry", "--kind", "person"], "--kind goes with --duplicates"),
    (["--duplicates", "--kind", "unicorn"], "--kind"),
    (["--duplicates", "--limit", "0"], "--limit"),
    (["Kerry", "--explain", "--limit", "x"], "--limit"),
  ])
  func aWrongCommandLineIsStatus64(arguments: [String], fault: String) throws {
    let result = try Program.Run(
      [Program.path, "actor"] + arguments + ["--db", "g.db"], in: folder.path
    ).result()
    #expect(result.status == 64 && result.out.isEmpty && result.err.contains(fault))
  }

  @Test(arguments: ["Kerri", "nobody at all", "", "\"", "%"])
  func anUnknownNameIsSaid(name: String) throws {
    let result = try actor(name, "--explain")
    #expect(result.status == 1 && result.out.isEmpty)
    #expect(result.err.contains("no actor is named"))
  }
}
