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
    // Not in a transaction: in a damaged file it could not be ended. Each part sees one state.
    try naming(file) {
      try database.writeWithoutTransaction { db in
        try Check(db, progress: progress).problems()
      }
    }
  }
}
