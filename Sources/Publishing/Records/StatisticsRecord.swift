package import GraphStore
import Knowledge

/// How much a graph holds, in JSON.
package struct StatisticsRecord: Encodable, Sendable {
  package var actors: ActorNumbers
  package var bytes: Int
  @Nullable package var catalogue: String?
  package var claims: Int
  package var contradictions: Int
  package var decisions: [String: Int]
  package var documents: Int
  @Nullable package var first: String?
  package var indexed: Bool
  @Nullable package var last: String?
  package var mentions: Int
  package var relations: Int
  package var schema: String
  package var sentences: Int
  package var statuses: CountsRecord
  package var types: [String: Int]

  package struct ActorNumbers: Encodable, Sendable {
    package var catalogued: Int
    package var imported: Int
    package var mentioned: Int
    package var new: Int
  }

  package init(_ statistics: GraphStatistics) {
    actors = ActorNumbers(
      catalogued: statistics.actors.catalogued, imported: statistics.actors.imported,
      mentioned: statistics.actors.occurring, new: statistics.actors.new)
    bytes = statistics.bytes
    _catalogue = Nullable(wrappedValue: statistics.catalogueVersion)
    claims = statistics.claims
    contradictions = statistics.contradictions
    decisions = Dictionary(
      uniqueKeysWithValues: statistics.decisions.map { ($0.key.rawValue, $0.value) })
    documents = statistics.documents
    _first = Nullable(wrappedValue: statistics.first?.description)
    indexed = statistics.isIndexed
    _last = Nullable(wrappedValue: statistics.last?.description)
    mentions = statistics.mentions
    relations = statistics.relations
    schema = statistics.schema
    sentences = statistics.sentences
    statuses = CountsRecord(statistics.claimsByStatus)
    types = Dictionary(
      uniqueKeysWithValues: statistics.claimsByType.map { ($0.key.rawValue, $0.value) })
  }
}

/// A fault of a graph in JSON.
package struct ProblemRecord: Encodable, Sendable {
  package var location: String
  package var remedy: String
  package var what: String

  package init(_ problem: Problem) {
    location = problem.location
    remedy = problem.remedy
    what = problem.what
  }
}
