import GRDB
import GRDBSQLite

/// One row of a statement, read column by column without a copy: where thousands of rows are read,
/// most of the time of GRDB's own rows goes into making them.
struct NumberRow {
  private let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) { self.statement = statement }

  /// NULL in a column that must hold a number is damage.
  @inline(__always)
  func number(_ column: Int32) throws -> Int64 {
    let number = sqlite3_column_int64(statement, column)
    if number == 0, sqlite3_column_type(statement, column) == SQLITE_NULL { throw missing(column) }
    return number
  }

  @inline(__always)
  func optional(_ column: Int32) -> Int64? {
    sqlite3_column_type(statement, column) == SQLITE_NULL
      ? nil : sqlite3_column_int64(statement, column)
  }

  func text(_ column: Int32) throws -> String {
    guard let text = optionalText(column) else { throw missing(column) }
    return text
  }

  func optionalText(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private func missing(_ column: Int32) -> DatabaseError {
    let name = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
    return .damage("a row has no \(name)")
  }
}

extension Database {
  /// Runs `body` on one state of the file, however many statements it has.
  ///
  /// For connections that never write: GRDB's own transactions look for changes, which takes longer
  /// than most questions.
  func inOneState<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try forEachRow("BEGIN") { _ in }
    do {
      let value = try body(self)
      try forEachRow("COMMIT") { _ in }
      return value
    } catch {
      try? forEachRow("ROLLBACK") { _ in }
      throw error
    }
  }

  /// Calls `body` with each row of a statement that is kept for the next time.
  func forEachRow(
    _ sql: String, _ numbers: [Int64] = [], _ body: (NumberRow) throws -> Void
  ) throws {
    let kept = try cachedStatement(sql: sql)
    let statement = kept.sqliteStatement
    sqlite3_reset(statement)
    defer { sqlite3_reset(statement) }
    for (index, number) in numbers.enumerated() {
      sqlite3_bind_int64(statement, Int32(index + 1), number)
    }
    let row = NumberRow(statement)
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
      }
      try body(row)
    }
  }
}
