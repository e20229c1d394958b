package import Knowledge

/// A catalogue and the version by which a graph knows that it holds it already.
package struct VersionedCatalogue: Sendable {
  let version: String
  let load: @Sendable () -> ActorCatalogue

  /// The tables are parsed only for a graph that holds another version.
  package init(version: String, load: @escaping @Sendable () -> ActorCatalogue) {
    self.version = version
    self.load = load
  }

  /// The catalogue of the program.
  package static var compiledIn: VersionedCatalogue {
    VersionedCatalogue(version: ActorCatalogue.version, load: ActorCatalogue.compiledIn)
  }
}
