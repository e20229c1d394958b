import Knowledge
package import Querying

/// The balance around an actor in JSON.
package struct ActorBalanceRecord: Encodable, Sendable {
  package var actor: ActorRecord
  package var frustrated: [TriadRecord]
  package var secondTies: [SecondTieRecord]
  package var ties: Int
  package var triads: TriadCountsRecord
  /// By verdict: how many second ties have it, told here or not.
  package var verdicts: [String: Int]

  package init(_ balance: ActorBalance) {
    actor = ActorRecord(balance.actor)
    frustrated = balance.frustrated.map(TriadRecord.init)
    secondTies = balance.secondTies.map(SecondTieRecord.init)
    ties = balance.tieCount
    triads = TriadCountsRecord(balance.triads)
    verdicts = Dictionary(
      uniqueKeysWithValues: SecondTieVerdict.allCases.map {
        ($0.rawValue, balance.verdicts[$0] ?? 0)
      })
  }
}

/// Somebody tied over others in JSON.
package struct SecondTieRecord: Encodable, Sendable {
  package var actor: ActorRecord
  /// `null` where there is no direct tie.
  @Nullable package var direct: SignedClaimsRecord?
  @Nullable package var directSign: Int?
  package var expectedSign: Int
  package var goBetweenCount: Int
  /// The strongest.
  package var goBetweens: [ActorRecord]
  package var kind: String
  package var verdict: String
  package var weight: Int

  init(_ tie: NamedSecondTie) {
    actor = ActorRecord(tie.actor)
    _direct = Nullable(wrappedValue: tie.direct.map(SignedClaimsRecord.init))
    _directSign = Nullable(wrappedValue: tie.tie.directSign.map(Int.init))
    expectedSign = Int(tie.tie.kind.expectedSign)
    goBetweenCount = tie.tie.goBetweenCount
    goBetweens = tie.goBetweens.map(ActorRecord.init)
    kind = words(tie.tie.kind).split(separator: " ").joined(separator: "-")
    verdict = tie.verdict.rawValue
    weight = tie.tie.weight
  }
}
