import Foundation

/// Why a file did not become an article: the file, what is wrong with it, what to do about it.
package struct UnreadableFile: Error, Hashable, CustomStringConvertible {
  package var path: String
  package var problem: Problem

  package init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What is wrong with the file.
  package enum Problem: Hashable, Sendable {
    case missing
    case forbidden
    case system(code: Int32)
    case special(kind: String)
    case empty
    case tooLarge(bytes: Int?, limit: Int)
    case binary(byte: Int)
    case utf16
    case notUTF8(byte: Int)
    case metadata(String)
    case noArticles
    case nameNotUTF8
    case noActors
    case agents
    case manyActors(limit: Int)
  }

  package var description: String {
    let (what, remedy) = problem.wording
    return "'\(path)' \(what); \(remedy)"
  }
}

extension UnreadableFile.Problem {
  /// The problem of the last system call that failed.
  package static func lastSystemError() -> Self {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .forbidden
    case let code: .system(code: code)
    }
  }

  fileprivate var wording: (what: String, remedy: String) {
    switch self {
    case .missing: ("does not exist", "check the path")
    case .forbidden: ("may not be read", "give this user the right to read it (chmod +r)")
    case .system(let code): ("cannot be read: \(String(cString: strerror(code)))", "check the disk")
    case .special(let kind): ("is \(kind)", "give a regular file, or pipe the text to 'extract -'")
    case .metadata(let fault): (fault, #"write {"date": "2015-08-04", "title": "…"}"#)
    case .noArticles: ("holds no article", "articles end in .txt, .text or .md")
    case .nameNotUTF8: ("has a name that is not UTF-8", "rename it")
    case .empty, .tooLarge, .binary, .utf16, .notUTF8: contentWording
    case .noActors, .agents, .manyActors: actorWording
    }
  }

  private var actorWording: (what: String, remedy: String) {
    switch self {
    case .agents:
      (
        "lists agents, words such as 'farmer' that name nobody",
        "import the dictionaries of actors; titles stand in Schema/ontology/titles.tsv"
      )
    case .manyActors(let limit): ("has over \(limit) bytes", "split it")
    default:
      (
        "is no list of actors that is known",
        "give tsv, csv, json or petrarch, with --format where the first lines do not tell"
      )
    }
  }

  private var contentWording: (what: String, remedy: String) {
    switch self {
    case .tooLarge(let bytes, let limit):
      (
        bytes.map { "is too large: \($0) bytes, at most \(limit)" } ?? "has over \(limit) bytes",
        "give one article a file, or raise --max-bytes"
      )
    case .binary(let byte):
      ("is binary: NUL at byte \(byte)", "give its text (pdftotext for PDF, pandoc for DOCX)")
    case .utf16: ("is UTF-16", "convert it: iconv -f UTF-16 -t UTF-8")
    case .notUTF8(let byte):
      ("is not UTF-8 at byte \(byte)", "convert it, for example: iconv -f WINDOWS-1252 -t UTF-8")
    default: ("is empty", "remove it or give it a text")
    }
  }
}
