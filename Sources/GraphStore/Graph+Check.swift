import GRDB

extension Graph {
  /// Whether the file is whole and its rows agree with one another: what is wrong, at most a
  /// hundred findings of a part.
  ///
  /// Takes as long as reading the whole file; `progress` is told the part and how much of it is
  /// done, from 0 to 1. The full text is left out where the file may not be written.
  package func check(
    progress: @escaping (String, Double) -> Void = { _, _ in }
  ) throws -> [Problem] {
    let problems = try read { db in try Check(db, progress: progress).problems() }
    progress("full text", 0)
    return try problems + naming(file) { try database.writeWithoutTransaction(fullTextProblems) }
  }

  /// SQLite writes this check as an insertion, which inserts nothing.
  private func fullTextProblems(_ db: Database) throws -> [Problem] {
    do {
      guard try StateKey.indexed.value(in: db) == "1" else { return [] }
      try db.execute(
        sql: "INSERT INTO sentence_search (sentence_search, rank) VALUES ('integrity-check', 1)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      return []
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return [Problem(.damaged, "the full text does not fit the sentences", at: "sentence_search")]
    }
    return []
  }
}
