import Foundation
import TestSupport
import Testing

/// What went in before the disk was full stays in, and the same command adds the rest.
@Suite struct FullDiskTests {
  private let folder: TemporaryFolder
  private let articles: TemporaryFolder
  /// Little more than the graph at the start needs.
  private let kilobytes: String

  init() throws {
    folder = try TemporaryFolder()
    articles = try InventedArticles.folder(count: 300)
    let ingest = try Program.run("ingest", Program.seed, "--db", "g.db", in: folder.path)
    try #require(ingest.status == 0, "\(ingest.err)")
    let size = try #require(FileManager.default.contents(atPath: folder.path("g.db"))).count
    kilobytes = "\(size / 1024 + 300)"
  }

  @Test func aFileThatMayNotGrow() throws {
    let script = #"trap "" XFSZ; ulimit -f "$1"; exec "$0" ingest "$2" --db "$3""#
    let result = try Program.bash(script, kilobytes, articles.path, folder.path("g.db"))
    #expect(result.status == 1)
    #expect(result.err.contains("the disk is full; free space"), "\(result.err)")
    let rerun = try Program.bash(Self.rerun, articles.path, folder.path("g.db"))
    #expect(rerun.status == 0 && rerun.lines.last == "301", "\(rerun.out)\(rerun.err)")
  }

  @Test(.enabled(if: mayMount, "a disk of its own needs the right to mount"))
  func aDiskThatIsFull() throws {
    let script = #"""
      mount -t tmpfs -o "size=$1k" full "$3" && cp "$4" "$3/g.db" || exit 9
      "$0" ingest "$2" --db "$3/g.db" && exit 8
      mount -o remount,size=200m full "$3" || exit 7
      set -- "$2" "$3/g.db"
      """#
    let disk = try TemporaryFolder()
    let result = try Program.Run([
      "/usr/bin/unshare", "-rm", "/bin/bash", "-c", script + "\n" + Self.rerun, Program.path,
      kilobytes, articles.path, disk.path, folder.path("g.db"),
    ]).result()
    #expect(result.status == 0 && result.lines.last == "301", "\(result.out)\(result.err)")
    #expect(result.err.contains("the disk is full; free space"), "\(result.err)")
  }

  /// Checks the graph `$2`, ingests the folder `$1` again and counts the documents.
  private static let rerun = #"""
    "$0" check --db "$2" && "$0" ingest "$1" --db "$2" && "$0" check --db "$2" &&
      sqlite3 "$2" 'SELECT count(*) FROM document'
    """#

  @Test(arguments: [
    ["query", "who opposes ISIS", "--json"], ["query", "who opposes ISIS"], ["stats"],
    ["export", "--format", "dot"], ["export", "--format", "jsonl"], ["check"],
    ["ingest", Program.seed],
  ])
  func resultsThatAreLostAreAnError(command: [String]) throws {
    try expectLost(command + ["--db", folder.path("g.db")])
  }

  @Test(arguments: [["extract", Program.seed], ["--help"], ["--version"]])
  func soItIsWithoutAGraph(command: [String]) throws {
    try expectLost(command)
  }

  private func expectLost(_ command: [String]) throws {
    let full = try bash(#""$0" "$@" >/dev/full"#, command)
    #expect(full.status == 1)
    #expect(full.err == "Error: cannot write the output: No space left on device\n")
    let closed = try bash(#""$0" "$@" >&-"#, command)
    #expect(closed.status == 1)
    // The reason depends on what took the number of the closed file.
    #expect(closed.err.hasPrefix("Error: cannot write the output: "), "\(closed.err)")
  }

  @Test func aReaderThatLeavesIsNoErrorThoughSignalsOfItAreIgnored() throws {
    let script = #"trap "" PIPE; "$0" "$@" | true; echo "${PIPESTATUS[0]}""#
    let result = try bash(script, ["extract", articles.path])
    #expect(result.err.isEmpty && result.lines == ["141"], "\(result.out)\(result.err)")
  }

  @Test(arguments: ["2>/dev/full", "2>&-"])
  func messagesThatAreLostAreNoError(redirection: String) throws {
    let graph = folder.path("lost.db")
    let script = "\"$0\" \"$@\" \(redirection)"
    let notice = try bash(script, ["ingest", "nowhere.txt", Program.seed, "--db", graph])
    #expect(notice.status == 1 && notice.out.hasPrefix("read 1 article, "), "\(notice.out)")
    #expect(try bash(script, ["query", "what", "--db", graph]).status == 1)
    #expect(try bash(script, ["no-such-command"]).status == 64)
  }

  private func bash(_ script: String, _ arguments: [String]) throws -> Program.Result {
    try Program.Run(["/bin/bash", "-c", script, Program.path] + arguments).result()
  }

  private static let mayMount: Bool = {
    let mount = "mount -t tmpfs -o size=100k full /tmp"
    let trial = try? Program.Run(["/usr/bin/unshare", "-rm", "/bin/bash", "-c", mount]).result()
    return trial?.status == 0
  }()
}
