import GraphStore
import Knowledge
import Querying
import TestSupport
import Testing

/// What a person is asked about, and in which order.
struct ReviewQueueTests {
  /// Turkey has many relations; what is said of it alone once is worth most.
  private let story = Story(
    "a.txt", date: "2015",
    """
    [turkey Turkey] hit [isis ISIS]. | turkey opposes isis
    [turkey Turkey] bombed [isis ISIS]. | turkey opposes isis
    [turkey Turkey] met [russia Russia]. | turkey meets russia
    [russia Russia] backs [syria Syria]. | russia supports syria
    [russia Russia] fights [syria Syria]. | russia opposes syria
    """)

  private func words(_ item: ReviewItem) -> String {
    switch item {
    case .claim(let claim):
      let evidence = claim.target.evidence
      return "\(evidence.subject.identifier) \(evidence.claim.relation.rawValue) "
        + "\(evidence.object.identifier)"
    case .pair(let pair):
      return "\(pair.first.actor.identifier) = \(pair.second.actor.identifier)"
    }
  }

  private func items(
    _ request: ReviewRequest = ReviewRequest(), in graph: Graph
  ) throws -> [ReviewItem] {
    var queue = try ReviewQueue(request, in: graph)
    var items: [ReviewItem] = []
    while let item = try queue.next() { items.append(item) }
    #expect(items.count == queue.count)
    return items
  }

  private func decide(_ action: Decision.Action, by author: String = "me", in graph: Graph) throws {
    _ = try graph.decide(action, by: author, decided: "2026-01-01")
  }

  private func target(_ words: String, in graph: Graph) throws -> ClaimTarget {
    for case .claim(let claim) in try items(in: graph) where self.words(.claim(claim)) == words {
      return claim.target
    }
    throw QuestionError.unparsable(words)
  }

  @Test func doubtfulAndDecisiveClaimsComeFirst() throws {
    let graph = try Graph.of(story)
    let found = try items(in: graph)
    #expect(
      found.map(words) == [
        "russia supports syria", "russia opposes syria", "turkey meets russia",
        "turkey opposes isis", "turkey opposes isis",
      ])
    guard case .claim(let claim) = found[0] else { return }
    #expect(claim.causes.prefix(2) == [.contradicted, .claims(1)])
    #expect(try claim.opponents(in: graph).map(\.type) == [.opposes])
  }

  @Test func theOrderDoesNotDependOnTheOrderOfReading() throws {
    let second = Story(
      "b.txt", date: "2016", "[nato NATO] met [turkey Turkey]. | nato meets turkey")
    let (one, other) = (try Graph.of(story, second), try Graph.of(second, story))
    #expect(try items(in: one).map(words) == items(in: other).map(words))
  }

  @Test func judgedClaimsDoNotCome() throws {
    let graph = try Graph.of(story)
    try decide(target("russia opposes syria", in: graph).rejection, in: graph)
    try decide(target("turkey meets russia", in: graph).acceptance, in: graph)
    let supported = try target("russia supports syria", in: graph)
    var content = supported.content
    content.relation = .meets
    try decide(supported.correction(content), in: graph)
    #expect(try items(in: graph).map(words) == ["turkey opposes isis", "turkey opposes isis"])
  }

  @Test func whatIsJudgedOnTheWayDoesNotCome() throws {
    let graph = try Graph.of(story)
    var queue = try ReviewQueue(ReviewRequest(), in: graph)
    #expect(try queue.next().map(words) == "russia supports syria")
    try decide(target("russia opposes syria", in: graph).rejection, in: graph)
    #expect(try queue.next().map(words) == "turkey meets russia")
  }

  @Test func claimsAboutWhichPersonsDisagreeComeFirst() throws {
    let (graph, other) = (try Graph.of(story), try Graph.of(story))
    try decide(target("turkey meets russia", in: graph).acceptance, by: "ana", in: graph)
    try decide(target("turkey meets russia", in: other).rejection, by: "ben", in: other)
    _ = try graph.add(other.decisions().map(\.decision))
    let first = try #require(try items(in: graph).first)
    #expect(words(first) == "turkey meets russia")
    guard case .claim(let claim) = first else { return }
    #expect(claim.causes.first == .conflict && claim.target.decisions.count == 2)
  }

  @Test(arguments: [
    (ReviewRequest(actor: "isis"), 2), (ReviewRequest(relations: [.meets, .supports]), 2),
    (ReviewRequest(source: "A.TXT"), 5), (ReviewRequest(source: "b.txt"), 0),
    (ReviewRequest(actor: "isis", relations: [.meets]), 0), (ReviewRequest(pairsAlone: true), 0),
  ])
  func onlyWhatIsAskedForComes(request: ReviewRequest, count: Int) throws {
    #expect(try items(request, in: Graph.of(story)).count == count)
  }

  // MARK: - Pairs

  private func twins() throws -> Graph {
    var reading = story.reading
    let names = ["Tanja Brandtova", "Tanja Maria Brandtova"]
    reading.newActors = ["tanja", "tanja-maria"].enumerated().map {
      Actor(identifier: $1, name: names[$0], kind: .person)
    }
    reading.mentions += reading.newActors.enumerated().map { index, actor in
      Mention(actor: actor.identifier, span: TextSpan(start: 2 * index, end: 2 * index + 1))
    }.filter { new in !reading.mentions.contains { $0.span == new.span } }
    let graph = try Graph.inMemory(catalogue: .small)
    try graph.add(reading)
    return graph
  }

  @Test func everyFifthItemIsAPair() throws {
    let found = try items(in: twins()).map(words)
    #expect(found.count == 6 && found[4].contains("tanja = tanja-maria"))
  }

  @Test(arguments: [true, false])
  func decidedPairsDoNotCome(isMerged: Bool) throws {
    let graph = try twins()
    let anchors = try ["tanja", "tanja-maria"].map {
      ActorAnchor(try #require(try graph.actor($0)))
    }
    try decide(
      isMerged ? .merge(anchors[0], into: anchors[1]) : .keepApart(anchors[1], anchors[0]),
      in: graph)
    #expect(try graph.duplicates().isEmpty)
    #expect(try items(ReviewRequest(pairsAlone: true), in: graph).isEmpty)
    for logged in try graph.decisions() {
      _ = try graph.undo(logged.decision, by: "me", decided: "2026-01-02")
    }
    #expect(try graph.duplicates().count == 1)
  }
}
