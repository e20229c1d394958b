import ArgumentParser
import Querying

struct ReviewUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take decisions back; what they replaced holds again.",
    discussion: """
      A decision is named by its first digits in 'entente review log'. The undo is a decision, too: it \
      stays in the log, and can be undone.

      Example: entente review undo 8f3ac01122 --reason "read the article again"
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: ArgumentHelp("The digits of decisions.", valueName: "decision"))
  var decisions: [String]

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    try deciding.undo(decisions.map(graph.undoable(named:)), in: graph)
  }
}
