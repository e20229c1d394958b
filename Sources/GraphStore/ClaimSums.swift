import Knowledge

/// The SQL that says what claims add up to; adding, asking and checking share it.
enum ClaimSums {
  /// Whether a claim stands: it was not set aside.
  static let isStanding = "claim.judged <> \(Judged.setAside.rawValue)"

  /// Whether a person accepted, corrected or added a claim.
  static let isConfirmed =
    "claim.judged IN (\(Judged.accepted.rawValue), \(Judged.decided.rawValue))"

  /// Whether a row says anything but what was read.
  static let isAltered = "claim.judged >= \(Judged.setAside.rawValue)"

  /// How many claims there are of each status, in the order of the columns of `relation`.
  static let counts = Status.words.map { "sum(claim.status = \($0.number))" }
    .joined(separator: ", ")

  /// Documents, first and last date and confidence of all claims of a group.
  static let all = """
    count(DISTINCT claim.document), min(claim.date), max(claim.date), max(claim.confidence)
    """

  /// The first or last date of what a table states of a row of `relation`.
  static func stated(_ column: String) -> String {
    "iif(relation.asserted + relation.claimed + relation.proposed + relation.denied = 0, "
      + "relation.\(column), relation.stated_\(column))"
  }

  /// What the claims of the relation `?1` add up to, in the columns of `relation`; one row.
  static let ofRelation = """
    SELECT \(named), \(ofStandingNamed) FROM claim WHERE claim.relation = ?1 AND \(isStanding)
    """

  /// The same of every relation that has claims.
  static let ofAllRelations = """
    SELECT claim.relation, \(named), \(ofStandingNamed) FROM claim WHERE \(isStanding)
    GROUP BY claim.relation
    """

  private static let named = Status.words
    .map { "sum(claim.status = \($0.number)) AS \($0.rawValue)" }.joined(separator: ", ")

  private static let ofStandingNamed = """
    count(DISTINCT iif(\(stands), claim.document, NULL)) AS documents,
    min(iif(\(stands), claim.date, NULL)) AS first, max(iif(\(stands), claim.date, NULL)) AS last,
    max(iif(\(stands), claim.confidence, 0)) AS confidence
    """

  private static let stands =
    "claim.status IN (\(Status.standing.map { String($0.number) }.sorted().joined(separator: ", ")))"

  /// Whether a row of `relation` stands and is also denied, or stands beside its opposite.
  ///
  /// An alliance holds in both directions, so it contradicts opposition of either.
  static let contradiction = """
    \(standing(in: "relation")) > 0 AND (denied > 0 OR CASE type
      WHEN \(number(.supports)) THEN \(beside("subject", .opposes, "object"))
      WHEN \(number(.opposes)) THEN \(beside("subject", .supports, "object"))
        OR \(beside("subject", .alliedWith, "object"))
        OR \(beside("object", .alliedWith, "subject"))
      WHEN \(number(.alliedWith)) THEN \(beside("subject", .opposes, "object"))
        OR \(beside("object", .opposes, "subject"))
      ELSE 0 END)
    """

  /// Marks the rows of one ordered pair; the types are named so that the index answers.
  static let markContradictions = """
    UPDATE relation SET contradicted = NOT contradicted
    WHERE subject = ? AND object = ? AND type IN (\(typeList))
      AND contradicted <> (\(contradiction))
    """

  /// Marks the rows of the whole graph.
  static let markAllContradictions = """
    UPDATE relation SET contradicted = NOT contradicted WHERE contradicted <> (\(contradiction))
    """

  private static let typeList = RelationType.words.map { String($0.number) }.joined(separator: ", ")

  private static func number(_ type: RelationType) -> Int64 { type.number }

  private static func beside(_ subject: String, _ type: RelationType, _ object: String) -> String {
    """
    EXISTS (SELECT 1 FROM relation AS other WHERE other.subject = relation.\(subject)
      AND other.type = \(type.number) AND other.object = relation.\(object)
      AND \(standing(in: "other")) > 0)
    """
  }

  private static func standing(in table: String) -> String {
    let columns = Status.standing.map { "\(table).\($0.rawValue)" }.sorted() + ["\(table).stated"]
    return "(\(columns.joined(separator: " + ")))"
  }
}
