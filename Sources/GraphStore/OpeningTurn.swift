import Foundation

/// The turn to make, upgrade or replace a graph in a folder: one program after the other has it.
///
/// SQLite guards transactions, not the steps between an empty file and a graph in write-ahead mode. The
/// lock is on the folder, because a second descriptor of the file would end SQLite's own locks when it is
/// closed.
enum OpeningTurn {
  /// Runs `body` when no other program has the turn; fails as busy after `patience` seconds.
  static func take<Value>(
    at path: String, patience: Double, _ body: () throws -> Value
  ) throws -> Value {
    let folder = open(Graph.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // a folder that is missing or may not be read is told by what comes next
    guard folder >= 0 else { return try body() }
    defer { close(folder) }
    let end = ContinuousClock.now + .seconds(patience)
    while flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      guard ContinuousClock.now < end else { throw GraphError.busy(path) }
      usleep(5_000)
    }
    return try body()
  }
}
