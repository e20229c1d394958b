import Foundation
import GraphStore
import Knowledge

/// One run over the tables of a graph: actors, then relations, then claims, which tell how often each
/// relation is told, then the rows of relations.
final class TableLoad {
  private(set) var summary = GraphTables.Summary()
  let loading: BulkLoad
  private let tables: GraphTables
  private let folder: String
  private let report: (GraphTables.Event) throws -> Void

  init(
    _ tables: GraphTables, into loading: BulkLoad, folder: String,
    report: @escaping (GraphTables.Event) throws -> Void
  ) {
    self.tables = tables
    self.loading = loading
    self.folder = folder
    self.report = report
  }

  func run() throws {
    let actors = try TableActors(loading)
    try forEachRecord(of: tables.actors, needing: ["id", "name", "kind"]) { try actors.add($0) }
    summary.actors = actors.count
    actors.finish()
    let failed = summary.failed
    let relations = TableRelations(actors, in: folder)
    try forEachRecord(of: tables.relations, needing: ["id", "src", "dst", "type"]) {
      try relations.add($0)
    }
    let isSpoilt = summary.failed > failed
    try relations.number()
    var sums = RelationTallies()
    if let claims = tables.claims {
      try relations.spill()
      sums = try load(claims, relations, actors)
    }
    summary.relations = try relations.write(sums, to: loading)
    guard summary.relations > 0 || !isSpoilt else {
      throw TableFault(
        tables.relations, 1, "holds no relation that can be used, so nothing is changed",
        "mend the lines named above")
    }
    if sums.hasOthers { loading.looksForContradictions() }
  }

  /// Calls `body` with each record of a table; what it throws of the record itself is told.
  private func forEachRecord(
    of path: String, needing columns: [String], _ body: (TableReader) throws -> Void
  ) throws {
    let reader = try TableReader(path)
    try reader.readHeader(needing: columns)
    let what = (path as NSString).lastPathComponent
    var records = 0
    while true {
      do {
        guard try reader.advance() else { break }
        records += 1
        if records % 20_000 == 1 {
          try report(.progress(what: what, done: reader.position, total: reader.size))
        }
        try body(reader)
      } catch let fault as TableFault {
        try fail(fault)
      }
    }
  }

  func fail(_ fault: TableFault) throws {
    summary.failed += 1
    try report(.failed(fault))
  }

  private func load(
    _ path: String, _ relations: TableRelations, _ actors: TableActors
  ) throws -> RelationTallies {
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    let buckets = try ClaimBuckets(in: folder, bytes: size)
    var claims = TableClaims(relations, buckets)
    try forEachRecord(of: path, needing: ["rel_id", "article_id", "sentence"]) {
      try claims.add($0)
    }
    try buckets.finish()
    var articles = TableArticles(path, relations, actors, into: loading)
    for bucket in 0..<buckets.count {
      try report(.progress(what: "articles", done: bucket, total: buckets.count))
      try buckets.entries(of: bucket) { bytes, places in
        try articles.add(bytes, places, fail: fail)
      }
    }
    summary.claims = articles.claims
    summary.documents = articles.documents
    summary.repeated = articles.repeated
    return articles.tallies
  }
}
