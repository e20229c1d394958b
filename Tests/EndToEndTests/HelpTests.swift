import Foundation
import Testing

@Suite struct HelpTests {
  private static let commands = [
    "ingest", "import", "query", "relations", "evidence", "actor", "timeline", "changes",
    "contradictions", "path", "neighbors", "rank", "blocs", "balance", "export", "extract", "parse",
    "actors", "stats", "check",
  ]

  @Test(arguments: commands)
  func everyCommandHasAnExample(command: String) throws {
    let help = try Program.run(command, "--help")
    #expect(help.status == 0 && help.err.isEmpty)
    #expect(help.out.contains("entente \(command)"))
    #expect(help.out.contains("Example"))
  }

  @Test(arguments: commands)
  func theHelpNamesEveryCommand(command: String) throws {
    #expect(try Program.run("--help").out.contains("\n  \(command) "))
  }

  private static let readme = Program.repository + "/README.md"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: readme)), arguments: commands)
  func theReadmeNamesEveryCommand(command: String) throws {
    let text = try String(contentsOfFile: Self.readme, encoding: .utf8)
    #expect(text.contains("entente \(command)") || text.contains("`\(command)"))
  }
}
