import Foundation
package import GraphStore
import Knowledge

/// Tables of actors, relations and claims that become a graph.
///
/// Actors: `id,name,kind`. Relations: `id,src,dst,type`, and `weight,first,last,conf` where they are
/// known. Claims: `rel_id,article_id,sentence`, and `date,conf,status`. Columns may come in any order;
/// others are passed over.
package struct GraphTables: Sendable {
  package var actors: String
  package var relations: String
  package var claims: String?

  package init(actors: String, relations: String, claims: String? = nil) {
    self.actors = actors
    self.relations = relations
    self.claims = claims
  }

  /// What came of the tables.
  package struct Summary: Codable, Hashable, Sendable {
    /// New ones, and those that the catalogue knows.
    package var actors = 0
    package var relations = 0
    package var claims = 0
    package var documents = 0
    /// Claims that were told before: the same sentence of the same article, or the same text.
    package var repeated = 0
    /// Lines that were left out.
    package var failed = 0
  }

  /// What happens on the way.
  package enum Event {
    /// Bytes of a table, or indexes, that are done.
    case progress(what: String, done: Int, total: Int)
    case failed(TableFault)
  }

  /// Makes the graph, and puts it in its place when it is whole.
  ///
  /// A line that cannot be used is told and left out. What `report` throws ends the work, and nothing
  /// is changed.
  package func load(
    into path: String, mayReplace: Bool, catalogue: VersionedCatalogue = .compiledIn,
    report: (Event) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    try Graph.replace(
      path, catalogue: catalogue, mayReplace: mayReplace,
      progress: { try report(.progress(what: "indexes", done: $0, total: $1)) }
    ) { loading in
      let folder = (path as NSString).deletingLastPathComponent
      try withoutActuallyEscaping(report) { report in
        let load = TableLoad(
          self, into: loading, folder: folder.isEmpty ? "." : folder, report: report)
        try load.run()
        summary = load.summary
      }
    }
    return summary
  }
}
