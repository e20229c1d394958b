package import Knowledge

/// An edge: what the claims of one subject, type and object add up to.
package struct Relation: Hashable, Sendable {
  /// Without aliases.
  package var subject: Actor
  package var type: RelationType
  /// Without aliases.
  package var object: Actor
  /// How many claims of each status that was asked for; all four are there.
  package var counts: [Status: Int]
  package var documents: Int
  /// How many of the documents tell it in words of their own; `nil` where nobody has counted.
  package var sources: Int?
  /// In the order of written dates, as is `last`.
  package var first: PartialDate?
  package var last: PartialDate?
  /// That of its surest claim.
  package var confidence: Double
  /// Whether it is also denied, or stands beside its opposite, in the whole graph.
  package var isContradicted: Bool
  /// How many of its claims a person accepted, corrected or added, in the whole graph.
  package var confirmed: Int

  package init(
    subject: Actor, type: RelationType, object: Actor, counts: [Status: Int], documents: Int,
    first: PartialDate? = nil, last: PartialDate? = nil, confidence: Double,
    isContradicted: Bool = false, confirmed: Int = 0
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
    self.confirmed = confirmed
  }

  package var claims: Int { counts.values.reduce(0, +) }
}

/// The order of dates that first and last go by: that of their texts, as SQLite has it.
///
/// A year goes before its months, a month before its days.
extension [PartialDate] {
  package var firstWritten: PartialDate? { self.min { $0.description < $1.description } }
  package var lastWritten: PartialDate? { self.max { $0.description < $1.description } }
}
