import ArgumentParser
import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying

/// How results are written.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Write JSON: one line, keys sorted.")
  var json = false

  var page: Page { .ofOutput }

  /// One of the two; only that which is asked for is made.
  func write(_ record: @autoclosure () -> some Encodable, text: (Page) -> String) throws {
    try writeResult(json ? Json.line(record()) : text(page))
  }
}

extension Page {
  /// In colours on a terminal that wants them.
  static var ofOutput: Page {
    let environment = ProcessInfo.processInfo.environment
    let wantsColour =
      (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM", default: "dumb"] != "dumb"
    return Page(ink: wantsColour && isatty(STDOUT_FILENO) == 1 ? .colour : .plain)
  }
}

/// Says what an answer passes over because persons rejected it.
func tell(_ rejections: Rejections) {
  guard rejections.claims > 0 else { return }
  tell(
    "left out: \(counted(rejections.claims, "claim")) that "
      + "\(rejections.authors.map { printable($0) }.joined(separator: ", ")) rejected; --raw shows "
      + "\(rejections.claims == 1 ? "it" : "them")")
}

/// The actor that a name is taken for; says so where several bear it.
func actorTaken(for name: String, in graph: Graph) throws -> Actor {
  var resolver = ActorResolver(graph: graph)
  let actor = try resolver.actor(named: name)
  tell(resolver.ambiguities)
  return actor
}

/// Says which actor was taken where several bear a name.
func tell(_ ambiguities: [Ambiguity]) {
  for ambiguity in ambiguities { tell(Page().note(ambiguity)) }
}
