import Knowledge

/// Reads the dictionaries of actors of TABARI, PETRARCH and Phoenix.
///
///     KOFI_ANNAN_                      a name; `#` begins a comment
///     +K._ANNAN_                       another name of the same
///     	[IGOUNO 970101-061231] [ELI]    its codes, some for a time
///
/// A blank line ends an entry. Codes may also stand behind the name.
struct DictionaryReader {
  /// The one below whose name the lines stand.
  private var entry: DictionaryEntry?
  private let actors = DictionaryActors()

  static func read(_ lines: TextLines, into content: inout ActorFileContent) {
    var reader = DictionaryReader()
    for line in lines {
      if content.isGivenUp(at: line.number) { break }
      reader.read(line, into: &content)
    }
    reader.close(&content)
    content.faults.sort { $0.line < $1.line }
  }

  /// Ends the entry and makes an actor of it.
  private mutating func close(_ content: inout ActorFileContent) {
    if let entry { actors.add(entry, to: &content) }
    entry = nil
  }

  private mutating func read(_ line: TextLines.Line, into content: inout ActorFileContent) {
    guard let text = line.text else { return content.faults.append(.notText(line.number)) }
    if text.allSatisfy(\.isWhitespace) { return close(&content) }
    let said = text.prefix { $0 != "#" }
    guard said.contains(where: { !$0.isWhitespace }) else { return }
    do throws(LineFault) {
      try read(said, line.number, &content)
    } catch {
      content.faults.append(error)
    }
  }

  private mutating func read(
    _ said: Substring, _ line: Int, _ content: inout ActorFileContent
  ) throws(LineFault) {
    let bracket = said.firstIndex(of: "[") ?? said.endIndex
    let name = said[..<bracket].trimmed
    switch name.first {
    case nil: break
    case "&", "!":
      throw LineFault(
        line: line, what: "'\(name)' is a set of words, which names nobody",
        remedy: "write the names out")
    case "+":
      guard entry != nil else {
        throw LineFault(
          line: line, what: "'\(name)' is another name of nobody",
          remedy: "put it below the name it belongs to, without a blank line between")
      }
      entry?.synonyms.append((line, try Self.checked(name.dropFirst(), line)))
    default:
      close(&content)
      entry = DictionaryEntry(line: line, name: try Self.checked(name, line))
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
    guard entry != nil else {
      throw LineFault(
        line: line, what: "'\(text.trimmed)' is the code of nobody",
        remedy: "put it behind or below a name, without a blank line between")
    }
    var rest = text
    entry?.isCoded = true
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]") else {
        throw LineFault(
          line: line, what: "'\(rest[open...].trimmed)' has no closing bracket",
          remedy: "write [CODE] or [CODE 950701-951231]")
      }
      let inner = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if inner.trimmed == "---" {
        entry?.isNobody = true
      } else {
        entry?.codes.append(try DictionaryCode(inner, line: line))
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
