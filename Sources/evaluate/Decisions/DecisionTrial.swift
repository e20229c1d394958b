import Extraction
import Foundation
import GraphStore
import Knowledge
import Querying

/// Decisions made by chance, and what becomes of them in other graphs of the same articles.
struct DecisionTrial {
  let graph: Graph
  /// Where the graph's file is; whoever made the trial takes it away.
  let folder: String
  var chance: SplitMix64
  private let catalogue: ActorCatalogue
  private let claims: [ClaimName]
  private let actors: [Actor]
  private let documents: [Document]
  private var made = 0

  init(_ readings: [Reading], catalogue: ActorCatalogue, seed: UInt64) throws {
    self.catalogue = catalogue
    chance = SplitMix64(seed: seed)
    documents = readings.map(\.document)
    (graph, folder) = try Self.graph(of: readings, catalogue)
    claims = try graph.evidence(RelationFilter(statuses: [])).map { ClaimName(number: $0.number) }
    actors = try graph.mentionedActors().map(\.actor)
  }

  private static func graph(
    of readings: [Reading], _ catalogue: ActorCatalogue
  ) throws -> (graph: Graph, folder: String) {
    let folder = NSTemporaryDirectory() + "entente-trial-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let graph = try Graph.open(
      writingTo: folder + "/graph.db",
      catalogue: VersionedCatalogue(version: ActorCatalogue.version) { catalogue })
    for reading in readings { try graph.add(reading) }
    return (graph, folder)
  }
}

// MARK: - Decisions

extension DecisionTrial {
  /// So many decisions that say something new.
  mutating func decide(_ count: Int) throws {
    var names: Set<Decision.Name> = []
    while names.count < count {
      made += 1
      let author = chance.below(2) == 0 ? "ana" : "ben"
      let time = "2026-01-01T" + String(made)
      let logged =
        switch chance.below(20) {
        case 0: try undo(by: author, decided: time)
        case 1...4: try graph.decide(onActors(), by: author, decided: time)
        default: try onAClaim(by: author, decided: time)
        }
      if let logged { names.insert(logged.decision.name) }
    }
  }

  private mutating func undo(by author: String, decided: String) throws -> LoggedDecision? {
    let logged = try graph.decisions()
    guard !logged.isEmpty else { return nil }
    return try graph.undo(
      logged[chance.below(logged.count)].decision, by: author, decided: decided)
  }

  private mutating func onActors() -> Decision.Action {
    let first = actors[chance.below(actors.count)]
    let second = actors.filter { $0.identifier != first.identifier }[chance.below(actors.count - 1)]
    let (one, other) = (ActorAnchor(first), ActorAnchor(second))
    let document = documents[chance.below(documents.count)]
    switch chance.below(8) {
    case 0: return .merge(one, into: other)
    case 1: return .keepApart(one, other)
    case 2: return .rename(one, name: "Renamed \(first.name)")
    case 3: return .retype(one, kind: .organisation)
    case 4: return .addAlias(one, Alias("Known as \(first.name)"))
    case 5: return .removeAlias(one, first.aliases.first ?? Alias(first.name))
    case 6: return .note(.actor(one), text: "seen")
    default:
      return .separate(
        one,
        in: DocumentAnchor(
          hash: document.hash.description, source: document.source, title: document.title,
          date: document.date), as: other)
    }
  }

  /// One of three is made without knowing of the decisions before it, as by another person.
  private mutating func onAClaim(by author: String, decided: String) throws -> LoggedDecision? {
    guard let target = try graph.targets(named: claims[chance.below(claims.count)]).first else {
      return nil
    }
    let action = judgement(of: target)
    if chance.below(3) == 0 {
      return try graph.add([Decision(action, by: author, decided: decided)]).first
    }
    return try graph.decide(
      action, by: author, decided: decided, answering: target.decisions.map(\.name))
  }

  private mutating func judgement(of target: ClaimTarget) -> Decision.Action {
    var stands = target.content
    func judge(_ verdict: Judgement.Verdict, _ stands: AnchoredClaim?) -> Decision.Action {
      .judge(Judgement(verdict, target.anchor, stands: stands, read: target.read))
    }
    switch chance.below(7) {
    case 0, 1: return judge(.accept, stands)
    case 2, 3: return judge(.reject, nil)
    case 4: stands.relation = RelationType.allCases[chance.below(RelationType.allCases.count)]
    case 5: stands.status = Status.allCases[chance.below(Status.allCases.count)]
    default: swap(&stands.subject, &stands.object)
    }
    return judge(.relabel, stands)
  }
}

// MARK: - Other graphs

extension DecisionTrial {
  func states(of graph: Graph) throws -> String {
    try DecisionState.allCases.map { "\(try graph.decisions($0).count) \($0.rawValue)" }
      .joined(separator: ", ")
  }

  /// Prints what became of the decisions in a graph of other readings, and what is wrong with it.
  func report(_ name: String, _ readings: [Reading]) throws {
    let log = try graph.decisions().map(\.decision)
    let (other, folder) = try Self.graph(of: readings, catalogue)
    _ = try other.add(log)
    try other.finishBatch()
    let kept = Set(try other.decisions().map(\.decision))
    let lost = log.filter { !kept.contains($0) }.count
    let strangers = try StrangeClaims(in: folder + "/graph.db", decisions: other.decisions()).count
    let problems = try other.check().count
    try FileManager.default.removeItem(atPath: folder)
    print(
      "\(name): \(try states(of: other)); \(lost) lost, \(strangers) claims changed without "
        + "a decision on their sentence, \(problems) problems")
  }

  /// The same texts, one of five claims left out or read otherwise.
  mutating func changedClaims(_ readings: [Reading]) -> [Reading] {
    readings.map { reading in
      var reading = reading
      reading.claims = reading.claims.compactMap { claim in
        var claim = claim
        switch chance.below(20) {
        case 0, 1: return nil
        case 2: claim.relation = RelationType.allCases[chance.below(RelationType.allCases.count)]
        case 3: claim.status = .proposed
        default: break
        }
        return claim
      }
      return reading
    }
  }

  /// The articles with one of five sentences changed: dropped, doubled, or a word of it replaced.
  mutating func edited(_ readings: [Reading]) -> [Reading] {
    let extractor = Extractor(catalogue: catalogue)
    return readings.map { reading in
      var document = reading.document
      var text = Array(document.text.utf8)
      for sentence in reading.sentences.reversed() where chance.below(5) == 0 {
        let old = Array(text[sentence.start..<sentence.end])
        let new: [UInt8]
        switch chance.below(3) {
        case 0: new = []
        case 1: new = old + [UInt8(ascii: " ")] + old
        default: new = Array(Self.reworded(String(decoding: old, as: UTF8.self)).utf8)
        }
        text.replaceSubrange(sentence.start..<sentence.end, with: new)
      }
      document = Document(
        source: document.source, title: document.title, date: document.date,
        text: String(decoding: text, as: UTF8.self))
      return extractor(document)
    }
  }

  private static func reworded(_ sentence: String) -> String {
    sentence.replacingOccurrences(of: " the ", with: " their ") + " It was so."
  }
}
