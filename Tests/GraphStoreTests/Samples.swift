import Foundation
import GraphStore
import Knowledge

extension Reading {
  /// A reading with a sentence for each claim, given in words.
  ///
  /// `russia supports syria denied by john-kerry 2014-05 0.25`: subject, relation, object, then
  /// status, holder, date and confidence where they are not the default.
  static func sample(
    _ source: String = "a.txt", date: String? = "2015-08-04", title: String? = nil,
    newActors: [Actor]? = nil, _ sentences: [String]
  ) -> Reading {
    let text = sentences.map { $0 + ".\n" }.joined()
    let document = Document(
      source: source, title: title, date: date.flatMap { PartialDate($0) }, text: text)
    var reading = Reading(document: document)
    var start = 0
    for sentence in sentences {
      let span = TextSpan(start: start, end: start + sentence.utf8.count + 1)
      reading.sentences.append(span)
      if let claim = Claim(words: sentence, in: span, date: document.date) {
        reading.claims.append(claim)
        reading.mentions += [claim.subject, claim.object].sorted { $0.span < $1.span }
      }
      start = span.end + 1
    }
    reading.newActors = newActors ?? reading.namedActors.map { .sample($0) }
    return reading
  }

  private var namedActors: [Actor.Identifier] {
    let holders = claims.compactMap(\.holder)
    return Set(mentions.map(\.actor) + holders).sorted()
  }
}

extension Actor {
  static func sample(
    _ identifier: Identifier, name: String? = nil, kind: Kind = .state, aliases: [Alias] = []
  ) -> Actor {
    let words = identifier.split(separator: "-").map(\.capitalized).joined(separator: " ")
    return Actor(identifier: identifier, name: name ?? words, kind: kind, aliases: aliases)
  }
}

extension Claim {
  /// `nil` for a sentence that names no relation.
  fileprivate init?(words sentence: String, in span: TextSpan, date: PartialDate?) {
    let words = sentence.split(separator: " ").map(String.init)
    guard words.count >= 3, let relation = RelationType(rawValue: words[1]) else { return nil }
    let middle = span.start + words[0].utf8.count + words[1].utf8.count + 2
    let subject = TextSpan(start: span.start, end: span.start + words[0].utf8.count)
    let object = TextSpan(start: middle, end: middle + words[2].utf8.count)
    let rest = words.dropFirst(3)
    let holder = rest.firstIndex(of: "by").map { rest[$0 + 1] }
    self.init(
      subject: Mention(actor: words[0], span: subject), relation: relation,
      object: Mention(actor: words[2], span: object),
      status: rest.lazy.compactMap(Status.init(rawValue:)).first ?? .asserted, holder: holder,
      event: .consult, date: rest.lazy.compactMap { PartialDate($0) }.first ?? date,
      confidence: rest.lazy.filter { $0.contains(".") }.compactMap(Double.init).first ?? 0.5,
      sentence: span, method: "sample")
  }
}

extension Graph {
  /// A graph in memory of these sentences, each document with its own date and name.
  static func sample(
    _ documents: [[String]], catalogue: ActorCatalogue? = nil
  ) throws -> Graph {
    let graph = try Graph.inMemory(catalogue: catalogue)
    for (index, sentences) in documents.enumerated() {
      try graph.add(.sample("\(index).txt", sentences))
    }
    return graph
  }
}

extension Relation {
  /// `russia supports syria 2/1/0/0`: ends, type and counts by status, `!` when contradicted.
  var words: String {
    let numbers = Status.allCases.map { String(counts[$0] ?? 0) }.joined(separator: "/")
    let mark = isContradicted ? "!" : ""
    return "\(subject.identifier) \(type.rawValue) \(object.identifier) \(numbers)\(mark)"
  }
}

/// A folder of its own for the time of a test.
func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = NSTemporaryDirectory() + "entente-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

extension VersionedCatalogue {
  /// Knows nobody; saves the time to load the program's own.
  static let none = sample("none", [])

  static func sample(_ version: String, _ actors: [Actor], roles: [Role] = []) -> Self {
    VersionedCatalogue(version: version) { ActorCatalogue(actors: actors, roles: roles) }
  }
}

/// SplitMix64: the same numbers from the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
