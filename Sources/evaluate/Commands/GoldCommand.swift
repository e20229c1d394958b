import ArgumentParser
import Foundation
import Ingestion
import Knowledge

struct GoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gold",
    abstract: "Measure the relations of articles against those written by hand.",
    discussion: """
      The folder holds actors.tsv (identifier, kind, names), relations.tsv (article, weight,
      subject, relation, object, status) and articles/. A relation counts once an article. What no
      line allows is wrong; what a line says must be found and was not is missed; denied claims
      count as no relation.

      Example: evaluate gold gold --predictions outcomes.tsv
      """)

  @Argument(help: ArgumentHelp("Folder of gold articles.", valueName: "folder"))
  var folder: String
  @OptionGroup var options: OutcomeOptions

  func run() async throws {
    let actors = try GoldActors(folder: folder)
    var score = GoldScore(try GoldRelations(folder: folder))
    let catalogue = ActorCatalogue.compiledIn()
    let known = Dictionary(uniqueKeysWithValues: catalogue.actors.map { ($0.identifier, $0) })
    let road = Road(
      reader: ArticleReader(), catalogue: catalogue, threads: 2,
      minConfidence: options.minConfidence)
    try await road.travel(FileWalk([folder + "/articles"]).files) { outcome in
      guard case .read(let reading) = outcome else { return }
      let article = URL(fileURLWithPath: reading.document.source).deletingPathExtension()
        .lastPathComponent
      let new = Dictionary(uniqueKeysWithValues: reading.newActors.map { ($0.identifier, $0) })
      for claim in reading.claims {
        let ends = [claim.subject, claim.object].map { mention in
          let names = reading.names(of: mention, as: known[mention.actor] ?? new[mention.actor])
          return actors.actor(named: names) ?? "?" + foldedName(names[0])
        }
        guard ends[0] != ends[1] else { continue }
        score.add(
          GoldRelations.Key(ends[0], claim.relation, ends[1]), claim.status, article: article)
      }
    }
    try options.write(score.lines)
    print(try report(score))
  }

  private func report(_ score: GoldScore) throws -> String {
    let rows = [
      ("stance", score.score { !$0.isAffiliation }),
      ("affiliation", score.score(where: \.isAffiliation)), ("all", score.score { _ in true }),
    ]
    guard options.json else {
      let table = rows.map { [$0, percent($1.precision), percent($1.recall), percent($1.f1)] }
      return aligned([["", "precision", "recall", "F1"]] + table)
        + "\nstatus right \(percent(score.statusAccuracy))"
    }
    var record = ["status_accuracy": score.statusAccuracy]
    for (name, figures) in rows {
      record[name + "_f1"] = figures.f1
      record[name + "_precision"] = figures.precision
      record[name + "_recall"] = figures.recall
    }
    return try jsonObject(record)
  }
}

extension Reading {
  /// What a mention may be called: its actor's name, its words, and the actor's other names.
  func names(of mention: Mention, as actor: Actor?) -> [String] {
    let text = document.text.slice(mention.span) ?? ""
    return [actor?.name ?? text, text]
      + (actor?.aliases.filter { $0.use == .name }.map(\.text) ?? [])
  }
}
