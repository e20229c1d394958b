package import GraphStore
import Knowledge

extension Graph {
  /// The relations that meet a filter as a network.
  ///
  /// Standing claims of a large graph are mapped from a file beside it, `GRAPH.network`, which is made
  /// when it is missing or tells of another state of the graph; other filters are read from the graph
  /// each time, but for types and least claims, which are taken from the mapped one.
  package func network(_ filter: RelationFilter = RelationFilter()) throws -> Network {
    // what is kept beside the graph holds what persons decided
    guard filter.isOfWholeRelations, !isAsRead else { return try networkFromRows(filter) }
    let cache = NetworkCache(beside: file)
    let revision = try revision()
    if let network = cache.network(of: revision) { return network.meeting(filter) }
    let network = try networkFromRows(RelationFilter())
    if network.edgeCount >= NetworkCache.leastEdges, isFile { cache.keep(network, of: revision) }
    return network.meeting(filter)
  }

  /// The same, read from the graph's rows in one scan.
  package func networkFromRows(_ filter: RelationFilter) throws -> Network {
    var builder = NetworkBuilder()
    try forEachEdge(filter) { edge in
      builder.add(
        subject: edge.subject, type: edge.type, object: edge.object, claims: edge.claims,
        first: Network.day(edge.first), last: Network.day(edge.last, isLast: true))
    }
    return builder.network()
  }
}

extension RelationFilter {
  /// Whether it asks for whole relations of standing claims, whoever has them.
  fileprivate var isOfWholeRelations: Bool {
    statuses == Status.standing && subject == nil && object == nil && holder == nil && since == nil
      && until == nil
  }
}

extension Network {
  fileprivate func meeting(_ filter: RelationFilter) -> Network {
    guard !filter.types.isEmpty || filter.minimumClaims > 1 else { return self }
    return filtered(types: filter.types, minimumClaims: filter.minimumClaims, from: nil, to: nil)
  }

  /// The day of a date's number, the last one of a month or year where `isLast`.
  fileprivate static func day(_ number: Int64?, isLast: Bool = false) -> Int32 {
    guard let date = number.flatMap(PartialDate.init(number:)) else { return noDay }
    return Int32(isLast ? date.lastDay : date.firstDay)
  }
}
