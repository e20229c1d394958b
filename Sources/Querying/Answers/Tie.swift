package import GraphStore
package import Knowledge

/// A relation as an answer shows it: an edge with the sentences behind it.
package struct Tie: Hashable, Sendable {
  package var subject: Actor
  package var relation: RelationType
  package var object: Actor
  package var counts: [Status: Int]
  package var documents: Int
  package var first: PartialDate?
  package var last: PartialDate?
  package var isContradicted: Bool
  /// The sentence that says it best first.
  package var evidence: [Evidence]
  /// Whose doings it is derived from; empty where the articles say it of the actors themselves.
  package var passages: [Passage] = []

  package var isDerived: Bool { !passages.isEmpty }
  package var claims: Int { counts.values.reduce(0, +) }

  /// An edge as far as these claims go; with passages one that no article states.
  init(
    subject: Actor, relation: RelationType, object: Actor, evidence: [Evidence],
    isContradicted: Bool = false, passages: [Passage] = []
  ) {
    self.subject = subject
    self.relation = relation
    self.object = object
    counts = Dictionary(grouping: evidence, by: \.claim.status).mapValues(\.count)
    documents = Set(evidence.map(\.document.hash)).count
    let dates = evidence.compactMap(\.claim.date)
    first = dates.firstWritten
    last = dates.lastWritten
    self.isContradicted = isContradicted
    self.evidence = evidence.sorted(by: Evidence.isBetter)
    self.passages = passages
  }

  /// An edge with the claims that it adds up; what a table states of it is counted, too.
  init(_ relation: Relation, evidence: [Evidence]) {
    self.init(
      subject: relation.subject, relation: relation.type, object: relation.object,
      evidence: evidence, isContradicted: relation.isContradicted)
    counts = relation.counts.filter { $0.value > 0 }
    documents = relation.documents
    first = relation.first
    last = relation.last
  }

  /// With the actor as subject, where the relation holds in both directions.
  func turned(toSubject actor: Actor.Identifier) -> Tie {
    guard relation.isSymmetric, object.identifier == actor else { return self }
    var turned = self
    swap(&turned.subject, &turned.object)
    return turned
  }

  /// The end that is not the actor's.
  package func other(than actor: Actor.Identifier) -> Actor {
    subject.identifier == actor ? object : subject
  }
}

/// The way from a person to the state or group the person leads or represents.
package struct Passage: Hashable, Sendable {
  package var person: Actor
  /// `leads` or `represents`.
  package var role: RelationType
  package var organisation: Actor
}

extension Evidence {
  /// The order in which sentences are shown: plain statements, then the surest, then by document.
  package static func isBetter(_ left: Evidence, than right: Evidence) -> Bool {
    let ranks = (rank(left.claim.status), rank(right.claim.status))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if left.claim.confidence != right.claim.confidence {
      return left.claim.confidence > right.claim.confidence
    }
    return comesBefore(left, right)
  }

  /// The order of the documents' sources by bytes, then of the text.
  package static func comesBefore(_ left: Evidence, _ right: Evidence) -> Bool {
    let (source, other) = (left.document.source, right.document.source)
    guard source.utf8.elementsEqual(other.utf8) else { return source.precedes(other) }
    let (first, second) = (left.claim, right.claim)
    if first.sentence != second.sentence { return first.sentence < second.sentence }
    if first.subject.span != second.subject.span { return first.subject.span < second.subject.span }
    if first.object.span != second.object.span { return first.object.span < second.object.span }
    return left.number < right.number
  }

  private static func rank(_ status: Status) -> Int {
    Status.allCases.firstIndex(of: status) ?? 0
  }
}
