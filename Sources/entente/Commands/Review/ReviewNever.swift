import ArgumentParser
import Knowledge
import Querying

struct ReviewNever: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "never",
    abstract: "Say that two actors are two, whatever their names.",
    discussion: """
      A merger of the two ends with it, and mergers with others that join them do not apply.

      Example: entente review never "Georgia" georgia-us
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: ArgumentHelp("An actor, by name or identifier.", valueName: "actor"))
  var first: String
  @Argument(help: ArgumentHelp("Another one.", valueName: "actor")) var second: String

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    var resolver = ActorResolver(graph: graph)
    let one = try resolver.member(named: first, in: graph)
    let other = try resolver.member(named: second, in: graph)
    tell(resolver.ambiguities)
    guard one.identifier != other.identifier else {
      throw QuestionError.oneActor(first, second, name: one.name)
    }
    try deciding.record(
      [DecisionDraft(.keepApart(ActorAnchor(one), ActorAnchor(other)))], in: graph)
  }
}
