import Foundation
import TestSupport
import Testing

/// `review` and what it decides with, as typed.
@Suite struct DecisionCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    let read = try Self.read.get()
    folder = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.copyItem(atPath: read.path, toPath: folder.path)
  }

  /// Read once; each test decides about a copy.
  private static let read = Result {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.txt",
      """
      Turkey attacked ISIS on Monday. Russia supports Syria. The Kurds thanked Turkey.

      John Kerry criticized Iran. He praised Egypt.
      """)
    try folder.write("b.txt", "Daesh threatened Turkey. Russia condemned Israel.\n")
    let result = try Program.run(
      "ingest", "a.txt", "b.txt", "--date", "2015-08-04", "--db", "g.db", in: folder.path)
    try #require(result.status == 0, "\(result.err)")
    return folder
  }

  private func entente(_ arguments: [String], db: String = "g.db") throws -> Program.Result {
    try Program.Run([Program.path] + arguments + ["--db", db], in: folder.path).result()
  }

  /// Of a command that has to work.
  @discardableResult
  private func review(
    _ arguments: String..., author: String = "ana", db: String = "g.db"
  ) throws -> String {
    let writes = !["log", "orphans", "conflicts", "export", "import"].contains(arguments[0])
    let result = try entente(
      ["review"] + arguments + (writes ? ["--author", author] : []), db: db)
    #expect(result.status == 0, "\(arguments): \(result.err)")
    return result.out
  }

  /// All that the graph holds but its log, in words.
  private func answers(_ db: String = "g.db") throws -> String {
    let sql = graphInWords.split(separator: ";").filter { !$0.contains("FROM decision") }
      .joined(separator: ";")
    let dump = try Program.bash(#"sqlite3 "$1" "$2""#, folder.path(db), sql)
    try #require(dump.status == 0, "\(dump.err)")
    return dump.out
  }

  /// The digits of the first claim of a relation.
  private func claim(_ words: String..., db: String = "g.db") throws -> String {
    let out = try entente(["evidence"] + words + ["--json"], db: db).out
    return try #require(JSONDecoder().decode([Claim].self, from: Data(out.utf8)).first).claim
  }

  private struct Claim: Decodable { let claim: String }
  private struct Logged: Decodable { let decision, action, author, state: String }

  private func log(_ arguments: String..., db: String = "g.db") throws -> [Logged] {
    try entente(["review", "log", "--json"] + arguments, db: db).lines.map {
      try JSONDecoder().decode(Logged.self, from: Data($0.utf8))
    }
  }

  @Test func whatIsRejectedIsGoneUntilItIsUndone() throws {
    let before = try answers()
    let attack = try claim("Turkey", "opposes", "ISIS")
    let out = try review("reject", String(attack.prefix(10)), "--reason", "not so")
    #expect(out.hasPrefix("rejected: Turkey opposes Islamic State — a.txt, 2015-08-04 ·"))
    #expect(out.contains("no claim says so"))
    #expect(try entente(["evidence", "Turkey", "opposes"]).out == "No sentence says so.\n")
    #expect(try review("accept", attack).contains("now 1 asserted, 1 of them confirmed"))
    let names = try log().map(\.decision)
    #expect(try log().map(\.state) == ["applied", "replaced"])
    try review("undo", names[0], names[1])
    #expect(try answers() == before)
    #expect(try log("--state", "undone").count == 2)
    let again = try entente(["review", "undo", names[0]])
    #expect(again.status == 1 && again.err.contains("is undone already"))
  }

  @Test func aWrongNameDecidesNothing() throws {
    let attack = try claim("Turkey", "opposes", "ISIS")
    for (name, fault) in [
      ("ffffffff", "no claim of the graph begins with"), ("zz", "names no claim"),
      (String(attack.prefix(4)), "claims begin with"),
    ] {
      let result = try entente(["review", "reject", attack, name])
      #expect(result.status == 1 && result.out.isEmpty && result.err.contains(fault), "\(result)")
    }
    #expect(try log().isEmpty)
    let missing = try entente(["review", "reject", attack], db: "none.db")
    #expect(missing.status == 1 && missing.err.contains("no such graph"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("none.db")))
  }

  @Test func aRelabelledClaimSaysWhatThePersonSays() throws {
    let before = try answers()
    let attack = try claim("Turkey", "opposes", "ISIS")
    let out = try review("relabel", attack, "--relation", "supports", "--holder", "John Kerry")
    #expect(out.hasPrefix("relabelled: Turkey opposes Islamic State, as supports, claimed by"))
    #expect(try entente(["evidence", "Turkey", "supports"]).out.contains("claimed by John Kerry"))
    // by its former digits, on top of what was corrected
    try review("relabel", attack, "--date", "2014", "--until", "2015", "--turn")
    let evidence = try entente(["evidence", "ISIS", "supports", "Turkey"]).out
    #expect(
      evidence.contains("claimed by John Kerry · support") && evidence.contains("2014 to 2015"))
    try review("undo", try log()[0].decision)
    try review("undo", try log("--state", "applied", "--action", "relabel")[0].decision)
    #expect(try answers() == before)
  }

  @Test(arguments: [
    ([], 64, "Say what the sentence tells"), (["--relation", "opposes"], 1, "says so already"),
    (["--event", "SUPPORT"], 1, "no event of the class SUPPORT"),
    (["--until", "2010"], 1, "--until 2010 lies before"),
    (["--subject", "ISIS"], 1, "subject and object would both be"),
    (["--subject", "Zork Zorkson"], 1, "no actor is named"),
    (["--holder", "Iran", "--no-holder"], 64, "not both"),
  ])
  func whatMakesNoSenseIsNoLabel(arguments: [String], status: Int32, fault: String) throws {
    let attack = try claim("Turkey", "opposes", "ISIS")
    let result = try entente(["review", "relabel", attack] + arguments)
    #expect(result.status == status && result.err.contains(fault), "\(result)")
    #expect(try log().isEmpty)
  }

  @Test func aSentenceThatWasNotReadCanBeAdded() throws {
    let before = try answers()
    let out = try review(
      "add", "--in", "a.txt", "--sentence", "Russia supports", "--subject", "Iran",
      "--subject-text", "Russia", "--relation", "opposes", "--object", "Syria")
    #expect(out.hasPrefix("added: Iran opposes Syria — a.txt, 2015-08-04 · decision"))
    #expect(
      try entente(["evidence", "Iran", "opposes", "Syria"]).out.contains(
        "[Russia] supports {Syria}"))
    let new = try review(
      "add", "--in", "b.txt", "--sentence", "Daesh  threatened", "--subject", "Zork Zorkson",
      "--subject-text", "Daesh", "--new-kind", "person", "--relation", "meets", "--object", "Turkey"
    )
    #expect(new.contains("Zork Zorkson meets Turkey"))
    #expect(try entente(["actors", "show", "Zork Zorkson"]).out.contains("zork-zorkson"))
    try review("undo", try log()[0].decision, try log()[1].decision)
    #expect(try answers() == before)
  }

  @Test func whatWasReadIsNotAddedTwice() throws {
    let add =
      ["review", "add", "--in", "a.txt", "--sentence", "Turkey attacked"]
      + ["--subject", "Turkey", "--relation", "opposes", "--object", "ISIS", "--author", "ana"]
    try review("reject", claim("Turkey", "opposes", "ISIS"))
    let result = try entente(add + ["--status", "denied"])
    #expect(result.status == 0 && result.err.contains("made of these words already"))
    #expect(result.out.hasPrefix("relabelled: Turkey opposes Islamic State, as denied"))
    #expect(try log().map(\.action) == ["relabel", "reject"])
  }

  @Test(arguments: [
    (["--in", "c.txt", "--sentence", "x"], "no article of the graph is 'c.txt'"),
    (["--in", "a.txt", "--sentence", "nowhere"], "no sentence of 'a.txt' holds"),
    (["--in", "a.txt", "--sentence", "Turkey"], "2 sentences of 'a.txt' hold 'Turkey'"),
    (["--in", "a.txt", "--sentence", "Turkey attacked"], "actors stand in it as 'Turkey', 'ISIS'"),
  ])
  func whatCannotBeCitedIsNotAdded(arguments: [String], fault: String) throws {
    let result = try entente(
      ["review", "add", "--subject", "Iran", "--relation", "opposes", "--object", "Syria"]
        + arguments)
    #expect(result.status == 1 && result.err.contains(fault), "\(result)")
    #expect(try log().isEmpty)
  }

  @Test func actorsAreMergedAndSplit() throws {
    let before = try answers()
    try review("merge", "Iran", "Egypt", "--into", "Syria")
    #expect(try entente(["evidence", "John Kerry", "opposes", "Syria"]).lines.count > 1)
    let whole = try entente(["review", "split", "Egypt", "Iran"])
    #expect(whole.status == 1 && whole.err.contains("one by several steps"), "\(whole)")
    let twice = try entente(["review", "merge", "Iran", "--into", "Syria"])
    #expect(twice.status == 1 && twice.err.contains("are one actor already"))
    try review("split", "Iran", "Syria")
    try review("split", "Syria", "egypt")
    #expect(try answers() == before)
    let parted = try entente(["review", "split", "Iran", "Syria"])
    #expect(parted.status == 1 && parted.err.contains("no decision makes"))
  }

  @Test func neverEndsAMerger() throws {
    let before = try answers()
    try review("merge", "Iran", "--into", "Syria")
    try review("never", "Iran", "Syria", "--reason", "two states")
    #expect(try answers() == before)
    #expect(try log().map(\.state) == ["applied", "replaced"])
  }

  @Test func anArticleMayMeanAnotherActor() throws {
    let before = try answers()
    try review("split", "Russia", "--as", "Russian exiles", "--kind", "group", "--in", "b.txt")
    #expect(try entente(["evidence", "Russian exiles", "opposes", "Israel"]).lines.count > 1)
    #expect(
      try entente(["evidence", "Russia", "opposes", "Israel"]).out == "No sentence says so.\n")
    #expect(try entente(["evidence", "Russia", "supports", "Syria"]).lines.count > 1)
    let absent = try entente(["review", "split", "Iran", "--as", "Egypt", "--in", "b.txt"])
    #expect(absent.status == 1 && absent.err.contains("nothing in 'b.txt' was read as Iran"))
    try review("undo", try log()[0].decision)
    #expect(try answers() == before)
  }

  @Test func namesKindsAndNotesAreThePersons() throws {
    let before = try answers()
    try review("rename", "Turkey", "Türkiye Cumhuriyeti")
    try review("retype", "Turkey", "alliance")
    try review("alias", "add", "Turkey", "Anadolya", "--use", "metonym")
    try review("note", "--actor", "Anadolya", "see the appendix")
    try review("note", "--document", "a.txt", "translated")
    try review("note", "--claim", claim("Turkey", "opposes", "ISIS"), "who says so?")
    let shown = try entente(["actors", "show", "Anadolya"]).out
    #expect(shown.contains("Türkiye Cumhuriyeti") && shown.contains("alliance"))
    try review("alias", "remove", "Turkey", "Anadolya", "--use", "metonym")
    #expect(try entente(["actors", "show", "Anadolya"]).status == 1)
    #expect(try review("log", "--actor", "Turkey").contains("renamed: Turkey is Türkiye Cum"))
    #expect(try log("--actor", "Turkey").count == 6 && log("--action", "note").count == 3)
    for logged in try log() { try review("undo", logged.decision) }
    #expect(try answers() == before)
  }

  @Test func theLogGoesToAnotherGraph() throws {
    try review("reject", claim("Turkey", "opposes", "ISIS"), "--reason", "not so", author: "ben")
    try review("merge", "Iran", "--into", "Syria")
    try review("rename", "Egypt", "Misr")
    let exported = try review("export")
    try review("export", "log.jsonl")
    #expect(try String(contentsOfFile: folder.path("log.jsonl"), encoding: .utf8) == exported)
    #expect(exported.split(separator: "\n").count == 3)
    _ = try entente(["ingest", "b.txt", "a.txt", "--date", "2015-08-04"], db: "h.db")
    let told = try review("import", "log.jsonl", db: "h.db")
    #expect(told.hasPrefix("3 new decisions (3 applied), 0 known\n"))
    #expect(try review("import", "log.jsonl", db: "h.db").hasPrefix("0 new decisions, 3 known\n"))
    #expect(try answers("h.db") == answers())
    #expect(try review("export", db: "h.db") == exported)
  }

  @Test func decisionsWaitForTheirArticles() throws {
    try review("reject", claim("Turkey", "opposes", "ISIS"))
    try review("export", "log.jsonl")
    _ = try entente(["ingest", "b.txt", "--date", "2015-08-04"], db: "h.db")
    let told = try review("import", "log.jsonl", db: "h.db")
    #expect(told.contains("(1 orphaned)") && told.contains("[Turkey] attacked {ISIS} on Monday."))
    #expect(try review("orphans", db: "h.db").contains("— a.txt, 2015-08-04"))
    _ = try entente(["ingest", "a.txt", "--date", "2015-08-04"], db: "h.db")
    #expect(try review("orphans", db: "h.db") == "Every decision finds what it is about.\n")
    #expect(try answers("h.db") == answers())
  }

  @Test func badLinesStopNoOther() throws {
    try review("rename", "Egypt", "Misr")
    let line = try review("export")
    try folder.write(
      "bad.jsonl", "{\n" + line.replacing("Misr", with: "Masr") + "\n" + line + "[1]\n\u{0}\n")
    let result = try entente(["review", "import", "bad.jsonl", "none.jsonl"], db: "g.db")
    #expect(result.status == 1 && result.out.hasPrefix("0 new decisions, 1 known"))
    for fault in [
      "'bad.jsonl', line 1: is no decision", "line 2: is no decision: 'decision': its content",
      "line 5: is no decision", "line 6: is not UTF-8", "'none.jsonl' does not exist",
      "5 faults in what was to be read",
    ] {
      #expect(result.err.contains(fault), "\(fault): \(result.err)")
    }
  }

  @Test func thoseWhoDisagreeAreShownAndDecideAgain() throws {
    let attack = try claim("Turkey", "opposes", "ISIS")
    try FileManager.default.copyItem(
      atPath: folder.path("g.db"), toPath: folder.path("h.db"))
    let before = try entente(["relations", "Turkey"]).out
    try review("reject", attack, "--reason", "a drill", author: "ana")
    try review("accept", attack, "--reason", "it is in the news", author: "ben", db: "h.db")
    try review("export", "ben.jsonl", db: "h.db")
    let told = try review("import", "ben.jsonl")
    #expect(told.contains("(1 conflicting)") && told.contains("Conflicting\n"))
    let conflicts = try review("conflicts")
    for part in ["ana, ", ": a drill", "ben, ", ": it is in the news", "Decide again"] {
      #expect(conflicts.contains(part) && told.contains(part), "\(part): \(conflicts)")
    }
    #expect(try entente(["relations", "Turkey"]).out == before)
    try review("reject", attack, author: "cleo")
    #expect(try review("conflicts") == "No decisions contradict each other.\n")
    #expect(try log("--state", "replaced").map(\.author).sorted() == ["ana", "ben"])
  }

  @Test func oneDecisionIsShownInFull() throws {
    try review("reject", claim("Turkey", "opposes", "ISIS"), "--reason", "a drill")
    let name = try log()[0].decision
    let shown = try review("log", String(name.prefix(8)))
    for part in ["[Turkey] attacked {ISIS} on Monday.", "Reason: a drill", "by ana", "Read as: "] {
      #expect(shown.contains(part), "\(shown)")
    }
    let two = try entente(["review", "log"]).lines
    #expect(two.count == 2 && two[0].hasPrefix(name.prefix(10)) && two[0].hasSuffix("· a drill"))
    #expect(two[1] == "  rejected: Turkey opposes Islamic State — a.txt, 2015-08-04")
    let wrong = try entente(["review", "log", "ffffffff"])
    #expect(wrong.status == 1 && wrong.err.contains("no decision of the graph begins with"))
  }

  @Test(arguments: [
    "accept", "reject", "relabel", "add", "merge", "split", "never", "rename", "retype",
    "alias add",
    "alias remove", "note", "undo", "log", "orphans", "conflicts", "export", "import",
  ])
  func everyCommandHasAnExample(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try Program.Run([Program.path, "review"] + words + ["--help"]).result()
    #expect(help.status == 0 && help.out.contains("Example: entente review \(command)"))
  }
}
