import ArgumentParser
import Querying

struct ReviewAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Say that claims are right as they are shown.",
    discussion: """
      A claim is named by the digits behind it in 'entente evidence'. Where one of several is not known, \
      nothing is decided.

      Example: entente review accept 3f29a1c2b0 --author ana
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: ArgumentHelp("The digits of claims.", valueName: "claim")) var claims: [String]

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let targets = try claims.map(graph.target(named:))
    try deciding.record(targets.map { DecisionDraft($0.acceptance, on: $0) }, in: graph)
  }
}
