package import GraphStore
import Knowledge

/// What is worth a person's look, best first: claims, and pairs of actors that may be one between them.
///
/// What a person judged is passed over, also what is judged while the queue is walked; claims that
/// decisions contradict each other about come first. The same graph gives the same order.
package struct ReviewQueue {
  private let graph: Graph
  private let request: ReviewRequest
  private var relations: RelationHeap?
  /// Of relations of which one has come and others are to come, by their places.
  private var claims: [Int: [OpenClaim]] = [:]
  private var disputed: [OpenClaim] = []
  private var pairs: [Duplicate] = []
  private var seen: Set<String> = []
  private var served = 0

  /// Of so many items one is a pair of actors, while there are any.
  private static let pairEvery = 5
  /// In graphs with more mentions pairs come only when they are asked for: to find them takes long.
  private static let mostMentions = 30_000

  package init(_ request: ReviewRequest, in graph: Graph) throws {
    self.graph = graph
    self.request = request
    try scan()
    count = (relations?.relations.claims ?? 0) + pairs.count
  }

  /// How many items there were at first.
  package private(set) var count = 0

  /// Looks at the graph anew, where actors became one or two; what has come does not come again.
  package mutating func scan() throws {
    try scanClaims()
    try scanPairs()
  }

  /// The next one; `nil` after the last.
  package mutating func next() throws -> ReviewItem? {
    let isPairsTurn = served % Self.pairEvery == Self.pairEvery - 1
    if isPairsTurn, let pair = nextPair() { return pair }
    if let claim = try nextClaim() { return .claim(claim) }
    return nextPair()
  }
}

// MARK: - Pairs

extension ReviewQueue {
  private mutating func scanPairs() throws {
    guard request.wantsPairs,
      try request.pairsAlone || !graph.hasMentions(moreThan: Self.mostMentions)
    else { return }
    pairs = try graph.duplicates().reversed().filter { pair in
      guard !seen.contains(ReviewItem.pair(pair).facet) else { return false }
      guard let actor = request.actor else { return true }
      return [pair.first, pair.second].contains { $0.actor.identifier == actor }
    }
  }

  private mutating func nextPair() -> ReviewItem? {
    while let item = pairs.popLast().map(ReviewItem.pair) {
      if serve(item) { return item }
    }
    return nil
  }

  /// Whether it has not come before.
  private mutating func serve(_ item: ReviewItem) -> Bool {
    guard seen.insert(item.facet).inserted else { return false }
    served += 1
    return true
  }
}

// MARK: - Claims

extension ReviewQueue {
  private mutating func scanClaims() throws {
    guard !request.pairsAlone else { return }
    relations = RelationHeap(try OpenRelations(request, in: graph))
    claims = [:]
    disputed = try graph.disputedClaims().reversed()
  }

  private mutating func nextClaim() throws -> ReviewedClaim? {
    while let (claim, relation) = try nextOpenClaim() {
      guard let target = try graph.target(ofRow: claim.row) else { continue }
      let isDisputed = target.isDisputed
      guard target.decisions.isEmpty || isDisputed, isAskedFor(target) else { continue }
      let reviewed = ReviewedClaim(
        target: target, causes: causes(target, relation, isDisputed: isDisputed))
      if serve(.claim(reviewed)) { return reviewed }
    }
    return nil
  }

  /// Disputed claims come without a look at their relation.
  private func isAskedFor(_ target: ClaimTarget) -> Bool {
    let claim = target.evidence.claim
    return (request.relations.isEmpty || request.relations.contains(claim.relation))
      && (request.actor == nil
        || [claim.subject.actor, claim.object.actor].contains(request.actor ?? ""))
  }

  private mutating func nextOpenClaim() throws -> (OpenClaim, OpenRelation?)? {
    if let claim = disputed.popLast() {
      return (claim, relations?.relations.all.first { $0.id == claim.relation })
    }
    while let (place, turn) = relations?.pop() {
      guard let relation = relations?.relations.all[place] else { return nil }
      let open =
        try claims[place]
        ?? graph.openClaims(ofRelation: relation.id, inDocumentsOf: request.source)
      guard turn < open.count else { continue }
      let isLast = turn + 1 == open.count
      claims[place] = isLast ? nil : open
      if !isLast { relations?.pushAgain(place) }
      return (open[turn], relation)
    }
    return nil
  }

  private func causes(
    _ target: ClaimTarget, _ relation: OpenRelation?, isDisputed: Bool
  ) -> [ReviewCause] {
    var causes: [ReviewCause] = isDisputed ? [.conflict] : []
    guard let relation, let relations = relations?.relations else { return causes }
    if relation.isContradicted { causes.append(.contradicted) }
    if (1...3).contains(relation.standing) { causes.append(.claims(relation.standing)) }
    causes.append(.confidence(target.evidence.claim.confidence))
    let degrees = [relation.subject, relation.object].map(relations.degree).sorted()
    if degrees[0] >= Self.manyRelations { causes.append(.busy(degrees[0], degrees[1])) }
    return causes
  }

  private static let manyRelations = 10
}

extension ClaimTarget {
  /// Whether decisions about it contradict each other.
  package var isDisputed: Bool {
    guard let first = decisions.first else { return false }
    return !decisions.dropFirst().allSatisfy(first.agrees)
  }
}
