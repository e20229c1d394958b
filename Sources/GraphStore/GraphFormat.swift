import GRDB
import Knowledge

/// What marks a file as a graph, and the migrations that lead to its present form.
enum GraphFormat {
  /// `Ente`, in the header of the file.
  static let applicationIdentifier = 0x456E_7465
  static let migrations = ["graph-006"]
  /// Forms before the first version that was published.
  private static let former: Set = [
    "graph-001", "graph-002", "graph-003", "graph-004", "graph-005",
  ]

  /// For reading: the file is a graph in the form that this program knows.
  static func checkCurrent(_ db: Database, file: String) throws {
    if try isEmpty(db) { throw GraphError.empty(file) }
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationIdentifier else {
      throw GraphError.foreign(file)
    }
    let applied = try String.fetchSet(db, sql: "SELECT identifier FROM grdb_migrations")
    if applied.isSubset(of: former) { throw GraphError.older(file) }
    if !applied.isSubset(of: migrations) { throw GraphError.newer(file) }
    if !applied.isSuperset(of: migrations) { throw GraphError.older(file) }
  }

  /// For writing: the file is a graph in this form, or holds nothing yet.
  static func checkUsable(_ db: Database, file: String) throws {
    do {
      try checkCurrent(db, file: file)
    } catch GraphError.empty {
      return
    }
  }

  /// A run that was killed before its first transaction leaves an empty database.
  private static func isEmpty(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
  }

  static func migrate(_ database: DatabaseQueue, upTo last: String? = nil) throws {
    var migrator = DatabaseMigrator()
    for name in migrations {
      migrator.registerMigration(name) { db in
        try db.execute(sql: schemaText("graph/\(name).sql"))
        try db.execute(sql: "PRAGMA application_id = \(applicationIdentifier)")
      }
    }
    if let last {
      try migrator.migrate(database, upTo: last)
    } else {
      try migrator.migrate(database)
    }
  }
}
