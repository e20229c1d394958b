package import Knowledge

/// Which actors are meant.
package struct ActorFilter: Hashable, Sendable {
  package var kinds: Set<Actor.Kind>
  /// The identifier of a state.
  package var country: Actor.Identifier?
  /// The text of a code of any scheme.
  package var code: String?
  /// Only those of whom an import tells.
  package var isImported: Bool
  /// Only those that the catalogue or an import knows, none that documents alone name.
  package var isKnown: Bool

  package init(
    kinds: Set<Actor.Kind> = [], country: Actor.Identifier? = nil, code: String? = nil,
    isImported: Bool = false, isKnown: Bool = false
  ) {
    self.kinds = kinds
    self.country = country
    self.code = code
    self.isImported = isImported
    self.isKnown = isKnown
  }
}

/// How the graph came to know an actor.
package struct ActorOrigin: Hashable, Sendable {
  /// In the catalogue compiled into the program.
  package var isCatalogued: Bool
  /// The names of the imported files that tell of it, in their order by bytes.
  package var files: [String]
  /// In how many documents it is mentioned.
  package var documents: Int
}
