import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Who is who: why this actor was taken, which texts stood for it, and whose names it shares.
  ///
  /// Of each reason as many wordings are shown as the limit says.
  package func text(_ explanation: Explanation, limit: Int) -> String {
    let parts =
      [head(explanation), explanation.choice.map(choice) ?? ""]
      + byReason(explanation.usages).map {
        section($0.resolution, $0.usages, of: explanation.actor, limit: limit)
      } + [shared(explanation.sharedNames)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func head(_ explanation: Explanation) -> String {
    let actor = explanation.actor
    var head = StyledText(printable(actor.name), .bold)
    head.append(" · \(actor.kind.rawValue)")
    if let country = explanation.country { head.append(" of \(printable(country.name))") }
    head.append(" · \(printable(actor.identifier))", .dim)
    let mentions =
      explanation.usages.isEmpty ? "no text mentions it" : counted(explanation.mentions, "mention")
    return lines(head) + lines(StyledText(mentions))
  }

  // MARK: The name asked for

  private func choice(_ choice: Explanation.Choice) -> String {
    let name = printable(choice.name)
    let title = "'\(name)' is a name of \(choice.others.count + 1) actors"
    let taken = "taken: \(bearer(choice.taken, as: name))"
    let others = choice.others.map { other in
      let reason = choice.taken.rank.advantage(over: other.rank).map {
        words($0, choice.taken.rank, other.rank)
      }
      return "not: \(bearer(other, as: name)); \(reason ?? "")"
    }
    return lines(StyledText(title, .bold))
      + ([taken] + others).map { lines(StyledText($0), indent: 2) }.joined()
  }

  private func bearer(_ bearer: Explanation.Bearer, as name: String) -> String {
    let actor = bearer.actor
    let meant = counted(bearer.mentions, "mention")
    return "\(printable(actor.name)) (\(actor.kind.rawValue), \(printable(actor.identifier)), "
      + "\(meant) as '\(name)')"
  }

  /// What sets the one taken before another, in words.
  private func words(
    _ advantage: NameBearer.Rank.Advantage, _ taken: NameBearer.Rank, _ other: NameBearer.Rank
  ) -> String {
    switch advantage {
    case .spelling: "the one taken is spelled just so"
    case .use: "its \(other.use.rawValue), where the one taken has it as \(taken.use.rawValue)"
    case .claims: "\(counted(other.claims, "claim")), the one taken has \(taken.claims)"
    case .identifier: "they are equal but for the order of identifiers"
    }
  }

  // MARK: Wordings

  private func byReason(
    _ usages: [Usage]
  ) -> [(resolution: Resolution?, usages: [Usage])] {
    let groups = Dictionary(grouping: usages, by: \.resolution)
    let reasons = Resolution.allCases.map(Optional.some) + [nil]
    return reasons.compactMap { reason in groups[reason].map { (reason, $0) } }
  }

  private func section(
    _ resolution: Resolution?, _ usages: [Usage], of actor: Actor, limit: Int
  ) -> String {
    let word = resolution?.rawValue ?? "unknown"
    let reason = resolution?.wording(for: printable(actor.name)) ?? Self.unknownReason
    var head = StyledText(word, .bold)
    head.append(": \(reason) · \(counted(usages.map(\.mentions).reduce(0, +), "mention"))")
    let left = usages.count - min(limit, usages.count)
    let more = left > 0 ? "  and \(counted(left, "other wording")); see --limit\n" : ""
    return lines(head) + usages.prefix(limit).map { self.usage($0, word) }.joined() + more
  }

  private static let unknownReason = "read by an entente that kept no reasons"

  private func usage(_ usage: Usage, _ word: String) -> String {
    var head = StyledText("\(word) ", .dim)
    head.append("\"\(printable(usage.wording))\"", .bold)
    head.append(
      " · \(counted(usage.mentions, "mention")) in \(counted(usage.documents, "article"))")
    let examples = usage.examples.map { example in
      let date = example.document.date.map { ", \($0)" } ?? ""
      let origin = StyledText("— \(printable(example.document.source))\(date)", .dim)
      let sentence = MarkedSentence(example).excerpt(
        columns: 2 * (width - 4) - 12, marked: ink == .plain)
      return lines(sentence, indent: 4, limit: 2) + lines(origin, indent: 4)
    }
    return lines(head, indent: 2) + examples.joined()
  }

  // MARK: Shared names

  private func shared(_ names: [Explanation.SharedName]) -> String {
    guard !names.isEmpty else { return "" }
    let items = names.map { shared in
      let bearers = shared.bearers.map { bearer in
        "\(printable(bearer.actor.name)) (\(printable(bearer.actor.identifier))) "
          + "\(counted(bearer.mentions, "time"))"
      }
      let text = "\"\(printable(shared.name))\" was taken for \(bearers.joined(separator: ", "))"
      return lines(StyledText(text), indent: 2)
    }
    return lines(StyledText("Names shared with others", .bold)) + items.joined()
  }
}
