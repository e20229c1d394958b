import Foundation
import Knowledge

/// A file that a picture is written to, whole or not at all.
package struct PictureFile: Sendable {
  private let path: String

  /// At the end of a link that leads to a file, that file.
  package init(_ path: String) {
    self.path = path
  }

  /// Writes beside the file and renames; a device or pipe is written to as it is.
  package func write(_ picture: String) throws {
    guard !path.isEmpty else { throw PictureError.unwritable(path, reason: "it has no name") }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    let isThere = stat(target, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard !isThere || kind != S_IFDIR else {
      throw PictureError.unwritable(path, reason: "it is a folder")
    }
    if isThere, kind == S_IFREG, status.st_size > 0, !Self.isPicture(target) {
      throw PictureError.unwritable(path, reason: "a file that is no picture is there")
    }
    if isThere, kind != S_IFREG { return try write(picture, to: target, O_WRONLY) }
    let part = "\(target).\(getpid())"
    do {
      try write(picture, to: part, O_WRONLY | O_CREAT | O_EXCL)
      if rename(part, target) != 0 { throw unwritable(errno) }
    } catch {
      unlink(part)
      throw error
    }
  }

  /// Whether a file begins as SVG does: no other is overwritten, least of all a graph.
  private static func isPicture(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: 1024)
    else { return false }
    return String(decoding: start, as: UTF8.self).contains("<svg")
  }

  private func write(_ picture: String, to target: String, _ flags: Int32) throws {
    let file = open(target, flags | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw unwritable(errno) }
    defer { close(file) }
    let isWhole = Array(picture.utf8).withUnsafeBytes { writeWhole($0, to: file) }
    guard isWhole else { throw unwritable(errno) }
  }

  private func unwritable(_ code: Int32) -> PictureError {
    .unwritable(path, reason: String(cString: strerror(code)))
  }
}
