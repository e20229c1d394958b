package import GraphStore
package import Knowledge

/// Who is who: by which texts a graph came to know an actor, and whose names they might be.
package struct Explanation: Sendable {
  package var actor: Actor
  /// The state it belongs to.
  package var country: Actor?
  /// The name that was asked for, where several actors bear it.
  package var choice: Choice?
  /// By reason, the surest first, then by frequency.
  package var usages: [Usage]
  /// By bytes of the name.
  package var sharedNames: [SharedName]

  package var mentions: Int { usages.map(\.mentions).reduce(0, +) }

  /// A name and all who bear it, the one taken first.
  package struct Choice: Sendable {
    package var name: String
    package var taken: Bearer
    package var others: [Bearer]
  }

  package struct Bearer: Sendable {
    package var actor: Actor
    package var rank: NameBearer.Rank
    /// How often texts mean the actor by the name.
    package var mentions: Int
  }

  /// A name of the actor that others bear too, the actor itself among them; the most meant first.
  package struct SharedName: Sendable {
    package var name: String
    package var bearers: [(actor: Actor, mentions: Int)]
  }

  /// Of the best actor that a name stands for.
  package init(of name: String, in graph: Graph) throws {
    var resolver = ActorResolver(graph: graph)
    actor = try resolver.actor(named: name)
    country = try actor.country.flatMap { try graph.actor($0) }
    usages = try graph.usages(of: actor.identifier)
    var counts = NameCounts(graph: graph)
    choice = try Choice(of: name, in: graph, &counts)
    sharedNames = try Self.sharedNames(of: actor, in: graph, &counts)
  }

  private static func sharedNames(
    of actor: Actor, in graph: Graph, _ counts: inout NameCounts
  ) throws -> [SharedName] {
    try graph.namesakes(of: actor).sorted { $0.key.precedes($1.key) }.map { name, others in
      let bearers = try (others.sorted() + [actor.identifier]).compactMap { try graph.actor($0) }
        .map { (actor: $0, mentions: try counts.mentions(of: $0.identifier, as: name)) }
      return SharedName(
        name: name,
        bearers: bearers.sorted {
          (-$0.mentions, $0.actor.identifier) < (-$1.mentions, $1.actor.identifier)
        })
    }
  }
}

extension Explanation.Choice {
  /// `nil` where one actor alone bears the name.
  fileprivate init?(of name: String, in graph: Graph, _ counts: inout NameCounts) throws {
    let bearers = try graph.bearers(of: name).map { bearer in
      Explanation.Bearer(
        actor: bearer.actor, rank: bearer.rank,
        mentions: try counts.mentions(of: bearer.actor.identifier, as: name))
    }
    guard bearers.count > 1 else { return nil }
    self.init(name: name, taken: bearers[0], others: Array(bearers.dropFirst()))
  }
}

/// How often names stood for actors; the texts of each actor are read once.
private struct NameCounts {
  private let graph: Graph
  private var counts: [Actor.Identifier: [String: Int]] = [:]

  init(graph: Graph) {
    self.graph = graph
  }

  mutating func mentions(of actor: Actor.Identifier, as name: String) throws -> Int {
    if counts[actor] == nil {
      let usages = try graph.usages(of: actor, examples: 0)
      counts[actor] = Dictionary(
        usages.map { (foldedName($0.wording), $0.mentions) }, uniquingKeysWith: +)
    }
    return counts[actor]?[foldedName(name)] ?? 0
  }
}
