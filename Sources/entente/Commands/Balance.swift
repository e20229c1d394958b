import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct BalanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "balance",
    abstract: "Show how balanced enmities and friendships are, over time or around an actor.",
    discussion: """
      Two actors are for or against each other as the greater number of claims says; with as many for \
      as against a pair is divided and left out. Three actors that are all tied make a triad. Balance \
      is the share of triads with an even number of minuses (Heider 1946; Cartwright & Harary 1956): \
      the friend of a friend is a friend, the enemy of an enemy too. Weak balance counts three mutual \
      enemies as balanced (Davis 1967). With --by each period is told by the claims of its own days; \
      those dated by a year alone count in its first period. With an actor: its triads, and the \
      friends and enemies of its friends and enemies, with the sign that balance expects.

      Example: entente balance --by quarter --since 2014 --svg balance.svg
      Example: entente balance Turkey
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var balance: BalanceOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var picture: SvgOption

  @Argument(help: "The actor whose triads are asked for; none for all.")
  var actor: String?

  func validate() throws { try balance.check(actor: actor, svg: picture.path) }

  func run() throws {
    let graph = try graph.openForReading()
    if let actor { return try around(actor, in: graph) }
    let found = try graph.balance(network.filter, by: balance.by, limit: balance.limit)
    try output.write(BalanceRecord(found)) { $0.text(found) }
    let chart = BalanceChart(found.periods)
    try picture.write(chart.isEmpty ? nil : chart.svg)
  }

  private func around(_ name: String, in graph: Graph) throws {
    var resolver = ActorResolver(graph: graph)
    let actor = try resolver.actor(named: name)
    tell(resolver.ambiguities)
    let found = try graph.balance(around: actor, network.filter, limit: balance.limit)
    try output.write(ActorBalanceRecord(found)) { $0.text(found) }
  }
}
