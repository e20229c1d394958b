import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct Query: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer a question in plain English.",
    discussion: """
      Example: entente query "who opposes ISIS and supports Assad since 2015"

      A time in the question and --since, --until or --at hold together.

      Questions it reads:
      \(Grammar.examples.map { "  \($0)" }.joined(separator: "\n"))
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Which claims answer: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.standing

  @OptionGroup var window: WindowOptions

  @Flag(help: "Show every sentence, subject and object marked.")
  var evidence = false

  @Flag(help: "Count what persons do for the state or group they lead or represent.")
  var through = false

  @Argument(help: "The question.")
  var question: [String]

  func run() throws {
    let graph = try graph.openForReading()
    var answerer = Answerer(
      graph: graph, statuses: status.statuses, through: through,
      window: window.window)
    let answer = try answerer.answer(question.joined(separator: " "))
    tell(answer.ambiguities)
    if let (first, second) = answer.pair {
      tell(try graph.rejections(of: first.identifier, and: second.identifier))
    }
    try output.write(AnswerRecord(answer, showsEvidence: evidence)) {
      $0.text(answer, showsEvidence: evidence)
    }
  }
}
