package import Knowledge

extension Graph {
  /// Who is known to this graph before anything is read: a catalogue, what was imported, and the names that
  /// persons gave and took away.
  package func catalogue(
    over catalogue: ActorCatalogue, withCodes: Bool = false
  ) throws -> ActorCatalogue {
    let names = try read { db in try DecidedNames(in: db) }
    return catalogue.adding(try imported(withCodes: withCodes)).adding(names)
  }
}
