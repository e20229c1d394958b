package import Querying

/// A place of a ranking in JSON.
package struct RankingRecord: Encodable, Sendable {
  package var actor: ActorRecord
  /// `null` where the measure counts no claims.
  @Nullable package var claims: Int?
  package var rank: Int
  package var value: Double

  /// One line of the list.
  package init(_ ranked: RankedActor) {
    actor = ActorRecord(ranked.actor)
    _claims = Nullable(wrappedValue: ranked.claims)
    rank = ranked.rank
    value = ranked.value.rounded(toDigits: 6)
  }
}
