import Foundation
import TestSupport
import Testing

/// Bad files are named with a remedy, and the good one beside them goes in all the same.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("good.txt", "Turkey criticized Iran.\n")
  }

  private func expectNamed(_ name: String, _ fault: String) throws {
    let result = try Program.run("ingest", name, "good.txt", "--db", "g.db", in: folder.path)
    #expect(result.status == 1)
    #expect(result.out.hasPrefix("read 1 article, "))
    #expect(result.out.hasSuffix("; 1 could not be read\n"))
    #expect(result.err.hasPrefix("error: '\(name)' \(fault)"), "\(result.err)")
  }

  @Test(arguments: [
    ("empty.txt", Data(), "is empty; remove it"),
    ("binary.txt", Data([0x25, 0x50, 0x00]), "is binary: NUL at byte 2; give its text"),
    ("latin.txt", Data([0x41, 0xE9, 0x20]), "is not UTF-8 at byte 1; convert it"),
    ("wide.txt", Data([0xFF, 0xFE, 0x41, 0x00]), "is UTF-16; convert it"),
  ])
  func badContent(name: String, content: Data, fault: String) throws {
    try folder.write(name, content)
    try expectNamed(name, fault)
  }

  @Test func aLineOf200MegabytesIsRefusedAtOnce() throws {
    let path = try folder.write("long.txt", "Turkey ")
    try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 200_000_000)
    let started = ContinuousClock.now
    try expectNamed("long.txt", "is too large: 200000000 bytes, at most 16000000; ")
    #expect(ContinuousClock.now - started < .seconds(10))
  }

  @Test(arguments: [
    ("nowhere.txt", "does not exist; check the path"), ("bare", "holds no article; "),
    ("pipe", "is a named pipe; "), ("/dev/null", "is a device; "),
  ])
  func whatIsNoFile(name: String, fault: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("bare"), withIntermediateDirectories: true)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    try expectNamed(name, fault)
  }

  @Test func namesAndTextsCannotSteerTheTerminal() throws {
    try folder.write("good.txt.meta.json", #"{"date": "\u001b]0;pwned\u0007\n4 August\u061c"}"#)
    let paths = ["ingest", "no\u{1B}[31m\nwhere", "good.txt", "--db", "g\u{1B}[2J.db"]
    let ingest = try Program.Run([Program.path] + paths, in: folder.path).result()
    #expect(ingest.lines == ["read 0 articles, 0 sentences, 0 claims; 2 could not be read"])
    #expect(
      ingest.err.hasPrefix(
        """
        error: 'no where' does not exist; check the path
        error: 'good.txt.meta.json' has the date ' 4 August', which is none; 
        """), "\(ingest.err)")
    let stats = try Program.run("stats", "--db", "no\u{1B}]0;x\u{7}where.db", in: folder.path)
    #expect(stats.status == 1 && stats.err.hasPrefix("Error: nowhere.db: no such graph; "))
  }

  @Test func aFileThatMayNotBeRead() throws {
    try folder.write("locked.txt", "Turkey criticized Iran.\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o000], ofItemAtPath: folder.path("locked.txt"))
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    // Root may read everything, so it becomes somebody who may not.
    let asNobody = #"if [ "$(id -u)" = 0 ]; then as="setpriv --reuid 65534 --clear-groups"; fi"#
    let script = asNobody + #"; cd "$1" && $as "$0" ingest locked.txt good.txt --db n.db"#
    let result = try Program.bash(script, folder.path)
    #expect(result.status == 1)
    #expect(result.out.hasPrefix("read 1 article, "), "\(result.err)")
    #expect(result.err.hasPrefix("error: 'locked.txt' may not be read; give this user the right"))
  }

  @Test func aFolderThatLeadsToItselfEnds() throws {
    try folder.link("loop", to: ".")
    let result = try Program.run(
      "ingest", ".", "--db", "g.db", "--date", "2015-08-04", in: folder.path)
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("read 1 article, "))
    #expect(result.err == "'./loop' is passed over: it leads to a folder already read\n")
  }

  @Test(arguments: ["with space", "qu\"o'te; $(id)", "new\nline", "🕊️ é", "-dash"])
  func anyPathWillDo(name: String) throws {
    try folder.write("in \(name)/\(name).txt", "Turkey criticized Iran.\n")
    let result = try Program.run(
      "ingest", "in \(name)", "--db", "\(name).db".replacing("-", with: ""), in: folder.path)
    #expect(result.status == 0, "\(result.err)")
    let source = try Program.bash(
      #"sqlite3 "$1" 'SELECT source FROM document'"#,
      folder.path("\(name).db".replacing("-", with: "")))
    #expect(source.out == "in \(name)/\(name).txt\n")
  }
}
