package import Knowledge
package import Querying

/// An answer in JSON: its `answer` says which of the other keys are there.
///
/// `actors` is a list of rows; `yes`, `no`, `disputed` and `unknown` come with what speaks for and
/// against; `ties` with the ties of two actors or a path.
package enum AnswerRecord: Encodable, Sendable {
  case actors([Row])
  case verdict(VerdictRecord)
  case ties(TiesRecord)

  package struct Row: Encodable, Sendable {
    package var actor: ActorRecord
    package var ties: [TieRecord]
  }

  package init(_ answer: Answer, showsEvidence: Bool) {
    func records(_ ties: [Tie]) -> [TieRecord] {
      ties.map { TieRecord($0, showsEvidence: showsEvidence) }
    }
    switch answer.content {
    case .actors(let rows):
      self = .actors(rows.map { Row(actor: ActorRecord($0.actor), ties: records($0.ties)) })
    case .verdict(let verdict):
      self = .verdict(VerdictRecord(verdict, records))
    case .ties(let first, let second, let ties, let path):
      self = .ties(
        TiesRecord(
          first: ActorRecord(first), path: Nullable(wrappedValue: path.map(PathRecord.init)),
          second: ActorRecord(second), ties: records(ties)))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .actors(let rows): try rows.encode(to: encoder)
    case .verdict(let verdict): try verdict.encode(to: encoder)
    case .ties(let ties): try ties.encode(to: encoder)
    }
  }
}

/// The answer to a yes-or-no question in JSON.
package struct VerdictRecord: Encodable, Sendable {
  package var answer: Verdict.Outcome
  package var object: ActorRecord
  package var opposing: [TieRecord]
  package var proposed: [TieRecord]
  package var relation: RelationType
  package var subject: ActorRecord
  package var supporting: [TieRecord]

  init(_ verdict: Verdict, _ records: ([Tie]) -> [TieRecord]) {
    answer = verdict.outcome
    object = ActorRecord(verdict.object)
    opposing = records(verdict.opposing)
    proposed = records(verdict.proposed)
    relation = verdict.relation
    subject = ActorRecord(verdict.subject)
    supporting = records(verdict.supporting)
  }
}

/// How two actors are related, in JSON.
package struct TiesRecord: Encodable, Sendable {
  package var first: ActorRecord
  @Nullable package var path: PathRecord?
  package var second: ActorRecord
  package var ties: [TieRecord]

  init(
    first: ActorRecord, path: Nullable<PathRecord>, second: ActorRecord, ties: [TieRecord]
  ) {
    self.first = first
    _path = path
    self.second = second
    self.ties = ties
  }
}
