import GraphStore
import Knowledge
import Querying

/// What a graph is asked, by the identifiers of its actors.
struct QuestionSamples: Decodable {
  var actors: [Actor.Identifier]
  var pairs: [[Actor.Identifier]]
  /// Subject, type and object.
  var relations: [[String]]
}

/// The time that a question took, and the answers to compare with those of other programs.
struct QuestionRecord: Encodable {
  var question: String
  var cpuMilliseconds: Double
  var wallMilliseconds: Double
  var answers: [[[String]]]
}

/// Asks one graph every question that its peers are asked too.
struct GraphQuestions {
  let graph: Graph
  let samples: QuestionSamples

  typealias Answers = [[[String]]]

  /// On rows of SQLite.
  func pointQuestions() throws -> [QuestionRecord] {
    try [
      record("who_opposes", samples.actors) { actor in
        try graph.relations(RelationFilter(object: [actor], types: [.opposes]))
      } answer: { relations in
        relations.map { [$0.subject.identifier, "\($0.claims)"] }
      },
      record("all_relations", samples.actors) { actor in
        (actor, try graph.relations(around: actor, RelationFilter()))
      } answer: { actor, relations in
        relations.map { Self.line($0, of: actor) }
      },
      record("allies_of_opposers", samples.actors) { actor in
        try graph.ends(of: [(.opposes, false), (.alliedWith, true)], from: actor)
      } answer: { ends in
        ends.map { [$0.actor.identifier, "\($0.ways)"] }
      },
      record("newest_claims", samples.relations) { words in
        try graph.latestEvidence(
          RelationFilter(
            subject: [words[0]], object: [words[2]],
            types: RelationType(rawValue: words[1]).map { [$0] } ?? []),
          limit: 10)
      } answer: { evidence in
        evidence.map { [$0.claim.date?.description ?? ""] }
      },
    ]
  }

  private static func line(_ relation: Relation, of actor: Actor.Identifier) -> [String] {
    let isSubject = relation.subject.identifier == actor
    let direction = relation.type.isSymmetric ? "both" : isSubject ? "out" : "in"
    let other = isSubject ? relation.object : relation.subject
    return [
      relation.type.rawValue, other.identifier, direction, "\(relation.claims)",
      relation.first?.description ?? "", relation.last?.description ?? "",
    ]
  }

  /// On the network, once it is there.
  func networkQuestions() throws -> [QuestionRecord] {
    let network = try graph.network()
    let names = try graph.actors(inRows: Array(network.actors)).map(\.identifier)
    let nodes = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let finder = PathFinder(network)
    return [
      record("three_hops", Array(samples.actors.prefix(40))) { actor in
        nodes[actor].map { network.countNodes(within: 3, of: [$0]) } ?? 1
      } answer: {
        [["\($0)"]]
      },
      record("shortest_path", samples.pairs) { pair -> Int in
        guard let from = nodes[pair[0]], let to = nodes[pair[1]] else { return -1 }
        return finder.shortestPath(from: from, to: to, hops: 12)?.edges.count ?? -1
      } answer: {
        [["\($0)"]]
      },
      record("pagerank", [(), (), ()]) {
        network.pageRank()
      } answer: { ranks in
        ranks.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
          .prefix(40).map { [names[$0.offset], "\($0.element)"] }
      },
      record("triads", [(), (), ()]) {
        SignedPairs(network).triads()
      } answer: { triads in
        zip(["+++", "++-", "+--", "---"], triads.byMinuses).map { [$0, "\($1)"] }
      },
      record("most_opposed", Array(repeating: (), count: 9)) {
        network.ranking(by: [.opposes], .received, limit: 20)
      } answer: {
        $0.map { [names[$0.node], "\($0.relations)", "\($0.claims)"] }
      },
    ]
  }

  /// How a network comes to be: from rows, and from the file beside the graph.
  func networkLoads() throws -> [QuestionRecord] {
    _ = try graph.network()
    return try [
      record("network_from_rows", [(), (), ()]) {
        try graph.networkFromRows(RelationFilter()).edgeCount
      } answer: {
        [["\($0)"]]
      },
      record("network_mapped", [(), (), ()]) {
        try graph.network().edgeCount
      } answer: {
        [["\($0)"]]
      },
    ]
  }

  private func record<Question, Found>(
    _ name: String, _ questions: [Question], ask: (Question) throws -> Found,
    answer: (Found) -> [[String]]
  ) rethrows -> QuestionRecord {
    var watch = Stopwatch()
    let found = try questions.map { question in try watch.measure { try ask(question) } }
    return QuestionRecord(
      question: name, cpuMilliseconds: Stopwatch.median(watch.cpu),
      wallMilliseconds: Stopwatch.median(watch.wall), answers: found.map(answer))
  }
}
