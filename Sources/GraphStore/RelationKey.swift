import Knowledge

/// Which row of `relation` a claim counts in: a symmetric type is kept once.
struct RelationKey: Hashable {
  let subject: Actor.Identifier
  let type: RelationType
  let object: Actor.Identifier

  init(subject: Actor.Identifier, type: RelationType, object: Actor.Identifier) {
    let isReversed = type.isSymmetric && object.precedes(subject)
    self.subject = isReversed ? object : subject
    self.type = type
    self.object = isReversed ? subject : object
  }

  init(_ claim: Claim) {
    self.init(
      subject: claim.subject.actor, type: claim.relation, object: claim.object.actor)
  }
}

extension RelationKey: Comparable {
  static func < (left: RelationKey, right: RelationKey) -> Bool {
    (left.subject, left.type.rawValue, left.object)
      < (right.subject, right.type.rawValue, right.object)
  }
}
