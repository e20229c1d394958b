import GRDB
import Knowledge

/// The SQL that says what claims add up to; adding, asking and checking share it.
enum ClaimSums {
  /// One row for each subject, type and object of claims, in the columns of `relation`.
  ///
  /// Claims whose latest review rejects them do not count. The confidence is that of the surest
  /// claim, whatever its status: it does not depend on the order of documents.
  static func sums(where condition: SQL) -> SQL {
    """
    SELECT iif(reversed, object, subject) AS subject, relation AS type,
      iif(reversed, subject, object) AS object,
      sum(status = 'asserted') AS asserted, sum(status = 'claimed') AS claimed,
      sum(status = 'proposed') AS proposed, sum(status = 'denied') AS denied,
      count(DISTINCT document) AS documents, min(date) AS first, max(date) AS last,
      max(confidence) AS confidence
    FROM (
      SELECT claim.*, claim.relation IN \(symmetricTypes)
        AND subject_actor.identifier > object_actor.identifier AS reversed
      FROM claim
      JOIN actor AS subject_actor ON subject_actor.id = claim.subject
      JOIN actor AS object_actor ON object_actor.id = claim.object
      WHERE \(condition) AND \(notRejected))
    GROUP BY 1, 2, 3
    """
  }

  private static let symmetricTypes = RelationType.allCases.filter(\.isSymmetric).map(\.rawValue)

  /// The condition that no latest review rejects the claim.
  static let notRejected: SQL = """
    coalesce((SELECT decision FROM review WHERE review.claim = claim.id
      ORDER BY decided DESC, author DESC LIMIT 1), 'accept') <> 'reject'
    """

  /// Whether a row of `relation` stands and is also denied, or stands beside its opposite.
  ///
  /// An alliance holds in both directions, so it contradicts opposition of either.
  static let contradiction = """
    \(standing(in: "relation")) > 0 AND (denied > 0 OR CASE type
      WHEN 'supports' THEN \(stands("subject", "opposes", "object"))
      WHEN 'opposes' THEN \(stands("subject", "supports", "object"))
        OR \(stands("subject", "allied-with", "object"))
        OR \(stands("object", "allied-with", "subject"))
      WHEN 'allied-with' THEN \(stands("subject", "opposes", "object"))
        OR \(stands("object", "opposes", "subject"))
      ELSE 0 END)
    """

  /// Marks the rows of one ordered pair; the types are named so that the primary key answers.
  static let markContradictions = """
    UPDATE relation SET contradicted = NOT contradicted
    WHERE subject = ? AND object = ? AND type IN (\(typeList))
      AND contradicted <> (\(contradiction))
    """

  private static let typeList = RelationType.allCases.map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  private static func stands(_ subject: String, _ type: String, _ object: String) -> String {
    """
    EXISTS (SELECT 1 FROM relation AS other WHERE other.subject = relation.\(subject)
      AND other.type = '\(type)' AND other.object = relation.\(object)
      AND \(standing(in: "other")) > 0)
    """
  }

  private static func standing(in table: String) -> String {
    let columns = Status.standing.map { "\(table).\($0.rawValue)" }.sorted()
    return "(\(columns.joined(separator: " + ")))"
  }
}
