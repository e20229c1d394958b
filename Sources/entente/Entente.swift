import ArgumentParser

/// Who supports, opposes, is allied with and meets whom, according to the articles you give it.
@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who supports, opposes, is allied with and meets whom, by the sentences that say so.",
    discussion: """
      Articles become a graph in one file; every answer comes with its sentences.

      Example: entente query "who opposes ISIS"
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Read articles",
        subcommands: [IngestCommand.self, ImportCommand.self, Extract.self, Parse.self]),
      CommandGroup(
        name: "Ask",
        subcommands: [
          Query.self, Relations.self, Events.self, EvidenceCommand.self, Explain.self,
          ActorCommand.self, TimelineCommand.self, Changes.self, Contradictions.self,
        ]),
      CommandGroup(
        name: "Walk the graph",
        subcommands: [
          PathCommand.self, Neighbors.self, Rank.self, BlocsCommand.self, BalanceCommand.self,
        ]),
      CommandGroup(name: "Take along", subcommands: [Export.self]),
      CommandGroup(
        name: "Look after the graph",
        subcommands: [Review.self, Actors.self, Stats.self, Check.self]),
    ])

  /// As the parser would, but what fails is told safely, and help that is lost is a failure too.
  static func main() async {
    do {
      try await perform()
    } catch {
      let message = fullMessage(for: error)
      if !message.isEmpty { tellLines(message) }
      exit(withError: exitCode(for: error))
    }
  }

  private static func perform() async throws {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand { return try await command.run() }
      try command.run()
    } catch  where exitCode(for: error).isSuccess {
      // Help and the version are thrown.
      try writeResult(fullMessage(for: error) + "\n")
    }
  }
}
