import Foundation

/// Reads the bytes of files without ever holding more than a limit of them.
struct BoundedInput: Sendable {
  /// The most bytes that a file may have.
  let limit: Int

  /// Refuses what is no regular file, and what is larger than the limit before a byte is read.
  func bytes(ofFile path: String) throws(UnreadableFile) -> [UInt8] {
    // Without O_NONBLOCK a named pipe would be waited for until somebody writes into it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path, .lastSystemError()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw UnreadableFile(path, .lastSystemError()) }
    if let kind = specialKind(of: status.st_mode) {
      throw UnreadableFile(path, .special(kind: kind))
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw UnreadableFile(path, .tooLarge(bytes: size, limit: limit)) }
    return try bytes(from: descriptor, of: path, expecting: size)
  }

  /// Reads an open file, pipe or terminal to its end.
  func bytes(
    from descriptor: Int32, of path: String, expecting size: Int = 0
  ) throws(UnreadableFile) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw UnreadableFile(path, .lastSystemError())
      }
    }
    throw UnreadableFile(path, .tooLarge(bytes: nil, limit: limit))
  }
}

/// What a file is when it is no regular one: `a folder`, `a named pipe`.
func specialKind(of mode: mode_t) -> String? {
  switch mode & S_IFMT {
  case S_IFREG: nil
  case S_IFDIR: "a folder"
  case S_IFIFO: "a named pipe"
  case S_IFSOCK: "a socket"
  default: "a device"
  }
}
