package import GraphStore
package import Knowledge
package import Querying

/// What a person sees of one claim or pair.
package struct ReviewCard: Sendable {
  package var item: Item
  /// Why it is asked about, in words.
  package var why: String
  /// What says the opposite, in words; empty where nothing does.
  package var opposite: String
  /// Decisions about it, and notes on it.
  package var decisions: [Decision]

  package enum Item: Sendable {
    case claim(ClaimTarget, ClaimContext)
    case pair(Duplicate)
  }

  package init(_ item: Item, why: String, opposite: String = "", decisions: [Decision]) {
    self.item = item
    self.why = why
    self.opposite = opposite
    self.decisions = decisions
  }
}

extension Page {
  /// The lines of a card, none wider than the page: all of it first, then with less and less around the
  /// sentence.
  package func bodies(of card: ReviewCard) -> [[String]] {
    let asked = card.why.isEmpty ? "" : lines(StyledText("Asked: \(card.why)", .dim))
    let why =
      asked + (card.opposite.isEmpty ? "" : lines(StyledText(card.opposite, .dim), limit: 2))
    switch card.item {
    case .pair(let pair): return [split(why + "\n" + text(pair) + earlier(card.decisions))]
    case .claim(let target, let context):
      let (head, origin) = (head(target), lines(origin(target)) + "\n")
      let bare = ClaimContext()
      return [
        why + "\n" + head + origin + sentences(target, context) + earlier(card.decisions),
        why + "\n" + head + origin + sentences(target, bare) + earlier(card.decisions),
        head + sentences(target, bare) + earlier(card.decisions),
      ].map(split)
    }
  }

  private func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  // MARK: Claims

  private func head(_ target: ClaimTarget) -> String {
    let claim = target.content
    let head = Wording.shared.sentence(claim.subject, claim.relation, claim.object)
    let until = claim.until.map { " to \($0)" } ?? ""
    let facts = [
      claim.statusAndHolder, claim.date.map { "\($0)\(until)" } ?? "no date",
      "event \(claim.event.rawValue.lowercased())",
      target.read.map { percent($0.confidence) + " sure" } ?? "",
    ].filter { !$0.isEmpty }
    return lines(StyledText(head, .bold)) + lines(StyledText(facts.joined(separator: " · ")))
  }

  private func origin(_ target: ClaimTarget) -> StyledText {
    let document = target.evidence.document
    var text = StyledText()
    if let title = document.title { text.append("\"\(printable(title))\" ") }
    let date = document.date.map { ", \($0)" } ?? ""
    text.append("\(printable(document.source))\(date)", .dim)
    text.append(" · claim \(ClaimName(number: target.evidence.number).short)", .dim)
    return text
  }

  private func sentences(_ target: ClaimTarget, _ context: ClaimContext) -> String {
    let sentence = MarkedSentence(
      target.anchor.quote.exact, subject: target.content.subject.span,
      object: target.content.object.span)
    // further in, so that they are told from it where nothing is dim
    func neighbour(_ text: String?) -> String {
      text.map { lines(StyledText(printable($0), .dim), indent: 6, limit: 2) } ?? ""
    }
    return neighbour(context.before) + lines(sentence.text(ink), indent: 2)
      + neighbour(context.after)
  }

  // MARK: Pairs

  private func text(_ pair: Duplicate) -> String {
    var text = lines(StyledText("Are these two one?", .bold)) + "\n"
    for (place, mentioned) in [pair.first, pair.second].enumerated() {
      let actor = mentioned.actor
      var line = StyledText("\(place + 1)  ")
      line.append(printable(actor.name), place == 0 ? .subject : .object)
      line.append(" · \(actor.kind.rawValue) · \(counted(mentioned.mentions, "mention")) · ")
      line.append(printable(actor.identifier), .dim)
      text += lines(line)
      let names = actor.aliases.map(\.text).filter { $0 != actor.name }.sorted()
      if !names.isEmpty {
        let also = "also \(names.map(printable).joined(separator: ", "))"
        text += lines(StyledText(also, .dim), indent: min(3, width / 2), limit: 2)
      }
    }
    return text + "\n"
      + notes(pair.reasons).map { lines($0) }.joined()
  }

  // MARK: Decisions

  /// "Accepted by ana, 2026-11-23: because".
  private func earlier(_ decisions: [Decision]) -> String {
    guard !decisions.isEmpty else { return "" }
    return "\n"
      + decisions.map { decision in
        let word = decision.pastWord
        var line = StyledText(word.prefix(1).uppercased() + word.dropFirst(), .bold)
        line.append(" by \(printable(decision.author)), \(decision.decided.prefix(10))")
        if let text = decision.reason ?? decision.noteText { line.append(": \(printable(text))") }
        line.append(" · \(decision.name)", .dim)
        return lines(line)
      }.joined()
  }
}

extension Decision {
  /// What a note says.
  var noteText: String? {
    if case .note(_, let text) = action { return text }
    return nil
  }
}
