package import GraphStore
import Knowledge
import Querying

extension Page {
  /// How much a graph holds.
  package func text(_ statistics: GraphStatistics) -> String {
    let actors = statistics.actors
    let imported = actors.imported > 0 ? ", \(actors.imported) imported" : ""
    let rows: [(String, String)] = [
      ("documents", "\(statistics.documents)"), ("sentences", "\(statistics.sentences)"),
      ("mentions", "\(statistics.mentions)"),
      (
        "actors",
        "\(actors.occurring) mentioned; \(actors.catalogued) catalogued\(imported), \(actors.new) new"
      ),
      ("claims", "\(statistics.claims)"),
      ("claims by status", statusWords(statistics.claimsByStatus)),
      ("claims by type", relationWords(statistics.claimsByType)),
      ("relations", "\(statistics.relations), \(statistics.contradictions) contradicted"),
      ("decisions", decisionWords(statistics.decisions)),
      ("dates", dateRange(statistics.first, statistics.last)),
      ("size", "\(statistics.bytes) bytes"), ("schema", statistics.schema),
      ("full text", statistics.isIndexed ? "current" : "behind; the next ingest rebuilds it"),
    ]
    let table = Table(
      columns: [.short("GRAPH"), .text("")],
      rows: rows.filter { !$0.1.isEmpty }.map {
        Table.Row(cells: [StyledText($0), StyledText($1)])
      })
    return table.rendered(on: self)
  }

  private func relationWords(_ counts: [RelationType: Int]) -> String {
    RelationType.allCases.compactMap { relation in
      counts[relation].flatMap { $0 > 0 ? "\($0) \(relation.rawValue)" : nil }
    }.joined(separator: ", ")
  }

  private func decisionWords(_ counts: [DecisionState: Int]) -> String {
    DecisionState.allCases.compactMap { state in
      counts[state].flatMap { $0 > 0 ? "\($0) \(state.rawValue)" : nil }
    }.joined(separator: ", ")
  }

  /// What a check found, one problem a line.
  package func text(_ problems: [Problem]) -> String {
    problems.isEmpty
      ? "The graph is sound.\n" : problems.map { printable($0.description) + "\n" }.joined()
  }
}
