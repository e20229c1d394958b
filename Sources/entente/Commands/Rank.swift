import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Rank: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank the actors by how many oppose them, by PageRank and the like.",
    discussion: """
      What --by may be:
      \(Measure.allCases.map { "  \($0.rawValue): \($0.meaning)" }.joined(separator: "\n"))
      Of as many others those with more claims come first.

      Example: entente rank --by opposed --kind group --limit 10
      Example: entente rank --by pagerank --svg pagerank.svg
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "What the ranking goes by.")
  var by = Measure.tied

  @Option(help: "Only actors of this kind; may be given several times.")
  var kind: [Actor.Kind] = []

  @Option(help: "At most so many.")
  var limit = 20

  @OptionGroup var network: NetworkOptions
  @OptionGroup var picture: SvgOption

  func validate() throws {
    try check(limit, "--limit", in: 1...(.max))
    if let counted = by.counted, !network.relation.isEmpty {
      throw ValidationError(
        "--by \(by.rawValue) counts \(counted.type.rawValue) only; leave --relation out.")
    }
  }

  func run() throws {
    let ranking = try RankingRequest(by: by, of: Set(kind), limit: limit, network.filter)
      .ranking(in: graph.openForReading())
    try output.write(ranking.map(RankingRecord.init)) { $0.text(ranking, by: by) }
    try picture.write(BarChart(ranking, by: by).svg)
  }
}

extension Measure: ExpressibleByArgument {}
