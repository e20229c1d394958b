import GRDB

/// Shows a graph as it was read, without what persons decided: views that hide the tables of their names.
///
/// Whatever asks for rows asks these views then, so that no question needs to know of them.
enum RawView {
  @Sendable static func show(in db: Database) throws {
    try db.execute(sql: actors + mentions + claims + relations)
  }

  private static let actors = """
    CREATE TEMP VIEW alias AS
      SELECT actor, text, use, folded, catalogued, imported, last, 0 AS decided FROM main.alias
        WHERE decided = 0
      UNION ALL SELECT actor, text, use, folded, catalogued, imported, last, 0 FROM main.removed_alias;
    CREATE TEMP VIEW role AS SELECT * FROM main.role WHERE decided = 0;
    CREATE TEMP VIEW code AS SELECT * FROM main.code WHERE decided = 0;
    CREATE TEMP VIEW actor AS
      SELECT id, identifier,
        coalesce((SELECT name FROM main.read_actor WHERE actor = id), name) AS name,
        coalesce((SELECT kind FROM main.read_actor WHERE actor = id), kind) AS kind,
        country, gender, catalogued, NULL AS merged
      FROM main.actor
      WHERE NOT EXISTS (SELECT 1 FROM main.alias WHERE alias.actor = main.actor.id AND decided = 3);

    """

  private static let mentions = """
    CREATE TEMP VIEW mention AS
      SELECT document, start, end, coalesce(read, actor) AS actor, resolution, NULL AS read
      FROM main.mention;

    """

  private static let claims = """
    CREATE TEMP VIEW claim AS
      SELECT id, document, relation, reversed, sentence, subject_start, subject_end, object_start,
        object_end, status, holder, event, date, until, confidence, method, 0 AS judged
      FROM main.claim WHERE judged <= \(Judged.setAside.rawValue);
    CREATE TEMP VIEW decision AS SELECT * FROM main.decision WHERE false;

    """

  /// What decisions did not change is read from its row, all else is summed up again.
  private static let relations = """
    CREATE TEMP VIEW read_relation AS
      SELECT id, subject, type, object, asserted, claimed, proposed, denied, stated, documents, first,
        last, confidence, stated_first, stated_last, 0 AS confirmed, 0 AS altered
      FROM main.relation WHERE altered = 0
      UNION ALL
      SELECT id, subject, type, object, \(counts),
        \(stated("stated", else: "stated")) AS stated,
        (SELECT count(DISTINCT document) \(standing)) AS documents,
        \(widest("min", "first")) AS first, \(widest("max", "last")) AS last,
        max(coalesce((SELECT max(confidence) \(standing)), 0),
          iif(\(stated("stated", else: "stated")) > 0, \(stated("confidence", else: "confidence")), 0)),
        stated_first, stated_last, 0, 0
      FROM main.relation WHERE altered > 0
        AND (EXISTS (SELECT 1 FROM claim WHERE claim.relation = relation.id)
          OR \(stated("stated", else: "stated")) > 0);
    CREATE TEMP VIEW relation AS
      SELECT id, subject, type, object, asserted, claimed, proposed, denied, stated, documents, first,
        last, confidence, \(contradiction) AS contradicted, stated_first, stated_last, confirmed, altered
      FROM read_relation AS relation;
    """

  private static let counts = (0..<4).map { status in
    "(SELECT count(*) FROM claim WHERE claim.relation = relation.id AND status = \(status))"
  }.joined(separator: ", ")

  private static let standing =
    "FROM claim WHERE claim.relation = relation.id AND status <= 1"

  private static func stated(_ column: String, else own: String) -> String {
    "coalesce((SELECT \(column) FROM main.statement WHERE statement.relation = relation.id), \(own))"
  }

  private static func widest(_ choice: String, _ column: String) -> String {
    let told = "(SELECT \(choice)(date) \(standing))"
    let table = """
      iif(\(stated("stated", else: "stated")) > 0,
        \(stated(column, else: ClaimSums.stated(column))), NULL)
      """
    return "coalesce(\(choice)(\(told), \(table)), \(told), \(table))"
  }

  private static let contradiction = ClaimSums.contradiction
    .replacing("FROM relation AS other", with: "FROM read_relation AS other")
}
