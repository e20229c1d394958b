/// A key that a person pressed.
enum Key: Hashable {
  case character(Character)
  case enter, escape, backspace, left, right
  /// With the control key: the small letter.
  case control(Character)
  /// One that the program has no name for.
  case unknown

  /// As a person would call it.
  var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): "'\(character)'"
    case .enter: "Enter"
    case .escape: "Escape"
    case .backspace: "Backspace"
    case .left: "←"
    case .right: "→"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .unknown: "that key"
    }
  }
}

/// Makes keys of the bytes that a terminal sends, however they are cut.
struct KeyDecoder {
  private var rest: [UInt8] = []

  /// Whether bytes wait for others that belong to them.
  var isWaiting: Bool { !rest.isEmpty }

  /// The keys that are whole.
  mutating func keys(_ bytes: some Sequence<UInt8>) -> [Key] {
    rest += bytes
    var keys: [Key] = []
    while let (key, length) = Self.first(of: rest) {
      if let key { keys.append(key) }
      rest.removeFirst(length)
    }
    return keys
  }

  /// The keys of what waits, where nothing more came: an escape sequence that never ended is Escape.
  mutating func flush() -> [Key] {
    defer { rest = [] }
    guard let first = rest.first else { return [] }
    return [first == Self.escape ? .escape : .unknown]
  }

  private static let escape: UInt8 = 0x1B

  /// The first key and how many bytes it takes, the key `nil` where they mean none; `nil` where more
  /// bytes are needed.
  private static func first(of bytes: [UInt8]) -> (Key?, Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case escape: return sequence(bytes)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x01...0x1A: return (.control(Character(UnicodeScalar(first + 0x60))), 1)
    case 0x00..<0x20: return (.unknown, 1)
    default: return character(bytes)
    }
  }

  /// One character of UTF-8; a byte that begins none is an unknown key.
  private static func character(_ bytes: [UInt8]) -> (Key?, Int)? {
    let length =
      switch bytes[0] {
      case ..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    let following = bytes.prefix(length).dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
    guard length > 0, following == min(length, bytes.count) - 1 else { return (.unknown, 1) }
    guard bytes.count >= length else { return nil }
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self), let key = text.first
    else { return (.unknown, length) }
    return (.character(key), length)
  }

  /// A control sequence or a key of the keypad; Escape where what follows belongs to none.
  private static func sequence(_ bytes: [UInt8]) -> (Key?, Int)? {
    guard bytes.count > 1 else { return nil }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      return (.escape, 1)
    }
    let end = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    guard let end else { return bytes.count < 32 ? nil : (.unknown, bytes.count) }
    switch bytes[end] {
    case UInt8(ascii: "C"): return (.right, end + 1)
    case UInt8(ascii: "D"): return (.left, end + 1)
    default: return (.unknown, end + 1)
    }
  }
}
