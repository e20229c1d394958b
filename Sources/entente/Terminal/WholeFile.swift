import Foundation

/// A file that is written whole or not at all.
struct WholeFile {
  let path: String

  /// Why a file was not written.
  struct Unwritten: Error, CustomStringConvertible {
    let path: String
    let code: Int32

    var description: String { "cannot write '\(path)': \(String(cString: strerror(code)))" }
  }

  /// Beside the path first, then in its place; into what is no plain file, a pipe or terminal, as it is.
  func write(_ text: String) throws {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    let isThere = stat(place, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try fill(open(place, O_WRONLY), text)
    }
    let draft = "\(place).\(getpid()).part"
    do {
      try fill(open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o666), text)
      guard rename(draft, place) == 0 else { throw Unwritten(path: path, code: errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private func fill(_ file: Int32, _ text: String) throws {
    guard file >= 0 else { throw Unwritten(path: path, code: errno) }
    do {
      try FileHandle(fileDescriptor: file, closeOnDealloc: true).write(contentsOf: Data(text.utf8))
    } catch {
      throw Unwritten(path: path, code: errno)
    }
  }
}
