import Knowledge
import Language

/// What the text commits to about two actors of whom the model has told a relation: the tree's word
/// and the model's weighed against each other, and who says so.
struct PairCommitment {
  let maker: ClaimMaker

  private var clauses: Clauses { maker.clauses }
  private var tree: SentenceTree { clauses.tree }

  /// How much more the status of the tree weighs than any other: a factor of the odds.
  ///
  /// Of 1, 2, 4, 8 and 12 the best on the sentences kept back from training.
  private static let treesWeight: Float = 2

  func commitment(
    _ answer: PairAnswer, of relation: RelationType, subject: ActorPhrase, object: ActorPhrase
  ) -> Commitment {
    var result = Commitment(relation: relation)
    let verb = verb(between: subject, object)
    let read = treesCommitment(to: relation, by: verb, subject: subject, object: object)
    let considering = verb.flatMap {
      isOnlyConsidered(by: $0, over: object) ? $0 : nil
    }
    let status =
      considering == nil ? Self.likeliest(answer, beside: read?.status) : Status.proposed
    guard status != .asserted else { return result }
    let agreeing = read?.status == status ? read : nil
    result.become(
      status,
      by: considering?.base ?? agreeing.map { $0.ground ?? "the tree" } ?? "the model")
    let speakers = maker.commitments.speech.speakers
    let speaker = speakers[object.tokens.lowerBound] ?? speakers[subject.tokens.lowerBound]
    let holder = agreeing?.holder ?? speaker
    // one's own wish is no claim of somebody's
    result.holder = holder == subject.actor && status != .denied ? nil : holder
    return result
  }

  /// The status that model and tree together hold likeliest.
  static func likeliest(_ answer: PairAnswer, beside read: Status?) -> Status {
    func score(_ status: Status) -> Float {
      answer[status] * (status == read ? treesWeight : 1)
    }
    return Status.allCases.max { score($0) < score($1) } ?? .asserted
  }

  /// What the tree alone commits to; nil where no word of the sentence governs both.
  private func treesCommitment(
    to relation: RelationType, by verb: VerbGroup?, subject: ActorPhrase, object: ActorPhrase
  ) -> Commitment? {
    let commitment = maker.commitments.commitment(
      of: relation, by: verb, at: verb?.main ?? object.tokens.lowerBound, subject: subject.actor)
    guard let commitment, commitment.relation == relation else { return nil }
    // "refuse to recognise": the model has seen the negation when it says that they oppose each other
    return relation == .opposes && commitment.status == .denied ? nil : commitment
  }

  /// `considering a meeting with X`: the deed is what the verb only thinks of.
  private func isOnlyConsidered(by verb: VerbGroup, over object: ActorPhrase) -> Bool {
    guard clauses.classes.contains(verb.base, in: .considering), !verb.isNegated,
      let deed = tree[tree.firstJoined(to: tree.top(of: object.tokens))].head,
      tree[deed].head == verb.predicate
    else { return false }
    return [.obj, .passiveSubject].contains(tree[deed].relation)
  }

  /// The lowest verb over one of the two below which the other, or its like, is told.
  private func verb(between subject: ActorPhrase, _ object: ActorPhrase) -> VerbGroup? {
    let first = tree.top(of: subject.tokens)
    let second = tree.top(of: object.tokens)
    let above = [first] + tree.ancestors(of: first)
    let path = [second] + tree.ancestors(of: second)
    let common = path.first(where: above.contains)
    let way = path.prefix { $0 != common } + [common].compactMap { $0 }
    for word in way {
      if let verb = clauses.verb(at: word) { return verb }
    }
    return clauses.governor(of: second)
  }
}
