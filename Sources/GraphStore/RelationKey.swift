import Knowledge

/// Which row of `relation` a claim counts in: a symmetric type is kept once.
struct RelationKey: Hashable {
  let subject: Actor.Identifier
  let type: RelationType
  let object: Actor.Identifier

  init(subject: Actor.Identifier, type: RelationType, object: Actor.Identifier) {
    // By bytes, as SQLite compares.
    let isReversed = type.isSymmetric && object.utf8.lexicographicallyPrecedes(subject.utf8)
    self.subject = isReversed ? object : subject
    self.type = type
    self.object = isReversed ? subject : object
  }

  init(_ claim: Claim) {
    self.init(
      subject: claim.subject.actor, type: claim.relation, object: claim.object.actor)
  }
}
