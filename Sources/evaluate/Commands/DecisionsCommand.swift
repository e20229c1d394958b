import ArgumentParser
import Foundation
import Ingestion
import Knowledge

struct DecisionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Count how decisions outlast a rebuilt graph, another model and edited articles.",
    discussion: """
      Decisions are made by chance of a graph of the articles; then graphs are made of the same articles in \
      another order, of what is read with another --min-confidence, of claims changed by chance, and of \
      articles with sentences changed by chance, each with the same decisions. Every decision must be \
      applied, replaced, undone or conflicting as before, or be orphaned, and none may change other claims \
      than those of its sentence.

      Example: evaluate decisions articles/ --count 500
      """)

  @Option(help: "How many decisions.") var count = 500
  @Option(help: "Where chance begins.") var seed: UInt64 = 1
  @Option(help: "The confidence that the other model needs.") var minConfidence = 0.5
  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path")) var paths: [String]

  func run() async throws {
    let catalogue = ActorCatalogue.compiledIn()
    let files = FileWalk(paths).files
    func readings(_ minConfidence: Double) async throws -> [Reading] {
      var readings: [Reading] = []
      let road = Road(
        reader: ArticleReader(), catalogue: catalogue, threads: 2, minConfidence: minConfidence)
      try await road.travel(files) { outcome in
        if case .read(let reading) = outcome { readings.append(reading) }
      }
      return readings
    }
    let standard = try await readings(Road.standardConfidence)
    var trial = try DecisionTrial(standard, catalogue: catalogue, seed: seed)
    defer { try? FileManager.default.removeItem(atPath: trial.folder) }
    try trial.decide(count)
    print("made: \(try trial.states(of: trial.graph))")
    try trial.report("rebuilt", standard.shuffled(using: &trial.chance))
    try trial.report("another model", await readings(minConfidence))
    try trial.report("changed claims", trial.changedClaims(standard))
    let edited = trial.edited(standard)
    try trial.report("edited articles", edited)
  }
}
