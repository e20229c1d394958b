import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show how two actors are tied, over as few others as possible.",
    discussion: "Example: entente path Putin Turkey --relation opposes --relation supports")

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "How many ties the path may have.")
  var hops = 4

  @Option(help: "Only over this relation; may be given several times.")
  var relation: [RelationType] = []

  @Argument(help: "Where the path begins.")
  var first: String

  @Argument(help: "Where it ends.")
  var second: String

  func validate() throws {
    guard (1...20).contains(hops) else {
      throw ValidationError("--hops is \(hops); give a number from 1 to 20.")
    }
  }

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let (start, end) = try resolver.actors(named: first, and: second)
    tell(resolver.ambiguities)
    let relations = try graph.relations(RelationFilter(types: Set(relation)))
    let path = PathSearch(relations: relations)
      .shortest(from: start.identifier, to: end.identifier, hops: hops)
    try output.write(path.map(PathRecord.init)) { page in
      path.map(page.text) ?? "No path within \(hops) hops.\n"
    }
  }
}
