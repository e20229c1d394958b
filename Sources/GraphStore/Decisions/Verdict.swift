import GRDB
import Knowledge

/// What decisions say of one claim of a document.
struct Verdict {
  /// They all agree, or there would be no verdict.
  var decisions: [KeptDecision]
  /// The place of the claim among those that were read; `nil` where it was not read there.
  var reading: Int?
  var outcome: Outcome

  enum Outcome {
    case rejected
    /// In the rows of the graph, its method and confidence those of a claim made by hand.
    case stands(ClaimRow)
    case orphaned
    case conflicting
  }

  var state: DecisionState {
    switch outcome {
    case .rejected, .stands: .applied
    case .orphaned: .orphaned
    case .conflicting: .conflicting
    }
  }
}

/// Finds the evidence of decisions in one document.
struct VerdictReader {
  private let table: DecisionTable
  private let document: CitedDocument
  private let parts: ActorParts
  private let identities: ActorIdentities

  init(
    _ db: Database, _ document: CitedDocument, _ parts: ActorParts, _ identities: ActorIdentities
  ) {
    table = DecisionTable(db)
    self.document = document
    self.parts = parts
    self.identities = identities
  }

  /// In the order of their decisions' names.
  func verdicts(_ read: [ClaimRow]) throws -> [Verdict] {
    let facets = try table.decisions(
      where: "document = ? AND action IN ('accept', 'reject', 'relabel', 'add')", [document.number]
    ).map(\.decision.facet)
    let verdicts = try Set(facets).sorted().compactMap { facet in
      try verdict(table.heads(ofFacet: facet), read)
    }
    let joined = try Self.groups(verdicts).compactMap { try self.joined($0, read) }
    return Self.parted(joined, read).sorted {
      $0.decisions[0].decision.name < $1.decisions[0].decision.name
    }
  }

  /// Of the decisions of one facet that hold; `nil` of none.
  private func verdict(_ decisions: [KeptDecision], _ read: [ClaimRow]) throws -> Verdict? {
    guard let first = decisions.first?.decision, let judgement = first.judgement else { return nil }
    var verdict = try verdict(judgement, decisions, read)
    if !decisions.allSatisfy({ first.agrees(with: $0.decision) }) { verdict.outcome = .conflicting }
    return verdict
  }

  private func verdict(
    _ judgement: Judgement, _ decisions: [KeptDecision], _ read: [ClaimRow]
  ) throws -> Verdict {
    let anchor = judgement.anchor
    var verdict = Verdict(decisions: decisions, reading: nil, outcome: .orphaned)
    guard let place = anchor.quote.place(in: document.text, at: anchor.position),
      let quoted = place.span(of: TextSpan(start: 0, end: anchor.quote.exact.utf8.count)),
      document.origin.hash == anchor.document.hash || isOfWholeSentences(quoted)
    else { return verdict }
    verdict.reading = try reading(anchor, at: place, read)
    if let stands = judgement.stands {
      if let row = try row(stands, at: place) { verdict.outcome = .stands(row) }
    } else {
      verdict.outcome = .rejected
    }
    return verdict
  }

  /// In an edited article: words put before or behind a sentence may say that it is false.
  private func isOfWholeSentences(_ span: TextSpan) -> Bool {
    document.sentences.contains { $0.start == span.start }
      && document.sentences.contains { $0.end == span.end }
  }

  /// The claim that was read of the same relation and actors in the quoted sentence: at the same words, or
  /// at words that overlap them, or else the only one.
  private func reading(
    _ anchor: ClaimAnchor, at place: QuotePlace, _ read: [ClaimRow]
  ) throws -> Int? {
    guard let subject = try identities.toldNumber(of: anchor.subject.actor),
      let object = try identities.toldNumber(of: anchor.object.actor),
      let quote = place.span(of: TextSpan(start: 0, end: anchor.quote.exact.utf8.count)),
      let subjectSpan = place.span(of: anchor.subject.span),
      let objectSpan = place.span(of: anchor.object.span)
    else { return nil }
    let wanted = ClaimPlace(
      subject: subject, type: anchor.relation, object: object, subjectSpan: subjectSpan,
      objectSpan: objectSpan
    ).levelled
    let places = try read.map { try ClaimPlace($0, in: document).levelled }
    let same = places.indices.filter {
      places[$0].tells(wanted) && quote.contains(places[$0].subjectSpan)
        && quote.contains(places[$0].objectSpan)
    }
    if let exact = same.first(where: { places[$0] == wanted }) { return exact }
    let near = same.filter { places[$0].overlaps(wanted) }
    let candidates = near.isEmpty ? same : near
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// `nil` where its words lie in no one sentence of the document.
  private func row(_ stands: AnchoredClaim, at place: QuotePlace) throws -> ClaimRow? {
    guard let subject = place.span(of: stands.subject.span),
      let object = place.span(of: stands.object.span), subject.length > 0, object.length > 0,
      let sentence = document.place(ofSentenceAround: [subject, object])
    else { return nil }
    let start = document.sentences[sentence].start
    return try ClaimRow(
      document: document.number, relation: 0,
      subject: parts.actor(for: identities.numberOrNew(stands.subject.actor)),
      type: stands.relation,
      object: parts.actor(for: identities.numberOrNew(stands.object.actor)), sentence: sentence,
      subjectSpan: subject.moved(by: -start), objectSpan: object.moved(by: -start),
      status: stands.status,
      holder: stands.holder.map { try parts.actor(for: identities.numberOrNew($0)) },
      event: stands.event, date: stands.date, until: stands.until, confidence: 1000, method: 0,
      id: 0, judged: .decided)
  }

  /// Verdicts on the same claim together: decisions may quote several versions of the article.
  private static func groups(_ verdicts: [Verdict]) -> [[Verdict]] {
    var groups: [[Verdict]] = []
    var places: [Verdict.Matter: Int] = [:]
    for verdict in verdicts {
      if let matter = verdict.matter, let place = places[matter] {
        groups[place].append(verdict)
      } else {
        if let matter = verdict.matter { places[matter] = groups.count }
        groups.append([verdict])
      }
    }
    return groups
  }

  /// Those of a group in one, without what one of the others replaced; where they say different things,
  /// nothing of them applies.
  private func joined(_ group: [Verdict], _ read: [ClaimRow]) throws -> Verdict? {
    guard group.count > 1 else { return group.first }
    let facets = group.map { $0.decisions[0].decision.facet }
    let all = try facets.flatMap(table.decisions(ofFacet:)).map(\.decision)
    let holding = Set(Heads(all).holding.map(\.name))
    var verdicts: [Verdict] = []
    for kept in group.map(\.decisions) {
      let own = kept.filter { holding.contains($0.decision.name) }
      for one in kept where !holding.contains(one.decision.name) {
        try table.set(.replaced, of: one)
      }
      if let verdict = try verdict(own, read) { verdicts.append(verdict) }
    }
    guard var joined = verdicts.first else { return nil }
    joined.decisions = verdicts.flatMap(\.decisions)
    if verdicts.contains(where: { $0.isConflict || $0.says != joined.says }) {
      joined.outcome = .conflicting
    }
    return joined
  }

  /// Where corrections of two claims say different things by the same words, neither applies.
  private static func parted(_ verdicts: [Verdict], _ read: [ClaimRow]) -> [Verdict] {
    let byWords = Dictionary(grouping: verdicts.indices) { verdicts[$0].key }
    var verdicts = verdicts
    for case (.some, let same) in byWords
    where Set(same.map { verdicts[$0].says }).count > 1
      && same.contains(where: {
        verdicts[$0].says != verdicts[$0].reading.map { ClaimContent(read[$0]) }
      })
    {
      for index in same { verdicts[index].outcome = .conflicting }
    }
    return verdicts
  }
}

extension Verdict {
  fileprivate var isConflict: Bool {
    if case .conflicting = outcome { return true }
    return false
  }

  /// What it is about.
  fileprivate enum Matter: Hashable {
    case reading(Int)
    case words(ClaimKey)
  }

  fileprivate var matter: Matter? { reading.map(Matter.reading) ?? key.map(Matter.words) }

  /// By which words it says something.
  fileprivate var key: ClaimKey? {
    if case .stands(let row) = outcome { return ClaimKey(row) }
    return nil
  }

  /// What it comes to, whoever says it.
  fileprivate var says: ClaimContent? {
    if case .stands(let row) = outcome { return ClaimContent(row) }
    return nil
  }
}

/// Who is told to do what to whom, and by which words of the text.
private struct ClaimPlace: Equatable {
  var subject: Int64
  var type: RelationType
  var object: Int64
  /// From the start of the text, as is `objectSpan`.
  var subjectSpan: TextSpan
  var objectSpan: TextSpan

  /// Of a symmetric relation the words that come first are the subject.
  var levelled: ClaimPlace {
    guard type.isSymmetric, objectSpan < subjectSpan else { return self }
    return ClaimPlace(
      subject: object, type: type, object: subject, subjectSpan: objectSpan,
      objectSpan: subjectSpan)
  }

  func tells(_ other: ClaimPlace) -> Bool {
    (subject, type, object) == (other.subject, other.type, other.object)
      || type.isSymmetric && (object, type, subject) == (other.subject, other.type, other.object)
  }

  func overlaps(_ other: ClaimPlace) -> Bool {
    subjectSpan.overlaps(other.subjectSpan) && objectSpan.overlaps(other.objectSpan)
  }
}

extension ClaimPlace {
  fileprivate init(_ row: ClaimRow, in document: CitedDocument) throws {
    let start = try document.sentence(row.sentence).span.start
    self.init(
      subject: row.subject, type: row.type, object: row.object,
      subjectSpan: row.subjectSpan.moved(by: start), objectSpan: row.objectSpan.moved(by: start))
  }
}

extension TextSpan {
  fileprivate func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}
