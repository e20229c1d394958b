import GraphStore
import Knowledge
import Querying

/// The words for relations, from `Schema/ontology/relations.tsv`.
struct Wording {
  static let shared = Wording()

  private var active: [RelationType: String] = [:]
  private var passive: [RelationType: String] = [:]

  private init() {
    for row in SchemaTable("ontology/relations.tsv").rows {
      guard let relation = row["relation"].flatMap(RelationType.init(rawValue:)) else { continue }
      active[relation] = row["active"]
      passive[relation] = row["passive"]
    }
  }

  /// "opposes", or "is opposed by" seen from the object.
  func verb(_ relation: RelationType, from end: Question.Clause.End = .subject) -> String {
    (end == .subject ? active : passive)[relation] ?? relation.rawValue
  }

  /// "Turkey opposes ISIS".
  func sentence(_ subject: Actor, _ relation: RelationType, _ object: Actor) -> String {
    "\(printable(subject.name)) \(verb(relation)) \(printable(object.name))"
  }

  /// The same without the actor that a row is about: "opposes ISIS", "is opposed by Turkey".
  func predicate(_ tie: Tie, of actor: Actor) -> String {
    let isSubject = tie.subject.identifier == actor.identifier
    let other = printable(tie.other(than: actor.identifier).name)
    return "\(verb(tie.relation, from: isSubject ? .subject : .object)) \(other)"
  }
}

/// "2 asserted, 1 claimed"; each status of which there is a claim.
func statusWords(_ counts: [Status: Int]) -> String {
  Status.allCases.compactMap { status in
    counts[status].flatMap { $0 > 0 ? "\($0) \(status.rawValue)" : nil }
  }.joined(separator: ", ")
}

/// "2014 – 2015-08-04", or one date where both are the same.
func dateRange(_ first: PartialDate?, _ last: PartialDate?) -> String {
  guard let first, let last else { return "" }
  return first == last ? "\(first)" : "\(first) – \(last)"
}

/// "claimed by John Kerry", "denied by Hanoi": the statuses that need one, each with its holders.
func holderWords(_ evidence: [Evidence]) -> String {
  let statuses: [Status] = [.claimed, .proposed, .denied]
  return statuses.compactMap { status in
    let names = evidence.filter { $0.claim.status == status }.compactMap(\.holder?.name)
    let known = Set(names).map(printable).sorted()
    return known.isEmpty ? nil : "\(status.rawValue) by \(known.joined(separator: ", "))"
  }.joined(separator: "; ")
}

/// "by ana on 2026-11-23: said in Ankara".
func authorship(_ author: String, _ decided: String, _ reason: String?) -> String {
  "by \(printable(author)) on \(printable(String(decided.prefix(10))))"
    + (reason.map { ": \(printable($0))" } ?? "")
}

/// "2 of 3 claims confirmed by ana, ben"; `nil` where no person confirmed any.
func confirmedWords(_ evidence: [Evidence]) -> String? {
  let confirmed = evidence.filter(\.isConfirmed)
  guard !confirmed.isEmpty else { return nil }
  let authors = Set(confirmed.flatMap(\.judged).map(\.author)).map(printable).sorted()
  return "\(confirmed.count) of \(counted(evidence.count, "claim")) confirmed by "
    + authors.joined(separator: ", ")
}

/// "ana and ben contradict each other about 1 claim"; `nil` where nobody does.
func disputedWords(_ evidence: [Evidence]) -> String? {
  let disputed = evidence.filter { $0.judged.contains(where: \.isConflicting) }
  guard !disputed.isEmpty else { return nil }
  let authors = Set(disputed.flatMap(\.judged).map(\.author)).map(printable).sorted()
  return "\(authors.joined(separator: " and ")) contradict each other about "
    + counted(disputed.count, "claim")
}

/// "claimed by John Kerry", or the status alone.
func statusAndHolder(_ evidence: Evidence) -> String {
  let holder = evidence.holder.map { " by \(printable($0.name))" } ?? ""
  return evidence.claim.status.rawValue + holder
}

/// "2004 – 2011", "since 2004", "until 2011".
func officeDates(_ from: PartialDate?, _ until: PartialDate?) -> String {
  switch (from, until) {
  case (let from?, let until?): dateRange(from, until)
  case (let from?, nil): "since \(from)"
  case (nil, let until?): "until \(until)"
  case (nil, nil): ""
  }
}
