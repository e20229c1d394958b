import ArgumentParser
import Language

struct TreesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trees",
    abstract: "Measure parts of speech and trees over a treebank's own words.",
    discussion: """
      UAS is the share of words with the right head, LAS that with the right relation too. As in
      the CoNLL 2018 shared task marks count and subtypes of relations do not; 'las-subtypes'
      counts them.

      Example: evaluate trees en_ewt-ud-dev.conllu
      Example: evaluate trees en_ewt-ud-dev.conllu --json --predictions predicted.conllu
      """)

  @Argument(help: ArgumentHelp("A treebank in the CoNLL-U format.", valueName: "file"))
  var file: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("Write the predicted trees as CoNLL-U.", valueName: "file"))
  var predictions: String?

  func run() throws {
    let sentences = try TreebankFile(path: file).documents.flatMap(\.sentences).map(\.words)
    let analyses = Analyser()(sentences.map { $0.map(\.form) })
    var score = TreeScore()
    var writer = TreebankWriter()
    for (rows, analysis) in zip(sentences, analyses) {
      score.add(analysis, against: rows)
      if predictions != nil {
        writer.append(
          rows.map(\.form), analysis, spaceAfter: rows.map(\.precedesSpace), comments: [])
      }
    }
    if let predictions { try write(writer.text, toFile: predictions) }
    print(json ? try score.json : score.table)
  }
}
