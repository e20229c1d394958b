import GRDB
package import Knowledge

extension Graph {
  /// Which texts stood for an actor: the surest reasons first, then the most frequent wordings.
  ///
  /// Reads the text of every document that mentions the actor, one at a time.
  package func usages(of actor: Actor.Identifier, examples: Int = 2) throws -> [Usage] {
    try read { db in
      guard let number = try Actor.number(of: actor, in: db) else { return [] }
      var reader = UsageReader(examples: examples, in: db)
      return try reader.usages(of: number)
    }
  }
}
