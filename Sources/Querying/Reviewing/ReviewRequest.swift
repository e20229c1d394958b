package import Knowledge

/// Which claims and pairs of actors a person wants to be asked about.
package struct ReviewRequest: Sendable {
  /// Only what this actor takes part in.
  package var actor: Actor.Identifier?
  /// Only claims of these relations; all where it is empty.
  package var relations: Set<RelationType>
  /// Only claims of documents whose source or title holds it.
  package var source: String?
  /// Only pairs of actors that may be one.
  package var pairsAlone: Bool

  package init(
    actor: Actor.Identifier? = nil, relations: Set<RelationType> = [], source: String? = nil,
    pairsAlone: Bool = false
  ) {
    self.actor = actor
    self.relations = relations
    self.source = source
    self.pairsAlone = pairsAlone
  }

  /// Pairs are mixed in where nothing is asked for that only claims have.
  var wantsPairs: Bool { pairsAlone || relations.isEmpty && source == nil }
}
