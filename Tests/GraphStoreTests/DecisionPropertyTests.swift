import GRDB
import Knowledge
import TestSupport
import Testing

@testable import GraphStore

/// Whatever was decided, in whatever order: it is applied again, or told to be orphaned.
@Suite struct DecisionPropertyTests {
  @Test(arguments: 0..<12 as Range<UInt64>)
  func aRebuiltGraphIsTheSame(seed: UInt64) throws {
    var world = World(seed: seed)
    let graph = try world.graph()
    try world.decide(30, in: graph)
    let log = try graph.decisions().map(\.decision)
    let rebuilt = try Graph.inMemory()
    var steps: [Step] = world.readings.map(Step.reading) + log.map(Step.decision)
    steps.shuffle(using: &world.generator)
    for step in steps {
      switch step {
      case .reading(let reading): try rebuilt.add(reading)
      case .decision(let decision): _ = try rebuilt.add([decision])
      }
    }
    #expect(try rebuilt.dump == graph.dump)
    #expect(try rebuilt.states == graph.states)
    #expect(try graph.check() == [] && rebuilt.check() == [])
    // nothing is orphaned where everything is as it was
    #expect(try graph.decisions(.orphaned).isEmpty)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func articlesReadAgainAreAsIfTheyHadNotBeenReadBefore(seed: UInt64) throws {
    var world = World(seed: seed)
    let graph = try world.graph()
    try world.decide(30, in: graph)
    let other = world.readOtherwise()
    let fresh = try Graph.of(other)
    _ = try fresh.add(graph.decisions().map(\.decision))
    for reading in other {
      #expect(try graph.holds(reading.document))
      #expect(try graph.add(reading, again: true) == .readAgain)
    }
    #expect(try graph.dump == fresh.dump && graph.states == fresh.states)
    #expect(try graph.check() == [])
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func takenBackNothingIsLeftOfADecision(seed: UInt64) throws {
    var world = World(seed: seed)
    let graph = try world.graph()
    let before = try graph.dump
    try world.decide(20, in: graph)
    for decision in try graph.decisions().map(\.decision).shuffled(using: &world.generator) {
      _ = try graph.undo(decision, by: "me", decided: "2026-02-01")
    }
    #expect(try graph.dump == before)
    #expect(try graph.check() == [])
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func whatIsEditedOrReadOtherwiseIsAppliedToItsOwnEvidenceOrOrphaned(seed: UInt64) throws {
    var world = World(seed: seed)
    let graph = try world.graph()
    try world.decide(30, in: graph)
    let log = try graph.decisions().map(\.decision)
    for readings in [world.edited(), world.readOtherwise()] {
      let other = try Graph.of(readings)
      let added = try other.add(log)
      #expect(added.count == log.count)
      #expect(try other.check() == [])
      #expect(try other.strangers() == [])
      let late = try Graph.inMemory()
      _ = try late.add(log)
      for reading in readings.reversed() { try late.add(reading) }
      #expect(try late.dump == other.dump && late.states == other.states)
    }
  }
}

private enum Step {
  case reading(Reading)
  case decision(Decision)
}

/// Who actors are is decided, told and read in any order.
@Suite struct DecisionIdentityPropertyTests {
  @Test(arguments: 0..<seeds)
  func whatIsToldLaterIsAsIfItHadBeenToldBefore(seed: UInt64) throws {
    var world = World(seed: seed)
    let log = try world.strangeLog()
    let fresh = try Graph.inMemory(catalogue: world.catalogues[1])
    for reading in world.readings + world.others { try fresh.add(reading) }
    _ = try fresh.add(log)
    try withTemporaryFolder { folder in
      let path = folder + "/g.db"
      var graph = try Graph.open(
        writingTo: path, catalogue: .sample("1", world.catalogues[0].actors))
      var steps = (world.readings + world.others).map(Step.reading)
      let cut = Int.random(in: 0...log.count, using: &world.generator)
      steps += log.prefix(cut).map(Step.decision)
      steps.shuffle(using: &world.generator)
      let half = Int.random(in: 0...steps.count, using: &world.generator)
      for step in steps.prefix(half) { try graph.take(step) }
      graph = try Graph.open(writingTo: path, catalogue: .sample("2", world.catalogues[1].actors))
      for step in steps.dropFirst(half) { try graph.take(step) }
      _ = try graph.add(Array(log.dropFirst(cut)))
      #expect(try graph.told == fresh.told)
      #expect(try graph.states == fresh.states)
      #expect(try graph.check() == [])
    }
  }

  @Test(arguments: 0..<seeds)
  func takenBackNothingIsLeft(seed: UInt64) throws {
    var world = World(seed: seed)
    let log = try world.strangeLog()
    try withTemporaryFolder { folder in
      let path = folder + "/g.db"
      let catalogue = VersionedCatalogue.sample("1", world.catalogues[0].actors)
      let graph = try Graph.open(writingTo: path, catalogue: catalogue)
      let cut = Int.random(in: 0...world.readings.count, using: &world.generator)
      for reading in world.readings.prefix(cut) { try graph.add(reading) }
      let plain = try Graph.inMemory(catalogue: world.catalogues[0])
      for reading in world.readings + world.others { try plain.add(reading) }
      _ = try graph.add(log)
      for reading in world.readings.dropFirst(cut) + world.others { try graph.add(reading) }
      try graph.finishBatch()
      #expect(try Graph.open(readingFrom: path, asRead: true).rawWords == plain.rawWords)
      for decision in log.shuffled(using: &world.generator) where decision.undoes == nil {
        _ = try graph.undo(decision, by: "me", decided: "2026-02-01")
      }
      let left = try graph.decisions().filter { $0.decision.undoes == nil && $0.state != .undone }
      if left.isEmpty { #expect(try graph.told == plain.told) }
      #expect(try graph.check() == [])
    }
  }
}

private let seeds: UInt64 = 12

extension Graph {
  fileprivate func take(_ step: Step) throws {
    switch step {
    case .reading(let reading): try add(reading)
    case .decision(let decision): _ = try add([decision])
    }
  }

  /// The dump but for the version of the catalogue.
  fileprivate var told: [String] { get throws { try dump.filter { !$0.contains("value:") } } }

  /// Relations and actors with their names.
  fileprivate var rawWords: [String] {
    get throws {
      try relations(RelationFilter(statuses: [])).map(\.words).sorted()
        + evidence(RelationFilter(statuses: [])).map { "\($0.claim)" }.sorted()
        + read {
          try Row.fetchAll(
            $0,
            sql: """
              SELECT identifier, name, kind, text, use FROM actor JOIN alias ON actor = id ORDER BY 1, 4, 5
              """
          ).map(\.debugDescription)
        }
    }
  }
}

/// Articles and decisions made by chance.
private struct World {
  var generator: SeededGenerator
  private(set) var readings: [Reading] = []
  /// Articles that name whom decisions and catalogues name too.
  private(set) var others: [Reading] = []
  /// Which comes first, and which later.
  var catalogues: [ActorCatalogue] = []
  private var sentences: [[String]] = []
  private var hour = 0
  /// Whether decisions speak of actors whom no article names.
  private var isStrange = false

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    sentences = (0..<4).map { article in
      ["article \(article)"] + (0..<7).map { _ in World.sentence(&generator) }
    }
    readings = Self.readings(sentences)
    let strange: [Actor] = [
      .sample("x", name: "An X"), .sample("y", name: "Same"),
      .sample("z", name: "Same", kind: .group),
      .sample("w", name: "A"),
    ]
    others = strange.map {
      .sample(
        "o/\($0.identifier).txt", newActors: [$0, .sample("a")], ["\($0.identifier) meets a"])
    }.shuffled(using: &generator)
    others.removeLast(Int.random(in: 0...3, using: &generator))
    let known: [Actor] = [
      .sample("a"), .sample("v", name: "B Name"), .sample("x", name: "An X"),
      .sample("u", name: "Same"),
      .sample("b", name: "B", aliases: [Alias("Same")]),
    ]
    catalogues = (0..<2).map { _ in
      ActorCatalogue(actors: known.filter { _ in Bool.random(using: &generator) }, roles: [])
    }
    // who is dropped keeps the names that the former catalogue told of him
    catalogues[1] = ActorCatalogue(
      actors: catalogues[0].actors
        + catalogues[1].actors.filter { actor in
          !catalogues[0].actors.contains { $0.identifier == actor.identifier }
        }, roles: [])
  }

  /// Decisions made in another graph, of people who did not know each other.
  mutating func strangeLog() throws -> [Decision] {
    var log: [Decision] = []
    for _ in 0..<2 {
      let graph = try Graph.of(Bool.random(using: &generator) ? readings : edited())
      try decide(12, in: graph, strange: true)
      log += try graph.decisions().map(\.decision).filter { new in
        !log.contains { $0.name == new.name }
      }
    }
    return log
  }

  /// Somebody of whom the articles need not tell.
  private mutating func stranger() -> ActorAnchor {
    let all: [Actor] = [
      .sample("x", name: "X"), .sample("x", name: "Other X"), .sample("y", name: "Same"),
      .sample("t", name: "Same"), .sample("s", name: "B Name"), .sample("a"),
      .sample("w", name: "W"),
      .sample("r", name: "Same", kind: .group), .sample("q", name: "A"), .sample("b"),
    ]
    return ActorAnchor(all.randomElement(using: &generator) ?? all[0])
  }

  private static func readings(_ sentences: [[String]]) -> [Reading] {
    sentences.enumerated().map { .sample("in/\($0).txt", title: "Title \($0)", $1) }
  }

  private static func sentence(_ generator: inout SeededGenerator) -> String {
    let ends = ["a", "b", "c", "d", "e"].shuffled(using: &generator)
    let type = RelationType.allCases.randomElement(using: &generator)?.rawValue ?? ""
    let status = Status.allCases.randomElement(using: &generator)?.rawValue ?? ""
    let holder = Bool.random(using: &generator) ? " by \(ends[2])" : ""
    return
      "\(ends[0]) \(type) \(ends[1]) \(status)\(holder) 0.\(Int.random(in: 1...9, using: &generator))"
  }

  func graph() throws -> Graph { try .of(readings) }

  /// The same articles with words changed, sentences dropped and put in front.
  mutating func edited() -> [Reading] {
    Self.readings(
      sentences.map { lines in
        var lines = lines
        lines.insert("A new beginning", at: 1)
        for index in lines.indices.dropFirst(2) where Int.random(in: 0..<3, using: &generator) == 0
        {
          lines[index] = Self.sentence(&generator)
        }
        return lines.filter { _ in Int.random(in: 0..<8, using: &generator) > 0 }
      })
  }

  /// The same texts, of which another program makes other claims.
  mutating func readOtherwise() -> [Reading] {
    readings.map { reading in
      var reading = reading
      reading.claims = reading.claims.compactMap { claim in
        var claim = claim
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return nil
        case 1: claim.relation = RelationType.allCases.randomElement(using: &generator) ?? .meets
        case 2: claim.status = .asserted
        case 3: claim.object.span.end += 1
        default: break
        }
        return claim
      }
      return reading
    }
  }

  mutating func decide(_ count: Int, in graph: Graph, strange: Bool = false) throws {
    isStrange = strange
    for _ in 0..<count {
      hour += 1
      let day = "2026-01-01T\(hour)"
      let author = ["ana", "ben"].randomElement(using: &generator) ?? ""
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: try onActors(in: graph, author, day)
      case 1:
        if let last = try graph.decisions().randomElement(using: &generator)?.decision {
          _ = try graph.undo(last, by: author, decided: day)
        }
      case 2...4 where isStrange: try onActors(in: graph, author, day)
      default: try onAClaim(in: graph, author, day)
      }
    }
  }

  private mutating func onActors(in graph: Graph, _ author: String, _ day: String) throws {
    let names = ["a", "b", "c", "d", "e"].shuffled(using: &generator)
    var (one, other) = try (anchor(names[0], in: graph), anchor(names[1], in: graph))
    if isStrange, Bool.random(using: &generator) { one = stranger() }
    if isStrange, Bool.random(using: &generator) { other = stranger() }
    let document = try #require(readings.randomElement(using: &generator)).document
    let actions: [Decision.Action] = [
      .merge(one, into: other), .keepApart(one, other), .rename(one, name: "New \(names[0])"),
      .retype(one, kind: .group), .addAlias(one, Alias("The \(names[0])")),
      .removeAlias(one, Alias(names[0].uppercased())), .note(.actor(one), text: "hm"),
      .separate(
        one, in: DocumentAnchor(document),
        as: isStrange ? other : ActorAnchor(.sample("x", name: "X"))),
    ]
    let action = try #require(actions.randomElement(using: &generator))
    _ = try graph.decide(action, by: author, decided: day)
  }

  private func anchor(_ actor: Actor.Identifier, in graph: Graph) throws -> ActorAnchor {
    try graph.actor(actor).map { ActorAnchor($0) } ?? ActorAnchor(.sample(actor))
  }

  private mutating func onAClaim(in graph: Graph, _ author: String, _ day: String) throws {
    let rows = try graph.read { try Int64.fetchAll($0, sql: "SELECT id FROM claim ORDER BY id") }
    guard let row = rows.randomElement(using: &generator),
      let target = try graph.target(ofRow: row)
    else { return }
    var stands: AnchoredClaim? = target.content
    let verdict = Judgement.Verdict.allCases.randomElement(using: &generator) ?? .accept
    switch verdict {
    case .reject: stands = nil
    case .relabel, .add:
      stands?.relation = RelationType.allCases.randomElement(using: &generator) ?? .meets
      stands?.status = Status.allCases.randomElement(using: &generator) ?? .asserted
      if Bool.random(using: &generator), var turned = stands {
        swap(&turned.subject, &turned.object)
        stands = turned
      }
      if isStrange, Bool.random(using: &generator) { stands?.subject.actor = stranger() }
      if isStrange, Bool.random(using: &generator) { stands?.holder = stranger() }
    case .accept: break
    }
    // half of them as somebody decides who does not know of the others
    let known = Bool.random(using: &generator) ? target.decisions.map(\.name) : []
    let action = Decision.Action.judge(
      Judgement(verdict, target.anchor, stands: stands, read: target.read))
    if known.isEmpty {
      _ = try graph.add([Decision(action, by: author, decided: day)])
    } else {
      _ = try graph.decide(action, by: author, decided: day, answering: known)
    }
  }
}

extension DocumentAnchor {
  fileprivate init(_ document: Document) {
    self.init(
      hash: document.hash.description, source: document.source, title: document.title,
      date: document.date)
  }
}

extension Graph {
  /// Each decision with its state, in no order of coming.
  fileprivate var states: [String] {
    get throws {
      try decisions().map { "\($0.decision.name) \($0.state)" }.sorted()
    }
  }

  /// Applied decisions whose claim does not lie in the sentence that they quote, and claims that differ
  /// from what was read without a decision that says so.
  fileprivate func strangers() throws -> [String] {
    var found: [String] = []
    let kept = try read { try DecisionTable($0).decisions(where: "state = 'applied'") }
    for one in kept {
      guard let judgement = one.decision.judgement else { continue }
      for row in [one.claim, one.reading].compactMap({ $0 }) {
        let evidence = try #require(try target(ofRow: row)).evidence
        if evidence.sentenceText != judgement.anchor.quote.exact { found.append(one.decision.name) }
      }
    }
    let odd = try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM claim WHERE judged IN (1, 3)
            AND id NOT IN (SELECT claim FROM decision WHERE state = 'applied' AND claim IS NOT NULL)
          """)
    }
    return found + odd.map { "claim \($0)" }
  }
}
