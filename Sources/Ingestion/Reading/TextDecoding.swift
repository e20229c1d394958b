/// The text that bytes are, without a byte-order mark; line ends stay as they are.
func plainText(of bytes: [UInt8], path: String) throws(UnreadableFile) -> String {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    throw UnreadableFile(path, .utf16)
  }
  if let byte = bytes.firstIndex(of: 0) { throw UnreadableFile(path, .binary(byte: byte)) }
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
  guard let text = String(validating: content, as: UTF8.self) else {
    throw UnreadableFile(path, .notUTF8(byte: firstFault(in: content)))
  }
  guard text.contains(where: { !$0.isWhitespace }) else { throw UnreadableFile(path, .empty) }
  return text
}

/// The index of the first byte that is no part of a UTF-8 character.
private func firstFault(in bytes: ArraySlice<UInt8>) -> Int {
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  var index = bytes.startIndex
  while case .valid(let character) = parser.parseScalar(from: &rest) { index += character.count }
  return index
}
