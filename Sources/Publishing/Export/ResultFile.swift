import Foundation
import Knowledge

/// A file that a picture or a log is written to, whole or not at all.
package struct ResultFile: Sendable {
  private let path: String
  private let content: Content

  /// What is written: a file that holds anything else is not overwritten, least of all a graph.
  package enum Content: String, Sendable {
    case picture = "picture"
    case decisions = "log of decisions"

    fileprivate func begins(_ start: String) -> Bool {
      switch self {
      case .picture: start.contains("<svg")
      case .decisions: start.hasPrefix("{\"")
      }
    }
  }

  /// At the end of a link that leads to a file, that file.
  package init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }

  /// Writes beside the file and renames; a device or pipe is written to as it is.
  package func write(_ text: String) throws {
    guard !path.isEmpty else { throw PictureError.unwritable(path, reason: "it has no name") }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var status = stat()
    let isThere = stat(target, &status) == 0
    let kind = status.st_mode & S_IFMT
    guard !isThere || kind != S_IFDIR else {
      throw PictureError.unwritable(path, reason: "it is a folder")
    }
    if isThere, kind == S_IFREG, status.st_size > 0, !isReplaceable(target) {
      throw PictureError.unwritable(path, reason: "a file that is no \(content.rawValue) is there")
    }
    if isThere, kind != S_IFREG { return try write(text, to: target, O_WRONLY) }
    let part = "\(target).\(getpid())"
    do {
      try write(text, to: part, O_WRONLY | O_CREAT | O_EXCL)
      if rename(part, target) != 0 { throw unwritable(errno) }
    } catch {
      unlink(part)
      throw error
    }
  }

  private func isReplaceable(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: 1024)
    else { return false }
    return content.begins(String(decoding: start, as: UTF8.self))
  }

  private func write(_ text: String, to target: String, _ flags: Int32) throws {
    let file = open(target, flags | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw unwritable(errno) }
    defer { close(file) }
    let isWhole = Array(text.utf8).withUnsafeBytes { writeWhole($0, to: file) }
    guard isWhole else { throw unwritable(errno) }
  }

  private func unwritable(_ code: Int32) -> PictureError {
    .unwritable(path, reason: String(cString: strerror(code)))
  }
}
