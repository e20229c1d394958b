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

  /// When it happened or began, as precisely as any report has it.
  package var date: PartialDate? {
    reports.compactMap(\.claim.date).max {
      ($0.description.count, $1.description) < ($1.description.count, $0.description)
    }
  }
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
    for member in members {
      let same = events.firstIndex { event in
        event.contains { isOne(all[$0], all[member], wordings[$0].isLike(wordings[member])) }
      }
      if let same { events[same].append(member) } else { events.append([member]) }
    }
    return events
  }

  private func isOne(_ first: Evidence, _ second: Evidence, _ isAlike: Bool) -> Bool {
    let (one, two) = (first.claim, second.claim)
    if one.date == two.date, one.until == two.until {
      return one.date != nil || isAlike || first.document.hash == second.document.hash
    }
    guard isAlike else { return false }
    guard let earlier = one.date, let later = two.date else { return true }
    return abs(earlier.firstDay - later.firstDay) <= Self.mostDays
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

    init(_ evidence: Evidence) {
      let claim = evidence.claim
      let isTurned =
        claim.relation.isSymmetric && claim.object.actor.precedes(claim.subject.actor)
      subject = isTurned ? claim.object.actor : claim.subject.actor
      relation = claim.relation
      object = isTurned ? claim.subject.actor : claim.object.actor
      event = claim.event
    }
  }
}
