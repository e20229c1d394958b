import Knowledge
import Language

/// What the text commits to about a relation, and who says so.
struct Commitment {
  var relation: RelationType
  var status: Status
  var holder: Actor.Identifier?
}

/// Decides status and holder from negation, modality, the governing verb and the speaker.
struct CommitmentReader {
  let clauses: Clauses
  let speech: Speech.Attribution

  private var classes: WordClasses { clauses.classes }

  /// `nil` where the sentence says nothing of the kind after all.
  func commitment(
    of expression: Expression, by verb: VerbGroup?, at token: Int, subject: Actor.Identifier
  ) -> Commitment? {
    var result = Commitment(relation: expression.relation, status: .asserted)
    if let verb {
      guard apply(verb, to: &result, subject: subject) else { return nil }
    }
    if result.status == .denied, let turned = expression.negated {
      result.relation = turned
      result.status = .asserted
    }
    return attributed(result, at: token, subject: subject)
  }

  private func apply(
    _ verb: VerbGroup, to result: inout Commitment, subject: Actor.Identifier
  ) -> Bool {
    if verb.isModal { result.status = .proposed }
    if verb.isNegated { result.status = .denied }
    guard let governor = clauses.governor(of: verb.predicate) else { return true }
    let willing = clauses.subjects(of: governor).first?.actor
    if isDisowned(verb, by: governor) {
      result.status = .denied
      result.holder = willing == subject ? nil : willing
      return true
    }
    guard isGoverned(verb, by: governor) else { return true }
    if classes.contains(governor.base, in: .denying) {
      result.status = .denied
      result.holder = willing == subject ? nil : willing
    } else if classes.contains(governor.base, in: .refusing) {
      guard !governor.isNegated else { return true }
      if willing == subject {
        guard turn(&result) else { return false }
      } else if verb.mood == .infinitive, result.status == .asserted {
        // "criticised US plans to arm X": what is refused was only planned
        result.status = .proposed
      }
    } else if classes.contains(governor.base, in: .willing) || governor.isModal {
      want(&result, by: willing, subject: subject)
    }
    if let above = clauses.governor(of: governor.predicate), isGoverned(governor, by: above),
      classes.contains(above.base, in: .willing)
    {
      want(&result, by: clauses.subjects(of: above).first?.actor, subject: subject)
    }
    if governor.isNegated, result.status == .asserted { result.status = .denied }
    if governor.isConditional, result.status == .asserted { result.status = .proposed }
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
    guard verb.mood == .finite else { return verb.mood != .participle }
    let first = clauses.context.word(verb.start)
    return classes.contains(governor.base, in: .willing) && first == verb.base
      && clauses.subjects(of: verb).first != clauses.subjects(of: governor).first
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
  private func turn(_ result: inout Commitment) -> Bool {
    switch result.relation {
    case .supports, .alliedWith, .meets:
      result.relation = .opposes
      return true
    case .opposes:
      result.status = .denied
      return true
    case .leads, .represents, .memberOf: return false
    }
  }

  /// Whoever means to fight somebody opposes him already; other intents are proposals.
  private func want(
    _ result: inout Commitment, by holder: Actor.Identifier?, subject: Actor.Identifier
  ) {
    if result.relation == .opposes, holder == subject { return }
    if result.status == .asserted { result.status = .proposed }
    if holder != subject { result.holder = holder }
  }

  private func attributed(
    _ commitment: Commitment, at token: Int, subject: Actor.Identifier
  ) -> Commitment {
    var result = commitment
    guard let speaker = speech.speakers[token] else { return result }
    if speech.denied.contains(token), result.status == .asserted {
      result.status = .denied
      result.holder = speaker
    } else if speaker == subject {
      // one's own stance is an act, even where one says "should" or "will"
      if result.status == .proposed, !result.relation.isSymmetric, result.holder == nil {
        result.status = .asserted
      }
    } else {
      if result.status == .asserted { result.status = .claimed }
      result.holder = result.holder ?? speaker
    }
    return result
  }
}
