import Foundation
import TestSupport
import Testing

/// `review --jsonl` and `review list`, as tools use them.
@Suite struct DialogueTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      "Turkey condemned Russia. Iran praised Syria. Tanja Brandtova met Barack Obama.\n\n"
        + "John Kerry met Sergei Lavrov. Tanja Maria Brandtova accused Israel.\n")
    let result = try run("ingest", "a.txt", "--date", "2015-08-04")
    try #require(result.status == 0, "\(result.err)")
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.Run(
      [Program.path] + arguments + ["--db", "g.db"], in: folder.path, input: input
    ).result()
  }

  private struct Line: Decodable {
    let item: String
    var claim: Claim?
    var pair: Pair?
    var result, error, decision, state: String?
    var decided, skipped: Int?
    var notes: [String]?

    struct Claim: Decodable { let claim, relation: String }
    struct Pair: Decodable { let score: Double }
  }

  private func review(_ answers: String..., options: [String] = []) throws -> [Line] {
    let result = try Program.Run(
      [Program.path, "review", "--jsonl", "--db", "g.db", "--author", "ana"] + options,
      in: folder.path, input: answers.map { $0 + "\n" }.joined()
    ).result()
    #expect(result.status == 0 && result.err.isEmpty, "\(result.err)")
    return try result.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func answersAreDecisions() throws {
    let lines = try review(
      #"{"action":"accept","reason":"so it is"}"#, #"{"action":"reject"}"#,
      #"{"action":"relabel","relation":"supports","holder":"John Kerry","date":"2014"}"#,
      #"{"action":"skip","note":"odd"}"#, #"{"action":"merge","keep":"first"}"#,
      #"{"action":"quit"}"#)
    #expect(
      lines.map(\.item) == [
        "claim", "result", "claim", "result", "claim", "result", "claim", "result", "pair",
        "result", "claim", "result", "summary",
      ])
    #expect(
      lines.compactMap(\.result) == ["accept", "reject", "relabel", "skip", "merge", "quit"])
    #expect(lines.compactMap(\.state) == Array(repeating: "applied", count: 4))
    #expect(lines.last?.decided == 4 && lines.last?.skipped == 1)
  }

  @Test func anAnswerIsTakenBackAndItsItemComesAgain() throws {
    let lines = try review(
      #"{"action":"reject","note":"odd"}"#, #"{"action":"undo"}"#, #"{"action":"accept"}"#,
      #"{"action":"skip"}"#, #"{"action":"quit"}"#)
    #expect(lines.compactMap(\.result) == ["reject", "undo", "accept", "skip", "quit"])
    let claims = lines.compactMap(\.claim?.claim)
    #expect(claims.count == 5 && claims[0] == claims[2] && claims[1] == claims[3])
    #expect(lines[3].decision == lines[1].decision && lines[3].state == "undone")
    #expect(lines[4].notes == [] && lines.last?.decided == 1 && lines.last?.skipped == 1)
  }

  @Test(arguments: [["--relation", "opposes"], ["--duplicates"]])
  func whatAnotherDecidesMeanwhileIsSaidAndTheItemComesAgain(options: [String]) throws {
    let answer = options.count > 1 ? #"{"action":"accept"}"# : #"{"action":"never"}"#
    let script = """
      export ENTENTE_AUTHOR=ana
      mkfifo answers
      "$1" review --jsonl --db g.db "${@:2}" < answers > lines &
      exec 3> answers
      until grep -q '"item"' lines; do sleep 0.05; done
      "$1" review --jsonl --db g.db --author ben "${@:2}" <<< '\(answer)' > /dev/null
      printf '%s\n' '\(answer)' '\(answer)' '{"action":"quit"}' >&3
      exec 3>&-
      wait
      cat lines
      """
    let result = try Program.Run(
      ["/bin/bash", "-c", script, "bash", Program.path] + options, in: folder.path, input: ""
    ).result()
    let lines = try result.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    #expect(lines.count > 3 && lines[1].error?.contains("ben decided about it meanwhile") == true)
    #expect(lines[2].item == lines[0].item && lines[2].claim?.claim == lines[0].claim?.claim)
    #expect(lines[3].state == "applied", "\(result.out)")
  }

  @Test func whatIsDecidedDoesNotComeAgain() throws {
    let count = try review().count
    let first = try review(#"{"action":"accept"}"#)
    let second = try review(#"{"action":"skip"}"#)
    #expect(first[0].claim?.claim != second[0].claim?.claim)
    #expect(try review()[0].claim?.claim == second[0].claim?.claim)
    #expect(count == 2)
  }

  @Test(arguments: [
    ("rubbish", "it is no JSON object"), ("{}", "'action' is missing"),
    (#"{"action":"explode"}"#, "'action' is none of the known words"),
    (#"{"action":7}"#, "'action' is of the wrong kind"),
    (#"{"action":"merge","keep":"first"}"#, "is about two actors"),
    (#"{"action":"relabel"}"#, "says so already"),
    (#"{"action":"accept","relation":"meets"}"#, "go with 'relabel'"),
    (#"{"action":"relabel","relation":"loves"}"#, "'relation' is none of the known words"),
    (#"{"action":"relabel","relation":"hates"}"#, "write one of supports, opposes, "),
    (#"{"action":"relabel","status":"true"}"#, "write one of asserted, claimed, proposed, denied"),
    (#"{"action":"relabel","staus":"denied"}"#, "has no 'staus'; it may have action, reason, "),
    (#"{"action":"accept","resaon":"so"}"#, "has no 'resaon'"),
    (#"{"action":"accept","keep":"first"}"#, "keep goes with 'merge'"),
    (#"{"action":"undo"}"#, "nothing was decided in this run"),
    (#"{"action":"relabel","date":"soon"}"#, "'soon' is no date"),
    (#"{"action":"relabel","holder":"Nobody At All"}"#, "no actor is named 'Nobody At All'"),
  ])
  func aWrongAnswerIsSaidAndTheItemStays(answer: String, fault: String) throws {
    let lines = try review(answer, #"{"action":"accept"}"#, #"{"action":"quit"}"#)
    #expect(lines[1].error?.contains(fault) == true, "\(lines[1])")
    #expect(lines[2].result == "accept" && lines.last?.decided == 1)
  }

  @Test func pairsAloneCanBeAskedFor() throws {
    let lines = try review(
      #"{"action":"accept"}"#, #"{"action":"merge"}"#, #"{"action":"never"}"#,
      options: ["--duplicates"])
    #expect(lines.map(\.item) == ["pair", "error", "error", "result", "summary"])
    #expect(try run("actor", "--duplicates").out == "No two actors of the graph look like one.\n")
  }

  @Test func theQueueIsListed() throws {
    let table = try run("review", "list", "--limit", "2")
    #expect(table.status == 0 && table.out.contains("CLAIM"))
    #expect(table.out.contains("more; see --limit"))
    let lines = try run("review", "list", "--json").lines
    let items = try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    #expect(items.count { $0.item == "pair" } == 1 && items.count { $0.claim != nil } >= 4)
    let none = try run("review", "list", "--actor", "NATO", "--relation", "leads")
    #expect(none.out == "Nothing is left to judge.\n")
  }

  @Test func aReviewByKeysNeedsATerminal() throws {
    let result = try run("review")
    #expect(result.status == 64 && result.out.isEmpty)
    #expect(result.err.contains("--jsonl") && result.err.contains("review accept"))
  }

  @Test(arguments: [
    ("acept", "did you mean 'accept'? "), ("rejetc", "did you mean 'reject'? "), ("frobnicate", ""),
  ])
  func aWordThatIsNoSubcommandIsSaid(word: String, meant: String) throws {
    let result = try run("review", word, "0123456789abcdef")
    let expected =
      "Error: there is no 'review \(word)'; \(meant)'entente help review' lists what there is\n"
    #expect(result.status == 64 && result.out.isEmpty && result.err == expected, "\(result.err)")
  }

  @Test func aGraphThatIsNotThereIsNotMade() throws {
    let result = try Program.run("review", "--jsonl", "--db", "none.db", in: folder.path)
    #expect(result.status == 1 && result.err.contains("none.db"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("none.db")))
  }
}
