import Knowledge

/// Reads the dictionaries of actors of TABARI, PETRARCH and Phoenix.
///
///     KOFI_ANNAN_                      a name; `#` begins a comment
///     +K._ANNAN_                       another name of the same
///     	[IGOUNO 970101-061231] [ELI]    its codes, some for a time
///
/// A blank line ends an entry. Codes may also stand behind the name.
struct DictionaryReader {
  private var entries: [DictionaryEntry] = []
  private var isOpen = false
  private(set) var faults: [LineFault] = []

  static func read(_ lines: TextLines, into content: inout ActorFileContent) {
    var reader = DictionaryReader()
    for line in lines.lines { reader.read(line) }
    let actors = DictionaryActors()
    for entry in reader.entries { actors.add(entry, to: &content) }
    content.faults += reader.faults
    content.faults.sort { $0.line < $1.line }
  }

  private mutating func read(_ line: TextLines.Line) {
    guard let text = line.text else { return faults.append(.notText(line.number)) }
    if text.allSatisfy(\.isWhitespace) {
      isOpen = false
      return
    }
    let said = text.prefix { $0 != "#" }
    guard said.contains(where: { !$0.isWhitespace }) else { return }
    do throws(LineFault) {
      try read(said, line.number)
    } catch {
      faults.append(error)
    }
  }

  private mutating func read(_ said: Substring, _ line: Int) throws(LineFault) {
    let bracket = said.firstIndex(of: "[") ?? said.endIndex
    let name = said[..<bracket].trimmed
    switch name.first {
    case nil: break
    case "&", "!":
      throw LineFault(
        line: line, what: "'\(name)' is a set of words, which names nobody",
        remedy: "write the names out")
    case "+":
      guard isOpen else {
        throw LineFault(
          line: line, what: "'\(name)' is another name of nobody",
          remedy: "put it below the name it belongs to, without a blank line between")
      }
      entries[entries.count - 1].synonyms.append((line, try Self.checked(name.dropFirst(), line)))
    default:
      isOpen = false
      entries.append(DictionaryEntry(line: line, name: try Self.checked(name, line)))
      isOpen = true
    }
    if bracket < said.endIndex { try readCodes(said[bracket...], line) }
  }

  private static func checked(_ name: Substring, _ line: Int) throws(LineFault) -> String {
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw LineFault(line: line, what: "has no name", remedy: "write NAME_ [CODE]")
    }
    guard !name.contains(where: { "+|]=\t".contains($0) || $0.isNewline }) else {
      throw LineFault(
        line: line, what: "'\(name.trimmed)' has a mark that no name has",
        remedy: "write one name a line, synonyms after +")
    }
    return String(name)
  }

  /// What stands behind the last bracket is a comment whose `#` is missing.
  private mutating func readCodes(_ text: Substring, _ line: Int) throws(LineFault) {
    guard isOpen else {
      throw LineFault(
        line: line, what: "'\(text.trimmed)' is the code of nobody",
        remedy: "put it behind or below a name, without a blank line between")
    }
    var rest = text
    entries[entries.count - 1].isCoded = true
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]") else {
        throw LineFault(
          line: line, what: "'\(rest[open...].trimmed)' has no closing bracket",
          remedy: "write [CODE] or [CODE 950701-951231]")
      }
      let inner = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if inner.trimmed == "---" {
        entries[entries.count - 1].isNobody = true
      } else {
        entries[entries.count - 1].codes.append(try DictionaryCode(inner, line: line))
      }
    }
  }
}

/// A name of a dictionary with all that stands below it.
struct DictionaryEntry {
  let line: Int
  /// As written: `KOFI_ANNAN_`.
  let name: String
  var synonyms: [(line: Int, name: String)] = []
  var codes: [DictionaryCode] = []
  /// Also by a code that could not be read.
  var isCoded = false
  /// By `[---]`, the code of those who are no actors.
  var isNobody = false

  init(line: Int, name: String) {
    self.line = line
    self.name = name
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return self[start..<end]
  }
}
