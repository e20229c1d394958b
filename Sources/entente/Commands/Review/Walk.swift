import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying

/// A person's way through what is to be judged: the cards so far, the one that is shown, and what keys do
/// there.
///
/// It knows no terminal: keys go in, lines come out.
struct Walk {
  private(set) var session: ReviewSession
  private var cards: [WalkCard] = []
  /// Of the card that is shown; behind the last one at the end.
  private var place = 0
  private var choice: WalkMode?
  private var entry: WalkEntry?
  /// Help or an explanation, made for the width of a page.
  private var over: ((Page) -> [String])?
  private var message = ""

  /// What becomes of the walk after a key.
  enum Outcome {
    case going, suspended, ended
  }

  init(_ session: ReviewSession) throws {
    self.session = session
    try advance()
  }

  var isTyping: Bool { entry != nil }

  /// Whether what was typed last is nothing that can be taken.
  var isFaulty: Bool { entry?.fault.isEmpty == false }

  /// Whether there is nothing to be judged.
  var isEmpty: Bool { cards.isEmpty }

  /// Cards that nobody decided, of those that were shown and passed over.
  var skipped: Int { cards.count { $0.skips > 0 && !$0.isDecided } }

  private var card: WalkCard? { cards.indices.contains(place) ? cards[place] : nil }

  private var mode: WalkMode { over != nil ? .over : choice ?? card?.mode ?? .end }

  mutating func take(_ key: Key) throws -> Outcome {
    guard entry == nil else {
      if key == .control("z") { return .suspended }
      type(key)
      return .going
    }
    let action = mode.action(for: key)
    switch action {
    case .suspend: return .suspended
    case .quit: return .ended
    case .skip where card == nil: return .ended
    default: break
    }
    message = ""
    try perform(action)
    return .going
  }

  private mutating func perform(_ action: WalkAction) throws {
    let wasOver = over != nil
    over = nil
    choice = nil
    switch action {
    case .accept: try accept()
    case .reject: try judge { ($0.rejection, goesOn: true) }
    case .turn: relabel { $0.isTurned = true }
    case .relation(let relation): relabel { $0.relation = relation }
    case .status(let status): relabel { $0.status = status }
    case .merge(let intoFirst): try merge(intoFirst: intoFirst)
    case .keepApart: try keepApart()
    case .chooseRelation: choice = .relation
    case .chooseStatus: choice = .status
    case .chooseName: choice = .name
    case .ask(let question): ask(question)
    case .skip: try skip()
    case .back: goBack()
    case .undo: undo()
    case .explain: explain()
    case .help: over = { WalkHelp.lines(on: $0) }
    case .cancel: message = wasOver ? "" : "Left as it was."
    case .unknown(let key):
      choice = mode == .over ? nil : choice
      message = "\(key.name) does nothing here; ? shows what keys do."
    case .suspend, .quit: break
    }
  }
}

// MARK: - Going

extension Walk {
  /// The next card, else one that was skipped once, else the end.
  private mutating func advance() throws {
    if place + 1 < cards.count {
      place += 1
    } else if let item = try session.next() {
      cards.append(try WalkCard(item, number: cards.count + 1, in: session.graph))
      place = cards.count - 1
    } else if let skipped = cards.indices.first(where: {
      $0 != place && cards[$0].skips == 1 && !cards[$0].isDecided
    }) ?? (card.map { $0.skips == 1 && !$0.isDecided } == true ? place : nil) {
      cards.append(cards.remove(at: skipped))
      place = cards.count - 1
    } else {
      place = cards.count
    }
  }

  private mutating func skip() throws {
    guard let card else { return }
    if !card.isDecided {
      cards[place].skips += 1
      message = "Skipped; it comes again\(cards[place].skips > 1 ? " next time" : "")."
    }
    try advance()
  }

  private mutating func goBack() {
    guard place > 0 else { return message = "This is the first one." }
    place -= 1
  }
}

// MARK: - Deciding

extension Walk {
  private mutating func accept() throws {
    guard card?.isCorrected != true else { return try advance() }
    try judge { ($0.acceptance, goesOn: true) }
  }

  private mutating func judge(
    _ action: (ClaimTarget) throws -> (Decision.Action, goesOn: Bool)
  ) throws {
    guard let target = card?.target else { return }
    let (action, goesOn) = try action(target)
    if decide(action, answering: target.decisions.map(\.name)), goesOn { try advance() }
  }

  private mutating func relabel(_ change: (inout Relabelling) -> Void) {
    guard let target = card?.target else { return }
    var relabelling = Relabelling()
    change(&relabelling)
    do {
      let content = try relabelling.content(of: target)
      decide(target.correction(content), answering: target.decisions.map(\.name))
    } catch JudgementError.nothingChanges {
      message = "It says so already."
    } catch {
      message = "\(error)"
    }
  }

  private mutating func merge(intoFirst: Bool) throws {
    guard let pair = card?.pair else { return }
    let actors = [pair.first, pair.second].map { ActorAnchor($0.actor) }
    let (gone, kept) = intoFirst ? (actors[1], actors[0]) : (actors[0], actors[1])
    if decide(.merge(gone, into: kept)) { try advance() }
  }

  private mutating func keepApart() throws {
    guard let pair = card?.pair else { return }
    if decide(.keepApart(ActorAnchor(pair.first.actor), ActorAnchor(pair.second.actor))) {
      try advance()
    }
  }

  /// Writes a decision about the card that is shown; where that fails, it says why.
  @discardableResult
  private mutating func decide(
    _ action: Decision.Action, because reason: String? = nil, answering: [Decision.Name] = []
  ) -> Bool {
    decide(action, because: reason, answering: answering, at: place)
  }

  private mutating func decide(
    _ action: Decision.Action, because reason: String?, answering: [Decision.Name], at place: Int
  ) -> Bool {
    do {
      if !action.isNote { try cards[place].checkIsSeen(in: session.graph) }
      guard let logged = try session.decide(action, because: reason, answering: answering) else {
        message = "Decided so already."
        return true
      }
      try cards[place].take(logged.decision, in: session.graph)
      message = Self.words(logged)
      return true
    } catch let meanwhile as Meanwhile {
      self.place = place
      message = "Not decided: \(meanwhile)."
      return false
    } catch {
      message = "Not decided: \(error)"
      return false
    }
  }

  private static func words(_ logged: LoggedDecision) -> String {
    let deed = deed(logged.decision)
    let state =
      switch logged.state {
      case .applied: ""
      case .conflicting: " (other decisions contradict it)"
      case .orphaned: " (the text says it otherwise now)"
      case .replaced, .undone: " (\(logged.state.rawValue))"
      }
    let next = logged.decision.judgement?.verdict == .relabel ? "space goes on, " : ""
    return deed.prefix(1).uppercased() + deed.dropFirst() + "\(state); \(next)u takes it back."
  }

  /// The latest decision about this card, else the latest of the run, whose card is shown then.
  private mutating func undo() {
    guard let decision = card?.latest ?? session.made.last?.decision,
      let home = cards.firstIndex(where: { $0.latest?.name == decision.name })
    else { return message = "Nothing was decided in this run." }
    do {
      try session.undo(decision)
      try cards[home].dropLatest(in: session.graph)
      place = home
      message = "Taken back: \(deed(decision))."
    } catch {
      message = "Not taken back: \(error)"
    }
  }
}

// MARK: - Typing

extension Walk {
  private mutating func ask(_ question: WalkQuestion) {
    if question == .reason, session.made.isEmpty {
      return message = "Nothing was decided in this run that could have a reason."
    }
    entry = WalkEntry(question)
  }

  /// What cannot be taken stays to be mended; else what is typed behind it would be taken for keys.
  private mutating func type(_ key: Key) {
    guard let outcome = entry?.line.take(key), let entry else { return }
    switch outcome {
    case .going: break
    case .cancelled:
      self.entry = nil
      message = "Left as it was."
    case .done:
      do {
        try answer(entry.question, entry.line.text.trimmingCharacters(in: .whitespaces))
        self.entry = nil
      } catch {
        self.entry?.fault = "\(error)"
      }
    }
  }

  private mutating func answer(_ question: WalkQuestion, _ text: String) throws {
    switch question {
    case .holder: try setHolder(text)
    case .date: try setDate(text)
    case .note: note(text)
    case .reason: giveReason(text)
    }
  }

  private mutating func setHolder(_ name: String) throws {
    guard !name.isEmpty else { return relabel { $0.holder = .away } }
    var resolver = ActorResolver(graph: session.graph)
    let actor = try resolver.actor(named: name)
    relabel { $0.holder = .to(actor) }
    if let ambiguity = resolver.ambiguities.first { message += " " + Page().note(ambiguity) }
  }

  private mutating func setDate(_ text: String) throws {
    guard !text.isEmpty else { return relabel { $0.date = .away } }
    guard let date = PartialDate(text) else { throw ReviewAnswerError.noDate(text) }
    relabel { $0.date = .to(date) }
  }

  private mutating func note(_ text: String) {
    guard let target = card?.target, !text.isEmpty else { return message = "Nothing was noted." }
    decide(.note(.claim(target.anchor), text: text))
  }

  /// The latest decision once more, with a reason.
  private mutating func giveReason(_ text: String) {
    guard let latest = session.made.last?.decision, !text.isEmpty,
      let home = cards.firstIndex(where: { $0.holds(latest) })
    else { return message = "No reason was given." }
    if decide(latest.action, because: text, answering: [latest.name], at: home) {
      message = "The reason is kept: \(printable(text))"
    }
  }
}

// MARK: - Showing

extension Walk {
  /// The lines of the screen, as many as there are rows at most.
  func screen(on page: Page, rows: Int) -> [String] {
    let bodies =
      over.map { [$0(page)] } ?? card.map { page.bodies(of: $0.shown) }
      ?? [["", "That was all.", "What was skipped comes again in the next review."]]
    var said = message
    if let entry { said = prompt(entry.question, on: page) + entry.line.tail(columns: page.width) }
    return page.lines(
      ReviewScreen(
        progress: progress, bodies: bodies, keys: isTyping ? Self.typing : mode.keys,
        fault: entry?.fault ?? "", message: said), rows: rows)
  }

  private static let typing = [(key: "Enter", does: "done"), (key: "Escape", does: "leave it")]

  private var progress: String {
    let decided = cards.count(where: \.isDecided)
    guard let card else { return "\(decided) decided" }
    return "\(decided) decided · \(ordinal(card.number)) of \(max(session.count, card.number))"
  }

  private func prompt(_ question: WalkQuestion, on page: Page) -> String {
    guard question == .reason, let latest = session.made.last?.decision else {
      return question.prompt
    }
    return "Why (\(deed(latest).cut(to: page.width - 8))): "
  }

  private mutating func explain() {
    guard let evidence = card?.target?.evidence else { return }
    let grounds = evidence.grounds
    over = { page in
      page.text(evidence, grounds).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
  }
}
