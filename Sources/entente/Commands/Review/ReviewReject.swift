import ArgumentParser
import Querying

struct ReviewReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Say that sentences do not tell what claims make of them.",
    discussion: """
      The claim counts no more, and 'entente evidence' leaves it out. Where one of several is not known, \
      nothing is decided.

      Example: entente review reject 3f29a1c2b0 --reason "Ankara is the place here"
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: ArgumentHelp("The digits of claims.", valueName: "claim")) var claims: [String]

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let targets = try claims.map(graph.target(named:))
    try deciding.record(targets.map { DecisionDraft($0.rejection, on: $0) }, in: graph)
  }
}
