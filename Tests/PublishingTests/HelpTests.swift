import Foundation
import TestSupport
import Testing

/// Every command says what it does and shows how.
struct HelpTests {
  @Test(.enabled("the program is not built", { program() != nil }))
  func everyCommandHasAnAbstractAndAnExample() throws {
    let root = try JSONDecoder().decode(Help.self, from: dumpedHelp())
    let commands = [root.command] + (root.command.subcommands ?? [])
    #expect(commands.count > 8)
    for command in commands where command.commandName != "help" {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      #expect(
        command.discussion?.contains("Example: entente ") == true, "\(command.commandName)")
    }
  }

  private func dumpedHelp() throws -> Data {
    let process = Process()
    let url: URL = try #require(program())
    process.executableURL = url
    process.arguments = ["--experimental-dump-help"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return output.fileHandleForReading.readDataToEndOfFile()
  }
}

private struct Help: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
  }

  var command: Command
}

/// Beside the bundle of tests, where both are built together.
private func program() -> URL? {
  let url = Bundle.main.bundleURL.appendingPathComponent("entente")
  return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
}
