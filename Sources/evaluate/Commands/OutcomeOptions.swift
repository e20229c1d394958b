import ArgumentParser
import Extraction

/// What all commands share that look for relations in texts.
struct OutcomeOptions: ParsableArguments {
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: "The least confidence of a relation that counts as found.")
  var minConfidence = Extractor.standardConfidence
  @Option(
    help: ArgumentHelp("Write what was found, what is wrong, what was missed.", valueName: "file"))
  var predictions: String?

  /// To the file of predictions, where one was asked for.
  func write(_ lines: [String]) throws {
    guard let predictions else { return }
    try evaluate.write(lines.map { $0 + "\n" }.joined(), toFile: predictions)
  }
}
