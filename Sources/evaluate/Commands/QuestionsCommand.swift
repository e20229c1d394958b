import ArgumentParser
import Foundation
import GraphStore

struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Measure how long questions to a graph take.",
    discussion: """
      Writes a JSON line for each question: median milliseconds of processor and clock, and the answers. \
      The samples are {"actors": [...], "pairs": [[a, b]], "relations": [[subject, type, object]]} by \
      identifiers.

      Example: evaluate questions graph.db --samples samples.json
      """)

  @Option(help: ArgumentHelp("What is asked.", valueName: "file")) var samples: String
  @Argument(help: ArgumentHelp("The graph.", valueName: "file")) var graph: String

  func run() throws {
    let samples = try JSONDecoder().decode(
      QuestionSamples.self, from: Data(contentsOf: URL(fileURLWithPath: samples)))
    let questions = GraphQuestions(graph: try Graph.open(readingFrom: graph), samples: samples)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let records =
      try questions.pointQuestions() + questions.networkLoads()
      + questions.networkQuestions()
    for record in records { print(String(decoding: try encoder.encode(record), as: UTF8.self)) }
  }
}
