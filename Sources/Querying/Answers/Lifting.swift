import GraphStore
import Knowledge

/// Derives what states and groups do from what the persons do who lead or represent them.
///
/// Only doings are lifted, not what is done to a person; a meeting or an alliance is done by both.
final class Lifting {
  private let graph: Graph
  private var offices: [Actor.Identifier: [Office]] = [:]

  /// A tie between a person and an organisation; without a role where articles say so, undated.
  private struct Office {
    var passage: Passage
    var role: Role?

    func covers(_ date: PartialDate?) -> Bool {
      guard let role, let date else { return true }
      return role.covers(date)
    }
  }

  init(graph: Graph) {
    self.graph = graph
  }

  /// The derived ties of an actor at one end.
  func ties(of actor: Actor, at end: Question.Clause.End, _ filter: RelationFilter) throws -> [Tie]
  {
    guard let type = filter.types.first, filter.types.count == 1 else {
      return try filter.types.sorted { $0.rawValue < $1.rawValue }.flatMap { type in
        var filter = filter
        filter.types = [type]
        return try ties(of: actor, at: end, filter)
      }
    }
    let isDoer = end == .subject || type.isSymmetric
    var filter = filter
    let own = Set([actor.identifier] + (isDoer ? try persons(of: actor) : []))
    if end == .subject { filter.subject = own } else { filter.object = own }
    var found = Derivation(actor: actor, end: end, type: type)
    for evidence in try graph.evidence(filter) {
      for (near, far) in ends(of: evidence, near: end) where own.contains(near.identifier) {
        try lift(evidence, from: near, to: far, into: &found)
      }
    }
    return found.ties
  }

  private func lift(
    _ evidence: Evidence, from near: Actor, to far: Actor, into found: inout Derivation
  ) throws {
    let date = evidence.claim.date
    let nearPassages = try passages(of: near, on: date, to: found.actor)
    let isFarDoer = found.end == .object || found.type.isSymmetric
    let farPassages = isFarDoer ? try offices(of: far).filter { $0.covers(date) } : []
    if near.identifier != found.actor.identifier {
      for passage in nearPassages { found.add(evidence, to: far, [passage]) }
    }
    for office in farPassages {
      let other = office.passage.organisation
      let reached = near.identifier == found.actor.identifier ? [[]] : nearPassages.map { [$0] }
      for passages in reached { found.add(evidence, to: other, passages + [office.passage]) }
    }
  }

  private func ends(
    of evidence: Evidence, near end: Question.Clause.End
  ) -> [(near: Actor, far: Actor)] {
    let (subject, object) = (evidence.subject, evidence.object)
    if evidence.claim.relation.isSymmetric { return [(subject, object), (object, subject)] }
    return end == .subject ? [(subject, object)] : [(object, subject)]
  }

  private func passages(
    of person: Actor, on date: PartialDate?, to organisation: Actor
  ) throws -> [Passage] {
    try offices(of: person)
      .filter { $0.covers(date) && $0.passage.organisation.identifier == organisation.identifier }
      .map(\.passage)
  }

  // MARK: Who leads and represents whom

  private static let roles: Set<RelationType> = [.leads, .represents]

  private func persons(of organisation: Actor) throws -> [Actor.Identifier] {
    let catalogued = try graph.roles(in: organisation.identifier)
      .filter { Self.roles.contains($0.relation) }.map(\.person)
    var filter = RelationFilter()
    filter.types = Self.roles
    filter.object = [organisation.identifier]
    let stated = try graph.relations(filter).map(\.subject).filter { $0.kind == .person }
    return catalogued + stated.map(\.identifier)
  }

  private func offices(of person: Actor) throws -> [Office] {
    guard person.kind == .person else { return [] }
    if let known = offices[person.identifier] { return known }
    let found = try catalogued(of: person) + stated(of: person)
    offices[person.identifier] = found
    return found
  }

  private func catalogued(of person: Actor) throws -> [Office] {
    let roles = try graph.roles(of: person.identifier)
    return try roles.filter { Self.roles.contains($0.relation) }.compactMap { role in
      guard var organisation = try graph.actor(role.organisation) else { return nil }
      // Relations have actors without aliases: the same passage is to be the same value.
      organisation.aliases = []
      return Office(
        passage: Passage(person: person, role: role.relation, organisation: organisation),
        role: role)
    }
  }

  private func stated(of person: Actor) throws -> [Office] {
    var filter = RelationFilter()
    filter.types = Self.roles
    filter.subject = [person.identifier]
    return try graph.relations(filter).map {
      Office(
        passage: Passage(person: person, role: $0.type, organisation: $0.object), role: nil)
    }
  }
}

/// The derived ties of one actor, gathered by the actor at their other end.
private struct Derivation {
  let actor: Actor
  let end: Question.Clause.End
  let type: RelationType
  private var others: [Actor.Identifier: Gathered] = [:]

  private struct Gathered {
    var actor: Actor
    var evidence: [Int64: Evidence] = [:]
    var passages: [Passage] = []
  }

  init(actor: Actor, end: Question.Clause.End, type: RelationType) {
    self.actor = actor
    self.end = end
    self.type = type
  }

  mutating func add(_ evidence: Evidence, to other: Actor, _ passages: [Passage]) {
    guard other.identifier != actor.identifier else { return }
    var gathered = others[other.identifier] ?? Gathered(actor: other)
    gathered.evidence[evidence.number] = evidence
    for passage in passages where !gathered.passages.contains(passage) {
      gathered.passages.append(passage)
    }
    others[other.identifier] = gathered
  }

  var ties: [Tie] {
    others.sorted { $0.key < $1.key }.map { _, gathered in
      Tie(
        subject: end == .subject ? actor : gathered.actor, relation: type,
        object: end == .subject ? gathered.actor : actor,
        evidence: Array(gathered.evidence.values),
        passages: gathered.passages.sorted { $0.order.lexicographicallyPrecedes($1.order) })
    }
  }
}

extension Passage {
  fileprivate var order: [String] {
    [person.name, person.identifier, role.rawValue, organisation.identifier]
  }
}
