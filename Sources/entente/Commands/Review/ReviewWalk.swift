import ArgumentParser
import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying

struct ReviewWalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Judge claims one after the other, one key a decision; the default.",
    discussion: """
      What is worth most comes first, pairs of actors that may be one between claims. Every decision is \
      kept at once; what is decided does not come again, what is skipped does. Keys are shown below each \
      card.

      With --jsonl, for tools: each item is a line of JSON on standard output, the answer a line on \
      standard input, what came of it a line on standard output. An answer is \
      {"action":"accept"}, reject, skip, quit, or relabel with relation, status, holder, date or \
      "turn":true; of two actors {"action":"merge","keep":"first"}, or never. "reason" and "note" go with \
      any of them. {"action":"undo"} takes the latest answer that decided something back, and its item \
      comes again.

      Example: entente review --relation opposes --limit 30
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var wanted: ReviewOptions
  @OptionGroup var author: AuthorOptions
  @Flag(help: "Speak lines of JSON with a tool instead of keys with a person.") var jsonl = false

  /// What is no subcommand comes here, for the walk is the default.
  @Argument(help: .hidden) var stray: [String] = []

  func run() throws {
    try checkIsWalk()
    guard jsonl || isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 else {
      throw ValidationError(
        "A review by keys needs a terminal. Use --jsonl, or 'entente review list' and "
          + "'entente review accept', 'reject' and 'relabel'.")
    }
    let session = try ReviewSession(wanted, by: author, in: graph.openForDeciding())
    if jsonl {
      var dialogue = ReviewDialogue(session)
      return try dialogue.run()
    }
    var walk = try Walk(session)
    guard !walk.isEmpty else { return try writeResult("Nothing is left to judge.\n") }
    let (signal, width) = try go(&walk)
    try writeResult(walk.summary(on: Page(width: width)))
    if let signal { throw ExitCode(exitStatus(ofSignal: signal)) }
  }

  private func checkIsWalk() throws {
    guard let word = stray.first else { return }
    let known = Review.configuration.subcommands
    tell("Error: \(UnknownSubcommand(word, of: "review", known: known))")
    throw ExitCode.validationFailure
  }

  /// The signal that ended it, if one did, and how wide the terminal is, which is as it was before.
  private func go(_ walk: inout Walk) throws -> (signal: Int32?, width: Int) {
    guard let terminal = RawTerminal() else { return (nil, Page().width) }
    defer { terminal.leave() }
    let signal = try go(&walk, on: terminal)
    return (signal, max(terminal.size.columns, Self.leastWidth))
  }

  private func go(_ walk: inout Walk, on terminal: RawTerminal) throws -> Int32? {
    while true {
      let (columns, rows) = terminal.size
      let page = Page(ink: Page.ofOutput.ink, width: max(columns, Self.leastWidth))
      try terminal.show(
        walk.screen(on: page, rows: rows), isTyping: walk.isTyping, isFaulty: walk.isFaulty)
      switch terminal.next() {
      case .key(let key):
        switch try walk.take(key) {
        case .going: continue
        case .suspended: terminal.suspend()
        case .ended: return nil
        }
      case .redraw: continue
      case .closed: return SIGHUP
      case .ended(let signal): return signal
      }
    }
  }

  private static let leastWidth = 20
}

extension Walk {
  /// What was decided, and by which names it can be taken back.
  func summary(on page: Page) -> String {
    let left = skipped > 0 ? "; \(skipped) skipped" : ""
    guard !session.made.isEmpty else { return "Nothing was decided\(left).\n" }
    let lines = session.standing.map { (key: $0.name, does: deed($0)) }
    return page.paragraph("\(session.counts)\(left)")
      + page.lines(ofKeys: lines).map { $0 + "\n" }.joined()
      + page.paragraph("'entente review undo' and one of these names takes it back.")
  }
}
