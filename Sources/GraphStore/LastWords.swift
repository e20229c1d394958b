import GRDB
import Knowledge

/// The last words of persons' names, by which those are found who are called by them alone.
enum LastWords {
  /// Of a folded name of several words the last; `nil` of one word.
  static func lastWord(of folded: String) -> String? {
    guard let space = folded.lastIndex(of: " ") else { return nil }
    return String(folded[folded.index(after: space)...])
  }

  /// Gives the names of an actor their last words, where it is a person: documents may have told of it
  /// as something else before.
  static func settle(_ actor: Int64, in db: Database) throws {
    let names = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT folded FROM alias
          WHERE actor = ? AND last IS NULL AND instr(folded, ' ') > 0
            AND (SELECT kind FROM actor WHERE id = alias.actor) = 'person'
          """), arguments: [actor])
    for name in names {
      try db.cachedStatement(sql: "UPDATE alias SET last = ? WHERE actor = ? AND folded = ?")
        .execute(arguments: [lastWord(of: name), actor, name])
    }
  }
}
