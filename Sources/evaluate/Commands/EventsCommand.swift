import ArgumentParser
import Extraction
import Knowledge

struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Measure who did what to whom, from bare sentences.",
    discussion: """
      The file is that of `pairs`; its marks are taken out before the program reads the sentences.
      pair_f1 is over pairs, in whichever direction: both nominal heads covered by the mentions of a
      claim. relation_macro_f1 is the mean over supports, opposes, allied-with and meets, with
      direction; class_f1 asks for PLOVER's class too. The file marks one pair a sentence, and the
      program may claim true things of others: precision is a lower bound.

      Example: evaluate events plover-pairs.tsv --predictions found.tsv --json
      """)

  @Argument(help: ArgumentHelp("PLOVER pairs.", valueName: "file"))
  var file: String
  @OptionGroup var options: OutcomeOptions

  func run() throws {
    var score = EventScore(minConfidence: options.minConfidence)
    for marked in try PairFile.ploverTexts(file) { score.add(marked) }
    try options.write(score.lines)
    let reachable = Double(score.reachable) / Double(max(1, score.pairs.gold))
    let rows = Count.rows(ofStances: score.relations)
    print(
      options.json
        ? try jsonObject([
          "pair_f1": score.pairs.f1, "pair_precision": score.pairs.precision,
          "pair_recall": score.pairs.recall, "relation_macro_f1": score.relationMacroF1,
          "class_f1": score.classes.f1, "reachable": reachable,
        ])
        : Count.table(
          [("pairs", score.pairs)] + rows + [("classes", score.classes)], gold: "annotated")
          + "\nrelations, mean F1 \(percent(score.relationMacroF1)); both actors found in \(percent(reachable))"
    )
  }
}
