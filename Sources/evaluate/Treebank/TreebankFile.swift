import Foundation
import Knowledge

/// A file in the CoNLL-U format: documents of sentences of words with ten columns.
///
/// What breaks the format is refused with its line. Before the first `# newdoc` sentences belong
/// to a document without a name.
struct TreebankFile: Sendable {
  /// Larger files are refused before they are read.
  static let mostBytes = 1 << 29

  let documents: [TreebankDocument]

  init(path: String) throws(TreebankError) {
    try self.init(text: Self.text(ofFile: path), path: path)
  }

  /// Reads what a file holds; errors name the file by its path.
  init(text: String, path: String) throws(TreebankError) {
    var reader = TreebankReader(path: path)
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      try reader.read(Substring(line))
    }
    documents = try reader.finish()
  }

  /// The text of a file, or why it cannot be read.
  static func text(ofFile path: String) throws(TreebankError) -> String {
    func refusal(_ problem: String, _ remedy: String) -> TreebankError {
      TreebankError(path: path, problem: problem, remedy: remedy)
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason = String(cString: strerror(errno))
      throw refusal("cannot be read: \(reason)", "check the path and the rights")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw refusal("is no regular file", "name a file")
    }
    guard status.st_size <= mostBytes else {
      throw refusal("has over \(mostBytes) bytes", "split it")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw refusal("cannot be read", "check the path and the rights")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw refusal("is not UTF-8", "convert it with iconv -t UTF-8")
    }
    return text
  }

  /// The lines of a file that are not empty, with their numbers from 1.
  static func lines(ofFile path: String) throws(TreebankError) -> [(number: Int, text: String)] {
    try text(ofFile: path).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { number, bytes in
        let isReturned = bytes.last == UInt8(ascii: "\r")
        return (number + 1, String(Substring(isReturned ? bytes.dropLast() : bytes)))
      }
      .filter { !$0.text.isEmpty }
  }
}

/// Puts the lines of a file together.
private struct TreebankReader {
  let path: String
  private var documents: [TreebankDocument] = []
  private var sentence = TreebankSentence()
  private var line = 0
  /// The words of the sentence so far.
  private var count = 0
  /// The last word that a multiword token announces.
  private var announced = 0

  init(path: String) { self.path = path }

  mutating func read(_ text: Substring) throws(TreebankError) {
    line += 1
    let text = text.unicodeScalars.last == "\r" ? Substring(text.unicodeScalars.dropLast()) : text
    if text.isEmpty {
      try endSentence()
    } else if text.utf8.first == UInt8(ascii: "#") {
      guard sentence.rows.isEmpty else {
        throw fault("is a comment inside a sentence", "part sentences by an empty line")
      }
      sentence.comments.append(String(text.dropFirst()))
    } else {
      try append(row(text))
    }
  }

  /// What has been read; comments behind the last sentence belong to none.
  mutating func finish() throws(TreebankError) -> [TreebankDocument] {
    try endSentence()
    guard !documents.isEmpty else {
      throw TreebankError(
        path: path, problem: "holds no sentence", remedy: "give a treebank in the CoNLL-U format")
    }
    return documents
  }

  private func row(_ text: Substring) throws(TreebankError) -> TreebankRow {
    let columns = text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else {
      throw fault(
        "has \(columns.count) columns instead of 10", "give a treebank in the CoNLL-U format")
    }
    guard let position = TreebankRow.Position(Substring(columns[0])) else {
      throw fault(
        "begins with '\(printable(String(columns[0].prefix(20))))'",
        "number its words 1, its multiword tokens 1-2, its empty nodes 1.1")
    }
    guard columns[1].contains(where: { !$0.properties.isWhitespace }) else {
      throw fault("has no form", "write the word in the second column")
    }
    return TreebankRow(position: position, line: line, columns: columns.map { String($0) })
  }

  private mutating func append(_ row: TreebankRow) throws(TreebankError) {
    switch row.position {
    case .word(let number):
      guard number == count + 1 else { throw disorder() }
      count = number
    case .multiword(let words):
      guard words.lowerBound == count + 1, announced <= count else { throw disorder() }
      announced = words.upperBound
    case .empty(let after):
      guard after == count else { throw disorder() }
    }
    sentence.rows.append(row)
  }

  private mutating func endSentence() throws(TreebankError) {
    guard !sentence.rows.isEmpty else { return }
    guard count > 0 else { throw fault("ends a sentence without words", "take it out") }
    guard announced <= count else {
      throw fault("ends a sentence without the last words of a multiword token", "add them")
    }
    if documents.isEmpty || sentence.startsDocument {
      documents.append(TreebankDocument(name: sentence.comment("newdoc id")))
    }
    documents[documents.count - 1].sentences.append(sentence)
    sentence = TreebankSentence()
    (count, announced) = (0, 0)
  }

  private func disorder() -> TreebankError {
    fault("breaks the order of words", "number the words of a sentence 1, 2, 3 …")
  }

  private func fault(_ problem: String, _ remedy: String) -> TreebankError {
    TreebankError(path: path, line: line, problem: problem, remedy: remedy)
  }
}
