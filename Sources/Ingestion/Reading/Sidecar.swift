import Foundation
import Knowledge

/// What a file beside an article says about it: `article.txt.meta.json`.
///
/// Fields: `date`, `title` and `source`, all optional; others are for people and are left alone.
struct Sidecar: Sendable {
  var date: PartialDate?
  var title: String?
  var source: String?

  static let suffix = ".meta.json"

  private struct Fields: Decodable {
    var date: String?
    var title: String?
    var source: String?
  }

  /// `nil` when there is no such file.
  init?(beside article: String, input: BoundedInput) throws(UnreadableFile) {
    let path = article + Self.suffix
    let bytes: [UInt8]
    do {
      bytes = try input.bytes(ofFile: path)
    } catch  where [.missing, .system(code: ENAMETOOLONG)].contains(error.problem) {
      return nil
    }
    guard let fields = try? JSONDecoder().decode(Fields.self, from: Data(bytes)) else {
      throw UnreadableFile(path, .metadata("is no JSON object with text fields"))
    }
    date = fields.date.flatMap { PartialDate($0) }
    if let written = fields.date, date == nil {
      throw UnreadableFile(path, .metadata("has the date '\(written)', which is none"))
    }
    for (name, text) in [("title", fields.title), ("source", fields.source)]
    where text?.utf8.contains(0) == true {
      throw UnreadableFile(path, .metadata("has a NUL in its \(name)"))
    }
    title = fields.title
    source = fields.source
  }
}
