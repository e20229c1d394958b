import ArgumentParser
import Knowledge
import Querying

struct ReviewRetype: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retype",
    abstract: "Say what kind of actor somebody is.",
    discussion: """
      Kinds: \(Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")).

      Example: entente review retype "Al-Nusra" group
      """)

  @OptionGroup var deciding: DecidingOptions
  @Argument(help: "The actor, by name or identifier.") var actor: String
  @Argument(help: "What it is.") var kind: Actor.Kind

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let known = try actorTaken(for: actor, in: graph)
    try deciding.record([DecisionDraft(.retype(ActorAnchor(known), kind: kind))], in: graph)
  }
}
