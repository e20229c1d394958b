import GRDB
import GRDBSQLite

/// A statement that is run millions of times, its parameters bound without a copy.
///
/// Texts and bytes have to stay where they are until `run` is over.
struct BulkStatement {
  private let statement: SQLiteStatement
  private let owner: Statement
  private let db: Database

  init(_ sql: String, in db: Database) throws {
    owner = try db.makeStatement(sql: sql)
    statement = owner.sqliteStatement
    self.db = db
  }

  @inline(__always)
  func bind(_ parameter: Int32, _ number: Int64) {
    sqlite3_bind_int64(statement, parameter, number)
  }

  /// Nothing where the number is `nil`.
  @inline(__always)
  func bind(_ parameter: Int32, _ number: Int64?) {
    if let number { bind(parameter, number) } else { sqlite3_bind_null(statement, parameter) }
  }

  func bind(_ parameter: Int32, text: UnsafeRawBufferPointer) {
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    // a missing address would bind nothing instead of an empty text
    guard let start else {
      sqlite3_bind_text(statement, parameter, "", 0, nil)
      return
    }
    sqlite3_bind_text(statement, parameter, start, Int32(text.count), nil)
  }

  func bind(_ parameter: Int32, bytes: UnsafeRawBufferPointer) {
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(statement, parameter, 0)
    } else {
      sqlite3_bind_blob(statement, parameter, bytes.baseAddress, Int32(bytes.count), nil)
    }
  }

  func run() throws {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }
}
