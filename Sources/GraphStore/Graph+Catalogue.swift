package import Knowledge

extension Graph {
  /// Who is known to this graph before anything is read: a catalogue, and what was imported.
  package func catalogue(
    over catalogue: ActorCatalogue, withCodes: Bool = false
  ) throws -> ActorCatalogue {
    catalogue.adding(try imported(withCodes: withCodes))
  }
}
