import GRDB

/// Why a graph could not be opened, read or written: the file, what is wrong, what to do.
package enum GraphError: Error, Equatable, CustomStringConvertible {
  case missing(String)
  /// The file is there without a table in it, as after a first ingest killed at once.
  case empty(String)
  case missingFolder(String)
  case folder(String)
  case foreign(String)
  case newer(String)
  case older(String)
  case corrupt(String, detail: String)
  case busy(String)
  /// A graph is there where a new one is to be made.
  case taken(String)
  case full(String)
  case forbidden(String)
  /// SQLite refused for a reason that has no remedy of its own.
  case failed(String, detail: String)
  /// A reading contradicts itself: a fault of the program that made it.
  case unsound(source: String, detail: String)

  package var description: String {
    switch self {
    case .missing(let file):
      "\(file): no such graph; 'entente ingest PATH' creates it, --db names another"
    case .empty(let file):
      "\(file): holds no graph yet, as after an interrupted first ingest; run 'entente ingest' again"
    case .missingFolder(let file):
      "\(file): its folder does not exist; create it or name another file with --db"
    case .folder(let file):
      "\(file): is a folder; name a file with --db"
    case .foreign(let file):
      "\(file): is not a graph of entente, and stays as it is; name another file with --db"
    case .newer(let file):
      "\(file): was made by a newer entente; update the program"
    case .older(let file):
      "\(file): was made by an older entente; ingest its articles into a new file with --db"
    case .corrupt(let file, let detail):
      "\(file): is damaged (\(detail)); restore a copy, or ingest the articles into a new file"
    case .busy(let file):
      "\(file): another entente is writing to it; wait for it to end and run the command again"
    case .taken(let file):
      "\(file): a graph is there already; --replace puts the new one in its place, --db names another"
    case .full(let file):
      """
      \(file): the disk is full; free space and run the same command again: documents that went \
      in stay in
      """
    case .forbidden(let file):
      "\(file): you may not read or write it; check the rights of the file and of its folder"
    case .failed(let file, let detail):
      "\(file): \(detail); run 'entente check' and report the message if it comes back"
    case .unsound(let source, let detail):
      "\(source): \(detail); nothing of it was added, please report it with the article"
    }
  }
}

extension GraphError {
  /// What an error of SQLite means for the graph in `file`.
  init(_ error: DatabaseError, file: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .foreign(file)
    case .SQLITE_CORRUPT: self = .corrupt(file, detail: Self.detail(of: error))
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(file)
    // A write that fails for want of space is reported as either, by file system.
    case .SQLITE_FULL: self = .full(file)
    case .SQLITE_IOERR where Self.writing.contains(error.extendedResultCode): self = .full(file)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .forbidden(file)
    default: self = .failed(file, detail: Self.detail(of: error))
    }
  }

  private static let writing: [ResultCode] = [
    .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE,
  ]

  private static func detail(of error: DatabaseError) -> String {
    error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
  }
}
