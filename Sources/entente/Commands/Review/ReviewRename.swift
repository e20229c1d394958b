import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct ReviewRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give an actor the name that it is shown by.",
    discussion: """
      Its other names still find it.

      Example: entente review rename "the Syrian regime" "Government of Syria"
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: "The actor, by name or identifier.") var actor: String
  @Argument(help: "Its new name.") var name: String

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let known = try actorTaken(for: actor, in: graph)
    try tellNamesakes(of: known, by: name, in: graph)
    try deciding.record([DecisionDraft(.rename(ActorAnchor(known), name: name))], in: graph)
  }
}

/// Says who else bears a name that an actor is given: questions by it may then mean either.
func tellNamesakes(of actor: Actor, by name: String, in graph: Graph) throws {
  let others = try graph.actors(named: name).filter { $0.identifier != actor.identifier }
  guard !others.isEmpty else { return }
  let names = others.map { "\(printable($0.name)) (\($0.identifier))" }.joined(separator: ", ")
  tell("'\(printable(name))' is also a name of \(names)")
}
