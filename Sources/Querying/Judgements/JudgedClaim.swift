import Knowledge

/// A claim that the program had read, and what persons found of it.
struct JudgedClaim {
  /// The relation as read.
  let relation: RelationType
  let source: String
  let rule: String
  let confidence: Double
  let finding: Finding

  /// From the worst to the best.
  enum Finding: Int, Comparable {
    case wrong, right, rightInAll

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// `nil` where persons differ on whether it is right; all reviews are of one facet.
  ///
  /// Of several readings the one judged last counts; right in all is what all hold to be so.
  init?(_ reviews: [Review]) {
    let findings = reviews.map(\.finding)
    guard let last = reviews.max(by: { $0.time < $1.time }), let worst = findings.min(),
      worst != .wrong || findings.allSatisfy({ $0 == .wrong })
    else { return nil }
    let anchor = last.judgement.anchor
    relation = anchor.relation
    source = Self.folder(of: anchor.document.source)
    rule = Self.rule(of: last.read.method)
    confidence = last.read.confidence
    finding = worst
  }

  /// The host of an address, else the path without its last component.
  private static func folder(of source: String) -> String {
    if let scheme = source.firstRange(of: "://") {
      return String(source[scheme.upperBound...].prefix { $0 != "/" })
    }
    guard let slash = source.lastIndex(of: "/") else { return "." }
    return slash == source.startIndex ? "/" : String(source[..<slash])
  }

  /// `verb` of `verb arm; denied: no evidence`.
  private static func rule(of method: String) -> String {
    String(method.prefix { $0 != " " && $0 != ";" })
  }
}

/// One person's judgement on what the program had read.
struct Review {
  let judgement: Judgement
  let read: ReadClaim
  /// Orders decisions; the names part those of one moment.
  let time: (String, Decision.Name)

  /// `nil` of what is no verdict on a reading.
  init?(_ decision: Decision) {
    guard case .judge(let judgement) = decision.action, judgement.verdict != .add,
      let read = judgement.read
    else { return nil }
    self.judgement = judgement
    self.read = read
    time = (decision.decided, decision.name)
  }

  var finding: JudgedClaim.Finding {
    switch judgement.verdict {
    case .accept: return .rightInAll
    case .reject, .add: return .wrong
    case .relabel:
      guard let stands = judgement.stands, stands.saysWhoDoesWhat(of: judgement.anchor) else {
        return .wrong
      }
      return stands.saysHow(of: read) ? .rightInAll : .right
    }
  }
}

extension AnchoredClaim {
  /// Whether it is the same relation of the same actors.
  fileprivate func saysWhoDoesWhat(of anchor: ClaimAnchor) -> Bool {
    let own = [subject, object].map(\.actor.identifier)
    let read = [anchor.subject, anchor.object].map(\.actor.identifier)
    guard relation == anchor.relation else { return false }
    return own == read || relation.isSymmetric && own == read.reversed()
  }

  fileprivate func saysHow(of read: ReadClaim) -> Bool {
    status == read.status && holder?.identifier == read.holder && date == read.date
      && until == read.until
  }
}
