import ArgumentParser
import Extraction
import Knowledge

struct SentencesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Measure stance relations of bare sentences in which every pair is labelled.",
    discussion: """
      A line is a sentence with its actors numbered and, behind a tab, its labels, as
      Training/sentences/README.md shows; the marks are taken out before the program reads it. Relation
      and direction must be right. Claims of actors that are not numbered are left out.

      Example: python3 Training/sentences.py > kept-back.tsv; evaluate sentences kept-back.tsv --json
      """)

  @Argument(help: ArgumentHelp("Numbered sentences.", valueName: "file"))
  var file: String
  @OptionGroup var options: OutcomeOptions

  func run() throws {
    var score = SentenceScore(minConfidence: options.minConfidence)
    for sentence in try NumberedSentence.read(file) { score.add(sentence) }
    try options.write(score.lines)
    let rows = Count.rows(ofStances: score.relations)
    print(
      options.json
        ? try jsonObject([
          "f1": score.all.f1, "precision": score.all.precision, "recall": score.all.recall,
          "status_accuracy": score.statuses.precision,
        ])
        : Count.table(rows + [("all", score.all)], gold: "annotated")
          + "\nstatus right \(percent(score.statuses.precision))")
  }
}
