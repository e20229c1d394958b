import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

/// Which neighbours are asked for.
struct NeighborOptions: ParsableArguments {
  @Option(help: "How many ties away, 1 to 6; 1 when absent.")
  var hops: Int?

  @Option(help: ArgumentHelp("Only who is tied to this actor, too.", valueName: "actor"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "Who these relations lead to, one after the other, with blanks between.",
      valueName: "relations"))
  var pattern: String?

  @Option(help: "At most so many.")
  var limit = 50

  func check() throws {
    if let hops { try entente.check(hops, "--hops", in: 1...6) }
    try entente.check(limit, "--limit", in: 1...(.max))
    guard [hops != nil, with != nil, pattern != nil].filter({ $0 }).count < 2 else {
      throw ValidationError("--hops, --with and --pattern are three questions; give one of them.")
    }
    guard let pattern else { return }
    do {
      let steps = try RelationStep.steps(of: pattern)
      guard (1...6).contains(steps.count) else {
        throw ValidationError("--pattern has \(steps.count) relations; give 1 to 6.")
      }
    } catch let error as QuestionError {
      throw ValidationError("--pattern: \(error)")
    }
  }

  func answer(
    of actor: Actor, _ filter: RelationFilter, in graph: Graph, _ resolver: inout ActorResolver
  ) throws -> NeighborAnswer {
    let request = NeighbourRequest(of: actor, filter, limit: limit)
    if let with {
      let other = try resolver.actor(named: with)
      guard other.identifier != actor.identifier else {
        throw QuestionError.oneActor(actor.name, with, name: actor.name)
      }
      return .common(try request.neighbours(sharedWith: other, in: graph))
    }
    if let pattern {
      return .reach(try request.reach(over: RelationStep.steps(of: pattern), in: graph))
    }
    return .around(try request.neighbours(within: hops ?? 1, in: graph))
  }
}

/// An answer to one of the three questions about neighbours.
enum NeighborAnswer {
  case around(Neighbours)
  case common(CommonTies)
  case reach(PatternReach)

  /// In JSON how many are left out is said beside it.
  func write(to output: OutputOptions) throws {
    switch self {
    case .around(let answer):
      try output.write(answer.listed.map(NeighbourRecord.init)) { $0.text(answer) }
    case .common(let answer):
      try output.write(answer.listed.map(CommonTieRecord.init)) { $0.text(answer) }
    case .reach(let answer):
      try output.write(answer.listed.map(ReachedRecord.init)) { $0.text(answer) }
    }
    if output.json, leftOut > 0 { tell("\(leftOut) more are left out; --limit shows them") }
  }

  /// What a picture shows; that of a pattern would show no way.
  func ties(_ filter: RelationFilter, in graph: Graph) throws -> [Tie] {
    switch self {
    case .around(let answer): try answer.ties(filter, in: graph)
    case .common(let answer): try answer.ties(filter, in: graph)
    case .reach: []
    }
  }

  private var leftOut: Int {
    switch self {
    case .around(let answer): answer.leftOut
    case .common(let answer): answer.leftOut
    case .reach(let answer): answer.leftOut
    }
  }
}
