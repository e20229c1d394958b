package import GraphStore
import Knowledge

/// The whole road: files become documents, readings and, one transaction each, part of the graph.
///
/// The same files give the same graph for any number of threads and any order of the files. When
/// the task is cancelled it stops after the document at hand; run again, it goes on from there.
package struct Ingest: Sendable {
  private let graph: Graph
  private let road: Road
  private let again: Bool

  /// `again`: articles that the graph holds are read anew.
  package init(into graph: Graph, by road: Road, again: Bool = false) {
    self.graph = graph
    self.road = road
    self.again = again
  }

  /// What happens on the way.
  package enum Event: Sendable {
    /// A file did not go in; the others do.
    case failed(any Error)
    /// So many files of all are done with.
    case progress(done: Int, of: Int)
  }

  /// What an ingest added to the graph.
  package struct Summary: Codable, Hashable, Sendable {
    package var articles = 0
    package var sentences = 0
    package var claims = 0
    /// Articles among them whose date nothing tells.
    package var undated = 0
    /// Whose text was in the graph already, and was read again.
    package var again = 0
    /// Whose text was in the graph already, and stayed as it was.
    package var known = 0
    /// Which could not be read.
    package var failed = 0
    package var interrupted = false

    package init() {}
  }

  package func callAsFunction(
    _ files: [ArticleFile], report: (Event) -> Void
  ) async throws -> Summary {
    var summary = Summary()
    var done = 0
    do {
      try await road.travel(files, isKnown: { [graph, again] in try graph.holds($0, again: again) })
      { outcome in
        try add(outcome, to: &summary, report: report)
        done += 1
        report(.progress(done: done, of: files.count))
      }
    } catch {
      // What is in the graph stays whole and searchable; the first error is the one to tell.
      try? graph.finishBatch()
      throw error
    }
    try graph.finishBatch()
    summary.interrupted = done < files.count
    return summary
  }

  private func add(
    _ outcome: Road.Outcome, to summary: inout Summary, report: (Event) -> Void
  ) throws {
    switch outcome {
    case .read(let reading): try add(reading, to: &summary, report: report)
    case .known: summary.known += 1
    case .unreadable(let error): fail(error, in: &summary, report: report)
    }
  }

  private func add(
    _ reading: Reading, to summary: inout Summary, report: (Event) -> Void
  ) throws {
    do {
      // Twice the same text in one chunk is only found here.
      switch try graph.add(reading, again: again) {
      case .known: return summary.known += 1
      case .readAgain: summary.again += 1
      case .new: summary.articles += 1
      }
      summary.sentences += reading.sentences.count
      summary.claims += reading.claims.count
      if reading.document.date == nil { summary.undated += 1 }
    } catch let error as GraphError where error.isOfOneDocument {
      fail(error, in: &summary, report: report)
    }
  }

  private func fail(_ error: any Error, in summary: inout Summary, report: (Event) -> Void) {
    summary.failed += 1
    report(.failed(error))
  }
}

extension GraphError {
  /// Whether the next document may go in all the same.
  fileprivate var isOfOneDocument: Bool {
    if case .unsound = self { true } else { false }
  }
}
