import Knowledge

/// Which claims of a document stand: those that were read and those that verdicts put in their place.
struct StandingClaims {
  /// Of each claim that was read, in their order.
  private(set) var judged: [Judged]
  /// Claims that were not read so.
  private(set) var added: [ClaimRow] = []
  /// Of each verdict the place of its claim in `added`; `nil` where it added none.
  private(set) var places: [Int?]

  init(_ read: [ClaimRow], _ verdicts: [Verdict], _ parts: ActorParts) {
    judged = Array(repeating: .asRead, count: read.count)
    places = Array(repeating: nil, count: verdicts.count)
    var isJudged = Set<Int>()
    var taken: [ClaimKey: Int?] = [:]
    for (index, verdict) in verdicts.enumerated() {
      switch verdict.outcome {
      case .orphaned, .conflicting: continue
      case .rejected:
        guard let reading = verdict.reading else { continue }
        judged[reading] = .setAside
        isJudged.insert(reading)
      case .stands(let claim):
        let row = verdict.reading.map { read[$0] }
        if let reading = verdict.reading { isJudged.insert(reading) }
        let standing = Self.standing(claim, row, parts)
        if let reading = verdict.reading {
          judged[reading] = standing == nil ? .accepted : .setAside
        }
        guard let standing else {
          taken[ClaimKey(claim)] = .some(nil)
          continue
        }
        // a claim of an actor and itself says nothing
        guard standing.subject != standing.object else { continue }
        if let place = taken[ClaimKey(standing)] {
          places[index] = place
        } else {
          places[index] = added.count
          taken[ClaimKey(standing)] = added.count
          added.append(standing)
        }
      }
    }
    for (index, row) in read.enumerated() where !isJudged.contains(index) {
      settle(row, at: index, parts, isTold: taken[ClaimKey(row)] != nil)
    }
  }

  /// The row that a verdict adds; `nil` where the one that was read says just that.
  private static func standing(
    _ claim: ClaimRow, _ read: ClaimRow?, _ parts: ActorParts
  ) -> ClaimRow? {
    guard let read, let meant = parts.mapped(read), ClaimContent(meant) == ClaimContent(claim)
    else {
      return claim
    }
    if ClaimContent(read) == ClaimContent(claim) { return nil }
    var standing = meant
    standing.judged = .decided
    return standing
  }

  /// A claim that nobody judged.
  private mutating func settle(
    _ row: ClaimRow, at index: Int, _ parts: ActorParts, isTold: Bool
  ) {
    guard !isTold, var meant = parts.mapped(row) else {
      judged[index] = .setAside
      return
    }
    if ClaimContent(meant) == ClaimContent(row) { return }
    judged[index] = .setAside
    meant.judged = .merged
    added.append(meant)
  }
}

/// By which words a document tells which relation: it tells it by them once.
struct ClaimKey: Hashable {
  let sentence: Int
  let type: RelationType
  let spans: [TextSpan]

  init(_ row: ClaimRow) {
    sentence = row.sentence
    type = row.type
    let spans = [row.subjectSpan, row.objectSpan]
    self.spans = row.type.isSymmetric ? spans.sorted() : spans
  }
}

/// All that a claim says, without how it was found.
struct ClaimContent: Hashable {
  private let subject: Int64
  private let object: Int64
  private let key: [TextSpan]
  private let sentence: Int
  private let type: RelationType
  private let status: Status
  private let holder: Int64?
  private let event: EventClass
  private let date: PartialDate?
  private let until: PartialDate?

  init(_ row: ClaimRow) {
    let isTurned = row.type.isSymmetric && row.objectSpan < row.subjectSpan
    subject = isTurned ? row.object : row.subject
    object = isTurned ? row.subject : row.object
    key =
      isTurned ? [row.objectSpan, row.subjectSpan] : [row.subjectSpan, row.objectSpan]
    sentence = row.sentence
    type = row.type
    status = row.status
    holder = row.holder
    event = row.event
    date = row.date
    until = row.until
  }
}
