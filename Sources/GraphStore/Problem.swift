/// A fault that a check of a graph found.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
  package var what: String
  /// The table and row, or the document.
  package var location: String
  package var remedy: String

  package var description: String { "\(location): \(what); \(remedy)" }

  init(_ cause: Cause, _ what: String, at location: String) {
    self.what = what
    self.location = location
    remedy = cause.rawValue
  }

  /// Why there is a problem, with what helps.
  enum Cause: String {
    case damaged = "restore a copy of the file, or ingest the articles into a new one"
    case changed = "another program changed the row: ingest the articles into a new file"
  }
}
