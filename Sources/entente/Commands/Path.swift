import ArgumentParser
import GraphStore
import Publishing
import Querying

struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show how two actors are tied, over as few others as possible.",
    discussion: """
      Of the paths with the fewest ties the one with the most claims is shown. With --best, the
      strongest paths however long: a tie told by c claims counts c / (c + 1), a path the product of
      its ties (Yen 1971). In JSON a path or null, with --best a list.

      Example: entente path Putin Turkey --relation opposes --relation supports
      Example: entente path Lavrov ISIS --best 5 --svg paths.svg
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "How many ties a path may have, 1 to 20.")
  var hops = 4

  @Option(help: "How many of the strongest paths, 1 to 50, rather than the shortest.")
  var best: Int?

  @OptionGroup var network: NetworkOptions
  @OptionGroup var picture: SvgOption

  @Argument(help: "Where the path begins.")
  var first: String

  @Argument(help: "Where it ends.")
  var second: String

  func validate() throws {
    try check(hops, "--hops", in: 1...20)
    if let best { try check(best, "--best", in: 1...50) }
  }

  func run() throws {
    let graph = try graph.openForReading()
    var resolver = ActorResolver(graph: graph)
    let ends = try resolver.actors(named: first, and: second)
    tell(resolver.ambiguities)
    var request = PathRequest(from: ends.0, to: ends.1)
    (request.hops, request.best, request.filter) = (hops, best, network.filter)
    let paths = try request.paths(in: graph)
    if best == nil, output.json {
      try writeResult(Json.line(paths.found.first.map(PathRecord.init)))
    } else {
      try output.write(paths.found.map(PathRecord.init)) {
        $0.text(paths, hops: hops, showsStrength: best != nil)
      }
    }
    try picture.draw(paths.ties(request.filter, in: graph))
  }
}
