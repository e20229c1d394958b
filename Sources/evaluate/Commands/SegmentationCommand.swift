import ArgumentParser
import Foundation
import Language

struct SegmentationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segmentation",
    abstract: "Measure how a treebank's raw text is split into words and sentences.",
    discussion: """
      Words and sentences count when both their ends are those of the treebank.
      Each document is read on its own, with a blank line between paragraphs.

      Example: evaluate segmentation en_gum-ud-dev.conllu
      Example: evaluate segmentation dev.conllu --json --predictions out.conllu
      """)

  @Argument(help: ArgumentHelp("A treebank in the CoNLL-U format.", valueName: "file"))
  var file: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("Write the predicted words as CoNLL-U.", valueName: "file"))
  var predictions: String?

  func run() throws {
    let splitter = SentenceSplitter()
    var score = SegmentationScore()
    var predicted = PredictedTreebank()
    for document in try TreebankFile(path: file).documents {
      let gold = try RawDocument(document, of: file)
      let sentences = splitter(gold.text)
      score.add(sentences, against: gold)
      if predictions != nil { predicted.add(sentences, of: gold) }
    }
    if let predictions { try write(predicted.text, toFile: predictions) }
    print(json ? try score.json : score.table)
  }
}
