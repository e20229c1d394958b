import Foundation
import Knowledge

/// A folder of re3d (Dstl 2017): documents, the entities in them, and relations between these.
struct AnnotatedFolder {
  struct Span: Hashable, Decodable {
    let begin: Int
    let end: Int
  }

  struct Document {
    let text: String
    /// Of persons, organisations and locations.
    var entities: Set<Span> = []
    /// Pairs that are said to be the same, the first one first.
    var synonyms: Set<[Span]> = []
    /// Who stands how to whom.
    var stances: Set<Stance> = []
  }

  struct Stance: Hashable {
    let subject: Span
    let relation: RelationType
    let object: Span

    /// By place; two of one subject, relation and object are one.
    static func comesBefore(_ left: Stance, _ right: Stance) -> Bool {
      (
        left.subject.begin, left.subject.end, left.object.begin, left.object.end,
        left.relation.rawValue
      )
        < (
          right.subject.begin, right.subject.end, right.object.begin, right.object.end,
          right.relation.rawValue
        )
    }
  }

  /// What re3d's kinds of relation are evidence of.
  private static let relations: [String: RelationType] = [
    "FightingAgainst": .opposes, "Dislikes": .opposes, "Likes": .supports,
    "AlliesOf": .alliedWith, "CommWith": .meets,
  ]

  private struct Text: Decodable {
    let _id: String
    let text: String
  }

  private struct Entity: Decodable {
    let begin: Int
    let end: Int
    let type: String
    let documentId: String
    let confidence: Double
  }

  private struct Relation: Decodable {
    let sourceBegin: Int
    let sourceEnd: Int
    let targetBegin: Int
    let targetEnd: Int
    let type: String
    let documentId: String
    let confidence: Double
  }

  private static let kinds: Set<String> = ["Person", "Organisation", "Location"]

  /// In the order of the file.
  let documents: [Document]

  /// Every fifth, as Training/re3d_dev.py and Training/sentences.py keep them back.
  var keptBack: [Document] { stride(from: 4, to: documents.count, by: 5).map { documents[$0] } }

  /// Takes what the annotators were more sure of than not.
  init(path: String) throws {
    var order: [String] = []
    var found: [String: Document] = [:]
    for text in try Self.rows(of: path, "documents.jsonl", as: Text.self) {
      order.append(text._id)
      found[text._id] = Document(text: text.text)
    }
    for entity in try Self.rows(of: path, "entities.jsonl", as: Entity.self)
    where entity.confidence >= 0.5 && Self.kinds.contains(entity.type) {
      found[entity.documentId]?.entities.insert(Span(begin: entity.begin, end: entity.end))
    }
    for relation in try Self.rows(of: path, "relations.jsonl", as: Relation.self)
    where relation.confidence >= 0.5 {
      let source = Span(begin: relation.sourceBegin, end: relation.sourceEnd)
      let target = Span(begin: relation.targetBegin, end: relation.targetEnd)
      if relation.type == "IsSynonymOf" {
        let ends = [source, target].sorted { $0.begin < $1.begin }
        found[relation.documentId]?.synonyms.insert(ends)
      } else if let type = Self.relations[relation.type] {
        found[relation.documentId]?.stances.insert(
          Stance(subject: source, relation: type, object: target))
      }
    }
    documents = order.compactMap { found[$0] }
  }

  /// The folder itself, or those within it that hold documents.
  static func all(in folder: String) throws -> [AnnotatedFolder] {
    func holdsDocuments(_ path: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(path)/documents.jsonl")
    }
    if holdsDocuments(folder) { return [try AnnotatedFolder(path: folder)] }
    let inside = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = inside.sorted().map { "\(folder)/\($0)" }.filter(holdsDocuments)
    guard !found.isEmpty else {
      throw TreebankError(
        path: folder, problem: "holds no documents.jsonl", remedy: "name a folder of re3d")
    }
    return try found.map(AnnotatedFolder.init)
  }

  private static func rows<Row: Decodable>(
    of folder: String, _ name: String, as type: Row.Type
  ) throws -> [Row] {
    let path = "\(folder)/\(name)"
    let text = try TreebankFile.text(ofFile: path)
    var rows: [Row] = []
    for (number, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty {
      let bytes = Substring(line).unicodeScalars.drop { $0 == "\u{FEFF}" }
      do {
        rows.append(try JSONDecoder().decode(type, from: Data(String(bytes).utf8)))
      } catch {
        throw TreebankError(
          path: path, line: number + 1, problem: "is no record of re3d",
          remedy: "give a folder of re3d as it was published")
      }
    }
    return rows
  }
}
