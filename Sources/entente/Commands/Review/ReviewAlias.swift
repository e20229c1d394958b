import ArgumentParser
import Knowledge
import Querying

struct ReviewAlias: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Give an actor another name, or take one away.",
    discussion: """
      Questions find actors by their names, and articles that are read afterwards are read by them.

      Example: entente review alias add ISIS "Da'esh"
      Example: entente review alias remove Turkey Porte --use metonym
      """,
    subcommands: [ReviewAliasAdd.self, ReviewAliasRemove.self])
}

struct ReviewAliasAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Give an actor another name.",
    discussion: "Example: entente review alias add Turkey Ankara --use metonym")

  @OptionGroup var deciding: DecidingOptions
  @Option(help: "How it stands for the actor: name, adjective or metonym.") var use = AliasUse.name
  @Argument(help: "The actor, by name or identifier.") var actor: String
  @Argument(help: "The name.") var text: String

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let known = try actorTaken(for: actor, in: graph)
    try tellNamesakes(of: known, by: text, in: graph)
    try deciding.record(
      [DecisionDraft(.addAlias(ActorAnchor(known), Alias(text, use.use)))], in: graph)
  }
}

struct ReviewAliasRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take a name away from an actor.",
    discussion: """
      Spellings that differ in case, accents or quotes go with it.

      Example: entente review alias remove Turkey Porte --use metonym
      """)

  @OptionGroup var deciding: DecidingOptions
  @Option(help: "How it stands for the actor: name, adjective or metonym.") var use = AliasUse.name
  @Argument(help: "The actor, by name or identifier.") var actor: String
  @Argument(help: "The name.") var text: String

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let known = try actorTaken(for: actor, in: graph)
    let alias = Alias(text, use.use)
    let bearers = try ActorGroup(of: known, in: graph).bearers(of: alias)
    guard !bearers.isEmpty else {
      throw IdentityError.noAlias(
        text, actor: known.name,
        aliases: [known.name] + known.aliases.filter { $0.use == use.use }.map(\.text))
    }
    try deciding.record(
      bearers.map { DecisionDraft(.removeAlias(ActorAnchor($0), alias)) }, in: graph)
  }
}

/// How an alias stands for its actor; codes are not decided about.
enum AliasUse: String, CaseIterable, ExpressibleByArgument {
  case name, adjective, metonym

  var use: Alias.Use {
    switch self {
    case .name: .name
    case .adjective: .adjective
    case .metonym: .metonym
    }
  }
}
