import ArgumentParser
import Foundation
import Ingestion
import Knowledge

struct ActorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Measure who is who in articles with hand-written actors.",
    discussion: """
      The folder holds actors.tsv (identifier, kind, names), relations.tsv (article, weight,
      subject, relation, object) and articles/. An actor of a relation that must be found counts as
      right in an article when every mention that its names fit has one identifier, and no other
      gold actor of the article has it.

      Example: evaluate actors gold --predictions outcomes.tsv
      """)

  @Argument(help: ArgumentHelp("Folder of gold articles.", valueName: "folder"))
  var folder: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("Write what became of each actor.", valueName: "file"))
  var predictions: String?

  func run() async throws {
    let gold = try GoldActors(folder: folder)
    let catalogue = ActorCatalogue.compiledIn()
    let known = Dictionary(uniqueKeysWithValues: catalogue.actors.map { ($0.identifier, $0) })
    let road = Road(reader: ArticleReader(), catalogue: catalogue, threads: 2)
    var score = ActorScore()
    try await road.travel(FileWalk([folder + "/articles"]).files) { outcome in
      guard case .read(let reading) = outcome else { return }
      let article = URL(fileURLWithPath: reading.document.source).deletingPathExtension()
        .lastPathComponent
      guard let wanted = gold.wanted[article] else { return }
      let new = Dictionary(uniqueKeysWithValues: reading.newActors.map { ($0.identifier, $0) })
      let mentions = reading.mentions.map { mention in
        let names = reading.names(of: mention, as: known[mention.actor] ?? new[mention.actor])
        return (actor: mention.actor, gold: gold.actor(named: names))
      }
      score.add(mentions, wanted: wanted, article: article)
    }
    if let predictions {
      try write(score.lines.map { $0 + "\n" }.joined(), toFile: predictions)
    }
    print(json ? try score.json : score.table)
  }
}
