import Foundation
import Testing

@Suite struct HelpTests {
  private static let commands = [
    "ingest", "query", "relations", "evidence", "actor", "path", "export", "extract", "stats",
    "check",
  ]

  @Test(arguments: commands)
  func everyCommandHasAnExample(command: String) throws {
    let help = try Program.run(command, "--help")
    #expect(help.status == 0 && help.err.isEmpty)
    #expect(help.out.contains("entente \(command)"))
    #expect(help.out.contains("Example"))
  }

  @Test func theHelpAndTheReadmeNameEveryCommand() throws {
    let help = try Program.run("--help")
    let readme = try String(contentsOfFile: Program.repository + "/README.md", encoding: .utf8)
    for command in Self.commands {
      #expect(help.out.contains(command))
      #expect(readme.contains("entente \(command)"), "\(command) is missing in README.md")
    }
  }
}
