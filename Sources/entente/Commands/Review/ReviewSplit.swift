import ArgumentParser
import GraphStore
import Knowledge
import Querying

struct ReviewSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Take a merger back, or say that articles mean another actor.",
    discussion: """
      Two actors: the merger that made them one is undone; the one that is gone is called by its \
      identifier or a name that it had. One actor and --as: what was read as it in the articles of --in is \
      another one.

      Example: entente review split ISIS Daesh
      Example: entente review split Georgia --as georgia-us --in articles/atlanta.txt
      """)

  @OptionGroup var deciding: DecidingOptions
  @Option(name: .customLong("as"), help: "Who is meant in the articles.") var other: String?
  @Option(help: "What that one is, where nobody knows it yet: person, state, group …")
  var kind: Actor.Kind?
  @Option(
    name: .customLong("in"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Articles: paths, names of files, titles or 6 digits of hashes.", valueName: "document"))
  var articles: [String] = []
  @Argument(help: ArgumentHelp("One or two actors, by name or identifier.", valueName: "actor"))
  var actors: [String]

  func validate() throws {
    guard actors.count == (other == nil ? 2 : 1), articles.isEmpty == (other == nil) else {
      throw ValidationError("Give two actors that were merged, or one with --as and --in.")
    }
    if kind != nil, other == nil { throw ValidationError("--kind goes with --as.") }
  }

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    if let other { try part(actors[0], as: other, in: graph) } else { try undoMerger(in: graph) }
  }

  private func undoMerger(in graph: Graph) throws {
    var resolver = ActorResolver(graph: graph)
    let one = try resolver.member(named: actors[0], in: graph)
    let second = try resolver.member(named: actors[1], in: graph)
    tell(resolver.ambiguities)
    try deciding.undo(graph.mergers(of: one, and: second), in: graph)
  }

  private func part(_ name: String, as other: String, in graph: Graph) throws {
    var resolver = ActorResolver(graph: graph)
    let survivor = try resolver.actor(named: name)
    let meant = try ActorAnchor(resolver.actor(named: other, orNew: kind, in: graph))
    guard meant.identifier != survivor.identifier else {
      throw IdentityError.alreadyOne(name, other)
    }
    tell(resolver.ambiguities)
    let drafts = try articles.flatMap { title in
      let article = try graph.article(named: title)
      let read = try article.readActors(standingFor: survivor.identifier).compactMap(graph.known)
      guard !read.isEmpty else {
        throw CitationError.notMentioned(survivor.name, source: article.origin.source)
      }
      return read.map {
        DecisionDraft(
          .separate(ActorAnchor($0), in: DocumentAnchor(article.origin), as: meant))
      }
    }
    try deciding.record(drafts, in: graph)
  }
}

extension Graph {
  /// The actor of an identifier, as it is known by itself.
  fileprivate func known(_ identifier: Actor.Identifier) throws -> Actor? {
    try actor(identifier)
  }
}
