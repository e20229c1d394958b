import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct ActorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor",
    abstract: "Show an actor's profile, who was taken for it, or which actors may be one.",
    discussion: """
      The profile: names, roles, allies, opponents, meetings, timeline. With --explain, which texts
      stood for the actor and for what reason, which of its names others bear, and of a name of
      several actors why this one is taken. With --duplicates, pairs of actors that may be one,
      ranked for review; nothing is merged.

      Example: entente actor "Sergei Lavrov" --since 2015
      Example: entente actor Georgia --explain
      Example: entente actor --duplicates --kind person --limit 50
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var window: WindowOptions
  @OptionGroup var wanted: ActorOptions

  @Argument(help: "The actor's name; none with --duplicates.")
  var name: String?

  func validate() throws { try wanted.check(name: name, window: window.window) }

  func run() throws {
    let graph = try graph.openForReading()
    if let name {
      try wanted.explain ? explain(name, in: graph) : profile(of: name, in: graph)
    } else {
      let duplicates = try graph.duplicates(kind: wanted.kind)
      try output.write(duplicates.prefix(wanted.limit).map(DuplicateRecord.init)) {
        $0.text(duplicates, limit: wanted.limit)
      }
    }
  }

  private func profile(of name: String, in graph: Graph) throws {
    var resolver = ActorResolver(graph: graph)
    let profile = try Profile(of: resolver.actor(named: name), in: graph, window.window)
    tell(resolver.ambiguities)
    try output.write(ProfileRecord(profile)) { $0.text(profile) }
  }

  private func explain(_ name: String, in graph: Graph) throws {
    let explanation = try Explanation(of: name, in: graph)
    try output.write(ExplanationRecord(explanation, limit: wanted.limit)) {
      $0.text(explanation, limit: wanted.limit)
    }
  }
}
