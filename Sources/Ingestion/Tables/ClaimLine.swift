import Foundation
import Knowledge

/// A claim as `extract` and `export --format jsonl` write it.
struct ClaimLine: Decodable {
  struct Participant: Decodable {
    let id: Actor.Identifier
    let kind: Actor.Kind
    let name: String
    let aliases: [String]
    let start: Int
    let end: Int
  }

  struct Stretch: Decodable, Hashable {
    let start: Int
    let end: Int
    let text: String
  }

  let confidence: Double
  let date: String?
  let document: String
  let event: EventClass
  let holder: Actor.Identifier?
  let object: Participant
  let relation: RelationType
  let sentence: Stretch
  let status: Status
  let subject: Participant
  let until: String?
}

extension ClaimLine {
  /// Whether its numbers fit its sentence: what is not may come from any program.
  var isSound: Bool {
    let length = sentence.end - sentence.start
    return sentence.start >= 0 && length > 0 && sentence.text.utf8.count == length
      && [subject, object].allSatisfy {
        sentence.start <= $0.start && $0.start < $0.end && $0.end <= sentence.end
      }
      && subject.id != object.id && confidence > 0 && confidence <= 1
      && [date, until].allSatisfy { $0 == nil || $0.flatMap { PartialDate($0) } != nil }
  }
}

/// The lines of one document that follow each other, as a reading of its cited sentences.
struct CitedReading {
  private var lines: [ClaimLine] = []

  var document: String? { lines.first?.document }

  mutating func add(_ line: ClaimLine) { lines.append(line) }

  /// The text has each cited sentence on a line of its own; `nil` without any.
  func reading(knowing isKnown: (Actor.Identifier) throws -> Bool) throws -> Reading? {
    guard let source = document else { return nil }
    var text = ""
    var places: [ClaimLine.Stretch: Int] = [:]
    let sentences = Set(lines.map(\.sentence)).sorted {
      ($0.start, $0.end, $0.text) < ($1.start, $1.end, $1.text)
    }
    for sentence in sentences {
      if !text.isEmpty { text += "\n" }
      places[sentence] = text.utf8.count
      text += sentence.text
    }
    var reading = Reading(document: Document(source: source, text: text))
    reading.sentences = sentences.compactMap { sentence in
      places[sentence].map { TextSpan(start: $0, end: $0 + sentence.text.utf8.count) }
    }
    reading.claims = lines.compactMap { $0.claim(at: places[$0.sentence]) }
    var spans: Set<TextSpan> = []
    reading.mentions = reading.claims.flatMap { [$0.subject, $0.object] }
      .filter { spans.insert($0.span).inserted }.sorted { $0.span < $1.span }
    reading.newActors = try newActors(knowing: isKnown)
    return reading
  }

  /// Holders whom no line describes are called by their identifiers until a document tells more.
  private func newActors(knowing isKnown: (Actor.Identifier) throws -> Bool) throws -> [Actor] {
    var actors: [Actor.Identifier: Actor] = [:]
    for participant in lines.flatMap({ [$0.subject, $0.object] }) {
      actors[participant.id] = actors[participant.id] ?? participant.actor
    }
    for holder in lines.compactMap(\.holder) where actors[holder] == nil {
      guard try !isKnown(holder) else { continue }
      let name = holder.split(separator: "-").map(\.capitalized).joined(separator: " ")
      actors[holder] = Actor(identifier: holder, name: name, kind: .organisation)
    }
    return actors.values.sorted { $0.identifier < $1.identifier }
  }
}

extension ClaimLine {
  /// `place`: where its sentence begins in the new text.
  fileprivate func claim(at place: Int?) -> Claim? {
    guard let place else { return nil }
    func mention(_ participant: Participant) -> Mention {
      let moved = place - sentence.start
      return Mention(
        actor: participant.id,
        span: TextSpan(start: participant.start + moved, end: participant.end + moved))
    }
    return Claim(
      subject: mention(subject), relation: relation, object: mention(object), status: status,
      holder: holder, event: event, date: date.flatMap { PartialDate($0) },
      until: until.flatMap { PartialDate($0) }, confidence: confidence,
      sentence: TextSpan(start: place, end: place + sentence.text.utf8.count), method: "import")
  }
}

extension ClaimLine.Participant {
  fileprivate var actor: Actor {
    Actor(identifier: id, name: name, kind: kind, aliases: aliases.map { Alias($0) })
  }
}
