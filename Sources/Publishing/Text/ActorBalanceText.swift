import Knowledge
package import Querying

extension Page {
  /// The triads of an actor, and what balance would have of the friends and enemies of its friends
  /// and enemies.
  package func text(_ balance: ActorBalance) -> String {
    let name = printable(balance.actor.name)
    guard balance.tieCount > 0 else {
      return lines(StyledText("These claims do not tell whom \(name) is for or against."))
    }
    return [
      head(balance, name), frustrated(balance.frustrated, balance.triads),
      secondTies(balance, name),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func head(_ balance: ActorBalance, _ name: String) -> String {
    let ties = "\(name) is tied to \(counted(balance.tieCount, "actor"))"
    guard let index = balance.triads.index, let weak = balance.triads.weakIndex else {
      return lines(StyledText("\(ties), no two of whom are tied to each other: no triads."))
    }
    let triads = "in \(counted(balance.triads.total, "triad"))"
    return lines(
      StyledText(
        "\(ties) \(triads); balance \(decimal(index)), weak balance \(decimal(weak)).", .bold))
      + "\n" + table(balance.triads)
  }

  private func secondTies(_ balance: ActorBalance, _ name: String) -> String {
    guard !balance.secondTies.isEmpty else {
      return lines(StyledText("Nobody is tied to \(name) over another."))
    }
    let table = Table(
      columns: [
        .text("ACTOR"), .text("IS"), .text("OVER"), .short("EXPECTED"), .text("DIRECT TIE"),
      ],
      rows: balance.secondTies.map { tie in
        Table.Row(cells: [
          StyledText(printable(tie.actor.name), .bold), StyledText(words(tie.tie.kind)),
          StyledText(names(tie.goBetweens, of: tie.tie.goBetweenCount)),
          StyledText(sign(tie.tie.kind.expectedSign)), verdict(tie),
        ])
      })
    let all = balance.verdicts.values.reduce(0, +)
    let left = all - balance.secondTies.count
    let counts = SecondTieVerdict.allCases.compactMap { verdict in
      balance.verdicts[verdict].map { "\($0) \(words(verdict))" }
    }
    return table.rendered(on: self)
      + (left > 0 ? "and \(left) more; --limit shows them\n" : "")
      + lines(StyledText("of all \(all): \(counts.joined(separator: ", "))"))
  }

  /// "− 3 claims against: against expectation".
  private func verdict(_ tie: NamedSecondTie) -> StyledText {
    guard let direct = tie.direct, let sign = tie.tie.directSign else {
      return StyledText("none", .dim)
    }
    let isContradicted = tie.verdict == .contradicted
    return StyledText("\(Publishing.sign(sign)) \(words(direct)): ")
      + StyledText(words(tie.verdict), isContradicted ? .bad : .plain)
  }
}

/// What somebody is to an actor over a third.
func words(_ kind: SecondTieKind) -> String {
  switch kind {
  case .friendOfFriend: "friend of friend"
  case .enemyOfFriend: "enemy of friend"
  case .friendOfEnemy: "friend of enemy"
  case .enemyOfEnemy: "enemy of enemy"
  }
}

/// Whether a direct tie is as balance would have it.
func words(_ verdict: SecondTieVerdict) -> String {
  switch verdict {
  case .expected: "as expected"
  case .contradicted: "against expectation"
  case .divided: "divided"
  case .none: "without a direct tie"
  }
}
