import Foundation

/// Writes all of the bytes to an open file, however often the system takes only some of them; false, with
/// `errno` set, where it takes no more.
package func writeWhole(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest)
    let count = write(file, part.baseAddress, part.count)
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
