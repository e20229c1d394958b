import ArgumentParser
import Language

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Measure names against a file of labelled words.",
    discussion: """
      One word and its label (B-, I-, O) a line, a blank line between sentences; CrossNER, UNER
      and CoNLL files are read. Names count when both ends and the coarse kind are right: person,
      body (organisation, party), location (place, country) and, where the file has them,
      nationality.

      Example: evaluate names politics-dev.conll
      Example: evaluate names politics-dev.conll --json --predictions predicted.conll
      """)

  @Argument(help: ArgumentHelp("Labelled words, one a line.", valueName: "file"))
  var file: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("Write words, labels and predicted labels.", valueName: "file"))
  var predictions: String?

  func run() throws {
    let labelled = try LabelledFile(path: file)
    let analyses = Analyser()(labelled.sentences.map(\.words))
    var score = NameScore(kinds: labelled.kinds)
    var lines: [String] = []
    for (sentence, analysis) in zip(labelled.sentences, analyses) {
      score.add(analysis.names, against: sentence.names)
      if predictions != nil { lines += sentence.lines(with: analysis.names) + [""] }
    }
    if let predictions { try write(lines.map { $0 + "\n" }.joined(), toFile: predictions) }
    print(json ? try score.json : score.table)
  }
}
