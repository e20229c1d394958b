import ArgumentParser
import Foundation
import Knowledge

/// Who decides, and why.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who decides; else $ENTENTE_AUTHOR, else the user's name.", valueName: "name"))
  var author: String?

  @Option(help: ArgumentHelp("Why; kept with the decision.", valueName: "text"))
  var reason: String?

  private static let longestReason = 2000

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// As given, else from the environment, else the name of the system's user.
  var name: String {
    let given = [author, ProcessInfo.processInfo.environment["ENTENTE_AUTHOR"], NSUserName()]
    return given.compactMap { $0 }.first { !$0.isEmpty } ?? "unknown"
  }

  func validate() throws {
    if author.map(Self.isBlank) == true { throw ValidationError("--author needs a name.") }
    guard let reason else { return }
    if Self.isBlank(reason) { throw ValidationError("--reason needs words.") }
    if reason.count > Self.longestReason {
      throw ValidationError(
        "--reason has \(reason.count) characters; say it in \(Self.longestReason).")
    }
  }
}

extension Decision {
  /// The present time as decisions bear it, in UTC to the millisecond.
  static func timestamp(_ date: Date = Date()) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}
