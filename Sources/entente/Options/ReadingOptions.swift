import ArgumentParser
import Foundation
import Ingestion
import Knowledge

/// How files become articles.
struct ReadingOptions: ParsableArguments {
  @Option(help: "The date of articles that do not say theirs: 2015-08-04, 2015-08 or 2015.")
  var date: PartialDate?

  @Option(help: "The most bytes that an article may have.")
  var maxBytes = ArticleReader.standardLimit

  @Option(help: "How many threads read; all cores when absent.")
  var threads: Int?

  @Option(
    help: """
      The least confidence, 0 to 1, of a stance that is kept: more finds less, and more of it is right. \
      Articles that a graph holds already stay as they were read, unless they are read --again.
      """)
  var minConfidence = Road.standardConfidence

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is \(minConfidence); give a number from 0 to 1.")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads is \(threads); give at least 1.")
    }
    guard maxBytes > 0 else {
      throw ValidationError("--max-bytes is \(maxBytes); give at least 1.")
    }
  }

  var reader: ArticleReader { ArticleReader(defaultDate: date, maximumBytes: maxBytes) }

  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  /// In the order given, unlike those of an ingest; a file given twice is read twice.
  func articles(at paths: [String], report: (UnreadableFile) -> Void) -> [ArticleFile] {
    paths.flatMap { path in
      guard path != ArticleFile.standardInput.path else { return [ArticleFile.standardInput] }
      let walk = FileWalk([path])
      walk.notices.forEach(tell)
      walk.errors.forEach(report)
      return walk.files
    }
  }

  func road(_ catalogue: ActorCatalogue) -> Road {
    Road(
      reader: reader, catalogue: catalogue, threads: threadCount, minConfidence: minConfidence)
  }
}
