/// What imports tell of actors: whole new ones, and of known ones what is new.
package struct ActorAdditions: Sendable {
  /// An actor or a part of one, and the file that tells it.
  package struct Addition: Sendable {
    /// Of a known actor nothing but identifier, name, kind, the country and gender for where none
    /// is known, and the aliases and codes that are new.
    package var actor: Actor
    package var isNew: Bool
    package var file: String

    package init(actor: Actor, isNew: Bool, file: String) {
      self.actor = actor
      self.isNew = isNew
      self.file = file
    }
  }

  package var actors: [Addition]
  package var roles: [Role]

  package init(actors: [Addition] = [], roles: [Role] = []) {
    self.actors = actors
    self.roles = roles
  }
}

extension ActorCatalogue {
  /// This catalogue and what was imported; additions to actors it does not hold are left out.
  package func adding(_ additions: ActorAdditions) -> ActorCatalogue {
    guard !additions.actors.isEmpty || !additions.roles.isEmpty else { return self }
    var all = actors
    var indexes = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { ($1.identifier, $0) })
    var imported = self.imported
    var loneWords = self.loneWords
    for addition in additions.actors {
      let actor = addition.actor
      for name in [Alias(actor.name)] + actor.aliases where isLoneWord(name) {
        loneWords.insert(folded(name))
      }
      if let index = indexes[actor.identifier] {
        all[index].aliases += actor.aliases
        all[index].codes += actor.codes
        all[index].country = all[index].country ?? actor.country
        all[index].gender = all[index].gender ?? actor.gender
      } else if addition.isNew {
        indexes[actor.identifier] = all.count
        imported.insert(actor.identifier)
        all.append(actor)
      }
    }
    for actor in actors where !self.imported.contains(actor.identifier) {
      for name in [Alias(actor.name)] + actor.aliases where isLoneWord(name) {
        loneWords.remove(folded(name))
      }
    }
    // the country of a party may be a state that the catalogue holds no longer
    for index in all.indices where all[index].country.map({ indexes[$0] == nil }) ?? false {
      all[index].country = nil
    }
    return ActorCatalogue(
      actors: all.sorted { $0.identifier.utf8.lexicographicallyPrecedes($1.identifier.utf8) },
      roles: roles.adding(additions.roles), imported: imported, loneWords: loneWords)
  }

  /// As the words of a text are folded.
  private func folded(_ alias: Alias) -> String { foldedText(alias.text).filter { $0 != "." } }

  private func isLoneWord(_ alias: Alias) -> Bool {
    alias.use != .code && !alias.text.utf8.contains(UInt8(ascii: " "))
  }
}
