import GRDB

/// The SQL that finds who else bears an actor's names.
enum Namesakes {
  /// Name and identifier of the other; of spellings that fold to one, the first by bytes.
  static func ofAliases(_ actor: Int64) -> SQLRequest<Row> {
    """
    SELECT DISTINCT own.text, actor.identifier
    FROM (SELECT min(text) AS text, folded FROM alias
      WHERE actor = \(actor) AND use <> 'code' GROUP BY folded) AS own
    JOIN alias ON alias.folded = own.folded AND alias.actor <> \(actor) AND alias.use <> 'code'
    JOIN actor ON actor.id = alias.actor AND actor.merged IS NULL
    """
  }

  /// Mentioned persons whose name is or ends with the word.
  static func ofLastName(_ folded: String, _ actor: Int64) -> SQLRequest<Row> {
    """
    SELECT DISTINCT actor.identifier
    FROM (SELECT actor FROM alias WHERE folded = \(folded)
      UNION SELECT actor FROM alias WHERE last = \(folded)) AS bearer
    JOIN actor ON actor.id = bearer.actor
    WHERE actor.kind = 'person' AND actor.id <> \(actor)
      AND EXISTS (SELECT 1 FROM mention WHERE mention.actor = actor.id)
    """
  }
}
