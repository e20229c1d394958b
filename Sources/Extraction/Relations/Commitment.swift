import Knowledge
import Language

/// What the text commits to about a relation, and who says so.
struct Commitment {
  var relation: RelationType
  private(set) var status: Status = .asserted
  var holder: Actor.Identifier?
  /// The word that set the status last; nil where it is asserted, or was asserted as it stands.
  private(set) var ground: String?

  init(relation: RelationType) { self.relation = relation }

  mutating func become(_ status: Status, by ground: String? = nil) {
    self.status = status
    self.ground = ground
  }

  /// A rule with what set the status: `verb arm; denied: no evidence`.
  func method(_ rule: String) -> String {
    ground.map { "\(rule); \(status.rawValue): \($0)" } ?? rule
  }
}

/// Decides status and holder from negation, modality, the governing verb and the speaker.
struct CommitmentReader {
  let clauses: Clauses
  let speech: Speech.Attribution

  var classes: WordClasses { clauses.classes }

  /// `nil` where the sentence says nothing of the kind after all; `negated` is what its denial says,
  /// where that is more.
  func commitment(
    of relation: RelationType, negated: RelationType? = nil, by verb: VerbGroup?, at token: Int,
    subject: Actor.Identifier
  ) -> Commitment? {
    var result = Commitment(relation: relation)
    if let verb {
      guard apply(verb, to: &result, subject: subject) else { return nil }
      if token != verb.main, result.status == .asserted, isOnlyThoughtOf(relation, by: verb) {
        result.become(.proposed, by: verb.base)
      }
    }
    climb(from: verb?.predicate ?? token, in: verb, to: &result, subject: subject)
    if result.status == .denied, let turned = negated {
      result.relation = turned
      result.become(.asserted)
    }
    return attributed(result, at: token, subject: subject)
  }

  private static let contradicting: Set<String> = [
    "deny", "refute", "rebut", "dispute", "disprove", "reject", "dismiss",
  ]

  private func apply(
    _ verb: VerbGroup, to result: inout Commitment, subject: Actor.Identifier
  ) -> Bool {
    if verb.isHearsay { result.become(.claimed, by: "hearsay") }
    if verb.isModal { result.become(.proposed, by: clauses.context.word(verb.start)) }
    if verb.isNegated { result.become(.denied, by: "negation") }
    guard let governor = clauses.governor(of: verb.predicate) else { return true }
    let willing = clauses.subjects(of: governor).first?.actor
    if isDisowned(verb, by: governor) {
      result.become(.denied, by: governor.base)
      result.holder = willing
      return true
    }
    guard isGoverned(verb, by: governor) else { return true }
    if classes.contains(governor.base, in: .denying) {
      result.become(.denied, by: governor.base)
      // whoever denies says so; whoever fails to do it does not
      let isSaid = Self.contradicting.contains(governor.base)
      result.holder = willing != subject || isSaid ? willing : nil
    } else if classes.contains(governor.base, in: .refusing) {
      guard !governor.isNegated else { return true }
      if willing == subject {
        guard turn(&result, by: governor) else { return false }
      } else if verb.mood == .infinitive, result.status == .asserted {
        // "criticised US plans to arm X": what is refused was only planned
        result.become(.proposed, by: governor.base)
      }
    } else if classes.contains(governor.base, in: .willing) || governor.isModal {
      want(
        &result, governor, by: willing, subject: subject,
        isPlanned: classes.contains(governor.base, in: .prospect))
    }
    if let above = clauses.governor(of: governor.predicate), isGoverned(governor, by: above),
      classes.contains(above.base, in: .willing)
    {
      want(&result, above, by: clauses.subjects(of: above).first?.actor, subject: subject)
    }
    if governor.isNegated, result.status == .asserted { result.become(.denied, by: "negation") }
    if governor.isConditional, result.status == .asserted {
      result.become(.proposed, by: "condition")
    }
    return true
  }

  /// Whether a clause is told to be denied: "rejected claims that …", "it is false that …", "no one
  /// believes …".
  private func isDisowned(_ verb: VerbGroup, by governor: VerbGroup) -> Bool {
    let word = clauses.tree[verb.predicate]
    guard verb.mood == .finite, let head = word.head else { return false }
    switch word.relation {
    case .ccomp, .csubj, .outerClausalSubject:
      return classes.contains(clauses.context.word(governor.predicate), in: .untrue)
        || governor.isNegated && classes.contains(governor.base, in: .believing)
    case .acl:
      return classes.contains(foldedText(clauses.tree[head].lemma), in: .allegation)
        && classes.contains(governor.base, inAny: [.refusing, .denying])
    default: return false
    }
  }

  /// Whether a verb depends on another: an infinitive, a gerund, or a subjunctive.
  private func isGoverned(_ verb: VerbGroup, by governor: VerbGroup) -> Bool {
    guard verb.mood == .finite else {
      // "Accusing X of Y, he ended the call" goes along with the verb, and is not what it ends
      let isAside =
        verb.mood == .gerund && clauses.tree[verb.predicate].relation == .advcl
        && clauses.tree.dependents(of: verb.predicate, .mark).isEmpty
      return verb.mood != .participle && !isAside
    }
    let first = clauses.context.word(verb.start)
    return classes.contains(governor.base, in: .willing) && (first == verb.base || first == "be")
      && clauses.subjects(of: verb).first != clauses.subjects(of: governor).first
  }

  /// Of a deed that a noun below the verb names: `considering a meeting`, `demanded talks`; but whoever
  /// threatens a war opposes already.
  private func isOnlyThoughtOf(_ relation: RelationType, by verb: VerbGroup) -> Bool {
    classes.contains(verb.base, in: .considering) || relation.isSymmetric && isProspect(verb)
  }

  /// Whether the verb above a noun only wants or plans the act that the noun names.
  func isProspect(_ governor: VerbGroup) -> Bool {
    if governor.isModal || classes.contains(governor.base, in: .willing) { return true }
    guard governor.mood != .finite, let above = clauses.governor(of: governor.predicate) else {
      return false
    }
    return above.isModal || classes.contains(above.base, in: .willing)
  }

  /// Refusing support is opposition; refusing to fight is no fight.
  private func turn(_ result: inout Commitment, by governor: VerbGroup) -> Bool {
    switch result.relation {
    case .supports, .alliedWith, .meets:
      result.relation = .opposes
      return true
    case .opposes:
      result.become(.denied, by: governor.base)
      return true
    case .leads, .represents, .memberOf: return false
    }
  }

  /// Whoever means to fight somebody opposes him already; other intents are proposals.
  private func want(
    _ result: inout Commitment, _ governor: VerbGroup, by holder: Actor.Identifier?,
    subject: Actor.Identifier, isPlanned: Bool = false
  ) {
    if result.relation == .opposes, holder == subject, !isPlanned { return }
    if result.status == .asserted { result.become(.proposed, by: governor.base) }
    if holder != subject { result.holder = holder }
  }

  private func attributed(
    _ commitment: Commitment, at token: Int, subject: Actor.Identifier
  ) -> Commitment {
    var result = commitment
    guard let speaker = speech.speakers[token] else { return result }
    if speech.denied.contains(token), result.status == .asserted {
      result.become(.denied, by: "the speaker's denial")
      result.holder = speaker
    } else if speaker == subject {
      // one's own stance is an act, even where one says "should" or "will"
      if result.status == .proposed, !result.relation.isSymmetric, result.holder == nil {
        result.become(.asserted)
      }
    } else {
      if result.status == .asserted { result.become(.claimed, by: "the speaker's words") }
      result.holder = result.holder ?? speaker
    }
    return result
  }
}
