import ArgumentParser
import Extraction
import Knowledge

struct Re3dCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "re3d",
    abstract: "Measure who supports, opposes, is allied with and meets whom in re3d.",
    discussion: """
      FightingAgainst and Dislikes are opposes, Likes is supports, AlliesOf allied-with and CommWith
      meets, where the annotators were more sure than not. A claim is right where its mentions
      overlap both entities. re3d passes over many relations, so precision is a lower bound.

      Four documents of five were read in training, with labels of ours and not re3d's own.

      Example: evaluate re3d re3d --kept-back
      Example: evaluate re3d re3d/centcom --predictions found.tsv --json
      """)

  @Argument(help: ArgumentHelp("A folder of re3d, or the folder of all.", valueName: "folder"))
  var folder: String
  @Flag(help: "Only the documents that training has not seen: every fifth of each folder.")
  var keptBack = false
  @OptionGroup var options: OutcomeOptions

  func run() throws {
    let extractor = Extractor(catalogue: .compiledIn(), minConfidence: options.minConfidence)
    var score = StanceScore()
    for folder in try AnnotatedFolder.all(in: folder) {
      for document in keptBack ? folder.keptBack : folder.documents {
        score.add(
          document, extractor(Document(source: "re3d", text: document.text)).claims)
      }
    }
    try options.write(score.lines)
    let all = score.all
    let rows = Count.rows(ofStances: score.counts)
    print(
      options.json
        ? try jsonObject([
          "f1": all.f1, "precision": all.precision, "recall": all.recall,
          "relations": Double(all.gold),
        ])
        : Count.table(rows + [("all", all)], gold: "annotated"))
  }
}
