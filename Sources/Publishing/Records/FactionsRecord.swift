import Knowledge
package import Querying

/// Blocs in JSON.
package struct FactionsRecord: Encodable, Sendable {
  /// Whose bloc alone was asked for.
  @Nullable package var actor: ActorRecord?
  /// How many actors are in blocs, those that are alone too.
  package var actors: Int
  package var alone: Int
  package var between: [FactionTieRecord]
  package var blocs: [FactionRecord]
  /// Net claims that do not fit: the line index.
  package var frustration: Int
  @Nullable package var frustratedShare: Double?
  package var method: String
  @Nullable package var modularity: Double?
  package var netClaims: Int
  package var swing: [SwingRecord]

  package init(_ factions: Factions) {
    _actor = Nullable(wrappedValue: factions.actor.map(ActorRecord.init))
    actors = factions.actorCount
    alone = factions.aloneCount
    between = factions.ties.map(FactionTieRecord.init)
    blocs = factions.factions.map(FactionRecord.init)
    frustration = factions.partition.frustration
    _frustratedShare = Nullable(wrappedValue: factions.partition.frustratedShare?.inJSON)
    method = factions.partition.method == .communities ? "communities" : "blocs"
    _modularity = Nullable(wrappedValue: factions.partition.modularity?.inJSON)
    netClaims = factions.partition.weight
    swing = factions.swingActors.map(SwingRecord.init)
  }
}

/// A bloc in JSON.
package struct FactionRecord: Encodable, Sendable {
  package var bloc: Int
  package var inside: SignedClaimsRecord
  package var members: [FactionMemberRecord]
  package var size: Int

  init(_ faction: Faction) {
    bloc = faction.label.number
    inside = SignedClaimsRecord(faction.inside)
    members = faction.members.map(FactionMemberRecord.init)
    size = faction.label.size
  }
}

/// An actor of a bloc in JSON.
package struct FactionMemberRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var netClaims: Int

  init(_ member: FactionMember) {
    actor = ActorRecord(member.actor)
    netClaims = member.weight
  }
}

/// What runs between two blocs, in JSON.
package struct FactionTieRecord: Encodable, Sendable {
  package var claims: SignedClaimsRecord
  package var first: FactionLabelRecord
  package var second: FactionLabelRecord

  init(_ tie: FactionTie) {
    claims = SignedClaimsRecord(tie.claims)
    first = FactionLabelRecord(tie.first)
    second = FactionLabelRecord(tie.second)
  }
}

/// A bloc by its number and its most tied member, in JSON.
package struct FactionLabelRecord: Encodable, Sendable {
  package var bloc: Int
  package var leader: ActorRecord
  package var size: Int

  init(_ label: FactionLabel) {
    bloc = label.number
    leader = ActorRecord(label.leader)
    size = label.size
  }
}

/// An actor between blocs in JSON.
package struct SwingRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var bloc: Int
  package var enemiesInside: [FactionMemberRecord]
  package var enemiesInsideClaims: Int
  package var friendsOutside: [FactionMemberRecord]
  package var friendsOutsideClaims: Int
  package var netClaims: Int
  @Nullable package var participation: Double?
  package var swing: Double

  init(_ swing: SwingReasons) {
    actor = ActorRecord(swing.actor)
    bloc = swing.faction
    enemiesInside = swing.enemiesInside.map(FactionMemberRecord.init)
    enemiesInsideClaims = swing.measures.enemiesInside
    friendsOutside = swing.friendsOutside.map(FactionMemberRecord.init)
    friendsOutsideClaims = swing.measures.friendsOutside
    netClaims = swing.measures.weight
    _participation = Nullable(wrappedValue: swing.measures.participation?.inJSON)
    self.swing = swing.measures.swing.inJSON
  }
}

/// Claims for and against in JSON.
package struct SignedClaimsRecord: Encodable, Sendable {
  package var oppositions: Int
  package var supports: Int

  init(_ claims: SignedClaims) {
    oppositions = claims.oppositions
    supports = claims.supports
  }
}

extension Double {
  /// With four digits behind the point.
  var inJSON: Double { (self * 10_000).rounded() / 10_000 }
}
