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

  private static let mayMount: Bool = {
    let mount = "mount -t tmpfs -o size=100k full /tmp"
    let trial = try? Program.Run(["/usr/bin/unshare", "-rm", "/bin/bash", "-c", mount]).result()
    return trial?.status == 0
  }()
}
