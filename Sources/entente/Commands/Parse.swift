import ArgumentParser
import Foundation
import Ingestion
import Knowledge
import Language
import Publishing

struct Parse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how sentences are read: words, parts of speech, trees and names.",
    discussion: """
      Writes CoNLL-U (universaldependencies.org/format.html), with names in the last column as
      Name=B-person; with --json one sentence a line. A folder gives its articles, - is standard
      input.

      Example: entente parse seeds/lavrov-assad.txt | head -n 20
      Example: echo "Turkey bombed the PKK." | entente parse - --json
      """)

  @OptionGroup var reading: ReadingOptions
  @Flag(help: "Write one JSON object a sentence.")
  var json = false
  @Argument(help: ArgumentHelp("Files and folders, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() async throws {
    let analyser = Analyser()
    var failed = false
    func report(_ error: UnreadableFile) {
      tell("error: \(error)")
      failed = true
    }
    for file in reading.articles(at: files, report: report) {
      do {
        let text = try reading.reader.document(at: file.path).text
        try await parse(text, from: file.path, with: analyser)
      } catch let error as UnreadableFile {
        report(error)
      }
    }
    if failed { throw ExitCode.failure }
  }

  private func parse(_ text: String, from file: String, with analyser: Analyser) async throws {
    var lines = ParseLines(file: file, text: text)
    try await analyser.analyse(SentenceSplitter()(text), threads: reading.threadCount) { sentence in
      try writeResult(json ? lines.json(of: sentence) : lines.treebank(of: sentence))
    }
  }
}
