package import GraphStore
package import Knowledge

/// One deed, however often it is told.
package struct Event: Hashable, Sendable {
  /// The surest first, as are the events of a list by their dates; at least one.
  package let reports: [Evidence]
  /// How many of the articles tell it in words of their own.
  package let sources: Int

  package var claim: Claim { reports[0].claim }
  package var documents: Int { Set(reports.map(\.document.hash)).count }

  /// The report that dates it most precisely.
  private var dating: Claim? {
    reports.map(\.claim).filter { $0.date != nil }.max {
      ($0.date?.description.count ?? 0, $1.date?.description ?? "")
        < ($1.date?.description.count ?? 0, $0.date?.description ?? "")
    }
  }

  /// When it happened or began.
  package var date: PartialDate? { dating?.date }

  /// The end of a stretch of time that begins at `date`.
  package var until: PartialDate? { dating?.until }
}

/// Folds claims that tell of the same deed.
///
/// Two do where they have the same actors, relation and class of event, and either the same dates or
/// nearly the same words and dates no more than a week apart. Claims without a date are told apart by
/// article, but for those in nearly the same words.
package struct EventFolding {
  /// Unit: days; an agency's report is printed for some.
  private static let mostDays = 7

  package init() {}

  /// By date, those without one last; then by article and place.
  package func callAsFunction(_ evidence: [Evidence]) -> [Event] {
    let ordered = evidence.sorted(by: Evidence.comesBefore)
    let groups = Dictionary(grouping: ordered.indices) { Kind(ordered[$0]) }
    let wordings = ordered.map { SentenceWording(of: $0.sentenceText) }
    var folded: [[Int]] = []
    for (_, members) in groups.sorted(by: { $0.value[0] < $1.value[0] }) {
      folded += fold(members, ordered, wordings)
    }
    return folded.sorted { $0[0] < $1[0] }.map { members in
      Event(
        reports: members.map { ordered[$0] }.sorted { $0.claim.confidence > $1.claim.confidence },
        sources: sources(of: members, ordered, wordings))
    }
    .sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ event: Event) -> (String, String, Int) {
    (event.date?.description ?? "~", event.reports[0].document.source, event.claim.sentence.start)
  }

  /// Joins each claim to the first event that it tells of.
  private func fold(
    _ members: [Int], _ all: [Evidence], _ wordings: [SentenceWording]
  ) -> [[Int]] {
    var events: [[Int]] = []
    var eventOf: [Int: Int] = [:]
    var eventAt: [Time: Int] = [:]
    for (place, member) in members.enumerated() {
      let time = Time(all[member])
      // the words are compared only where no event has these dates
      func told() -> Int? {
        members[..<place].first {
          wordings[$0].isLike(wordings[member]) && areNear(all[$0].claim, all[member].claim)
        }
      }
      let event = eventAt[time] ?? told().flatMap { eventOf[$0] } ?? events.count
      if event == events.count { events.append([]) }
      events[event].append(member)
      eventOf[member] = event
      eventAt[time] = eventAt[time] ?? event
    }
    return events
  }

  /// What two claims of one event share where their words differ: the dates, or the article where
  /// there are none.
  private struct Time: Hashable {
    let date: PartialDate?
    let until: PartialDate?
    let document: String?

    init(_ evidence: Evidence) {
      date = evidence.claim.date
      until = evidence.claim.until
      document = date == nil ? evidence.document.hash : nil
    }
  }

  private func areNear(_ one: Claim, _ two: Claim) -> Bool {
    guard let first = one.date, let second = two.date else { return one.date == two.date }
    return max(first.firstDay, second.firstDay) - min(first.lastDay, second.lastDay)
      <= Self.mostDays
  }

  private func sources(
    of members: [Int], _ all: [Evidence], _ wordings: [SentenceWording]
  ) -> Int {
    var count = SourceCount<String>()
    for member in members {
      count.add(document: all[member].document.hash, wording: wordings[member])
    }
    return count.sources
  }

  /// What all claims of one deed have in common.
  private struct Kind: Hashable {
    let subject: Actor.Identifier
    let relation: RelationType
    let object: Actor.Identifier
    let event: EventClass
    /// What was planned or denied is no report of the deed.
    let standing: Status?

    init(_ evidence: Evidence) {
      let claim = evidence.claim
      let isTurned =
        claim.relation.isSymmetric && claim.object.actor.precedes(claim.subject.actor)
      subject = isTurned ? claim.object.actor : claim.subject.actor
      relation = claim.relation
      object = isTurned ? claim.subject.actor : claim.object.actor
      event = claim.event
      standing = Status.standing.contains(claim.status) ? nil : claim.status
    }
  }
}
