import ArgumentParser

struct SynonymsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synonyms",
    abstract: "Measure which entities of re3d that are the same are found to be.",
    discussion: """
      Of the pairs of persons, organisations and locations of a sentence that re3d joins by
      IsSynonymOf, how many stand in one chain; and of those that stand in one chain, how many re3d
      joins. re3d passes over some pairs, so precision is a lower bound.

      Example: evaluate synonyms re3d
      Example: evaluate synonyms re3d/centcom --json
      """)

  @Argument(help: ArgumentHelp("A folder of re3d, or the folder of all.", valueName: "folder"))
  var folder: String
  @Flag(help: "Write one JSON object.")
  var json = false

  func run() throws {
    var score = SynonymScore()
    for folder in try AnnotatedFolder.all(in: folder) {
      for document in folder.documents { score.add(document) }
    }
    print(json ? try score.json : score.table)
  }
}
