package import Knowledge

/// An edge: what the claims of one subject, type and object add up to.
package struct Relation: Hashable, Sendable {
  /// Without aliases.
  package var subject: Actor
  package var type: RelationType
  /// Without aliases.
  package var object: Actor
  /// How many claims of each status; all four are there.
  package var counts: [Status: Int]
  package var documents: Int
  package var first: PartialDate?
  package var last: PartialDate?
  /// That of its surest claim.
  package var confidence: Double
  /// Whether it is also denied, or stands beside its opposite, in the whole graph.
  package var isContradicted: Bool

  package init(
    subject: Actor, type: RelationType, object: Actor, counts: [Status: Int], documents: Int,
    first: PartialDate? = nil, last: PartialDate? = nil, confidence: Double,
    isContradicted: Bool = false
  ) {
    self.subject = subject
    self.type = type
    self.object = object
    self.counts = counts
    self.documents = documents
    self.first = first
    self.last = last
    self.confidence = confidence
    self.isContradicted = isContradicted
  }
}
