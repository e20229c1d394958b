import Foundation
import GRDB
import Knowledge

extension Graph {
  /// Opens for reading; fails when the file is missing, foreign, newer or corrupt.
  ///
  /// Creates no graph and changes none. Files in a folder that the user may not write are opened
  /// as they lie there. `asRead`: what persons decided is left out.
  package static func open(readingFrom path: String, asRead: Bool = false) throws -> Graph {
    try naming(path) {
      try refuseFolder(path)
      guard FileManager.default.fileExists(atPath: path) else { throw GraphError.missing(path) }
      let database = try connect(path, .toRead(path), asRead: asRead)
      try database.read { try GraphFormat.checkCurrent($0, file: path) }
      return Graph(file: path, database: database, mayWrite: false, isAsRead: asRead)
    }
  }

  /// Opens for writing; creates the file when it is missing, loads or upgrades the catalogue.
  ///
  /// Waits `patience` seconds for another writer, here and at every transaction.
  package static func open(
    writingTo path: String, catalogue: VersionedCatalogue = .compiledIn, patience: Double = 10
  ) throws -> Graph {
    try naming(path) {
      try OpeningTurn.take(at: path, patience: patience) {
        try checkPlace(path)
        let database = try connect(path, .writing, patience: patience)
        try GraphFormat.migrate(database)
        let graph = Graph(file: path, database: database, mayWrite: true)
        try graph.load(catalogue)
        return graph
      }
    }
  }

  func load(_ catalogue: VersionedCatalogue) throws {
    guard try read(StateKey.catalogue.value(in:)) != catalogue.version else { return }
    try write { db in
      try CatalogueUpgrade(db).load(catalogue.load(), version: catalogue.version)
    }
  }

  /// A new file needs a folder; a file that is there must be a graph before it is touched.
  static func checkPlace(_ path: String) throws {
    try refuseFolder(path)
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
      var isFolder: ObjCBool = false
      let folder = folder(of: path)
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else { throw GraphError.missingFolder(path) }
      return
    }
    if size > 0 {
      try connect(path, .toRead(path)).read { try GraphFormat.checkUsable($0, file: path) }
    }
  }

  private static func refuseFolder(_ path: String) throws {
    // SQLite takes an empty path for a database that is gone afterwards.
    if path.isEmpty { throw GraphError.missing(path) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw GraphError.folder(path)
    }
  }

  /// Opens a connection; the file is created by `writing` alone.
  static func connect(
    _ path: String, _ access: FileAccess, patience: Double = 10, asRead: Bool = false
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.readonly = access == .readingOnly || access == .readingUnchanging
    if access != .loading, access != .writing {
      // Pages of a large graph are read where the system keeps them, without a copy of each.
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA mmap_size = 2147418112") }
    }
    if asRead { configuration.prepareDatabase(RawView.show) }
    if access == .loading {
      // Nothing is undone in a file that nobody has seen: it is thrown away instead.
      configuration.prepareDatabase { db in
        try db.execute(
          sql: """
            PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            PRAGMA cache_size = -16384; PRAGMA temp_store = FILE
            """)
      }
    }
    if access == .writing {
      configuration.prepareDatabase { db in
        // A document touches index pages all over the file: 32 MiB of cache and of log between two
        // checkpoints make each of them be read and written once.
        try db.execute(
          sql: """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 8192
            """)
      }
    }
    return try DatabaseQueue(path: access.name(of: path), configuration: configuration)
  }

  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}

/// How SQLite is to open a file.
enum FileAccess {
  case writing
  /// A new graph, without a log.
  case loading
  /// A graph that is to go: its log is folded in.
  case replacing
  /// Beside writers: the write-ahead log is made for the time of reading and taken away after it.
  case reading
  /// Beside writers, with the log they have made.
  case readingOnly
  /// Alone: the file is read as it lies there, without locks or log.
  case readingUnchanging

  /// A file of a write-ahead log can be read only with that log, which has to be made where none is.
  static func toRead(_ path: String) -> FileAccess {
    let files = FileManager.default
    let folder = Graph.folder(of: path)
    if files.isWritableFile(atPath: path), files.isWritableFile(atPath: folder) { return .reading }
    return files.fileExists(atPath: path + "-wal") ? .readingOnly : .readingUnchanging
  }

  /// The name by which SQLite opens the file, whatever characters it holds.
  func name(of path: String) -> String {
    guard self == .readingUnchanging else {
      // So that no name is taken for a URI or for `:memory:`.
      return path.hasPrefix("/") ? path : "./" + path
    }
    let allowed = CharacterSet(charactersIn: "/-._~").union(.asciiLettersAndDigits)
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return (path.hasPrefix("/") ? "file://" : "file:") + encoded + "?immutable=1"
  }
}

extension CharacterSet {
  fileprivate static let asciiLettersAndDigits = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
}
