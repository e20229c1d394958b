import GRDB
import Knowledge

// Rows are decoded by these and by GRDB's throwing `decode`: in a damaged file none need be what
// its table says, and GRDB's subscripts trap.

extension Row {
  /// A word of a closed list, such as a status.
  func word<Word: RawRepresentable<String>>(at index: Int) throws -> Word {
    try Self.known(decode(atIndex: index))
  }

  func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    try Self.known(decode(forColumn: column))
  }

  private static func known<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
    guard let word = Word(rawValue: text) else {
      throw DatabaseError.damage("there is no \(Word.self) '\(text)'")
    }
    return word
  }

  /// `nil` for a date that is missing or empty.
  func date(_ column: String) throws -> PartialDate? {
    try decode(String?.self, forColumn: column).flatMap { PartialDate($0) }
  }
}

extension DatabaseError {
  /// For rows that no CHECK would have let in.
  static func damage(_ message: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: message)
  }
}
