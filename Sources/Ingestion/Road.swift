import Extraction
package import Knowledge

/// The first half of an article's road, from file to reading, on several threads.
///
/// Order: what comes of the files is handed over in the order of the files, whatever the threads
/// do. Memory: at most two chunks of documents are held at a time.
package struct Road: Sendable {
  private let reader: ArticleReader
  private let extractor: Extractor
  private let threads: Int

  package init(
    reader: ArticleReader, catalogue: ActorCatalogue, threads: Int,
    minConfidence: Double = Road.standardConfidence
  ) {
    precondition(threads > 0, "somebody must do the work")
    self.reader = reader
    extractor = Extractor(catalogue: catalogue, minConfidence: minConfidence)
    self.threads = threads
  }

  /// How sure a relation must be to be kept, where nobody says otherwise.
  package static let standardConfidence = Extractor.standardConfidence

  /// What came of a file.
  package enum Outcome: Sendable {
    case read(Reading)
    /// The text is known already and was not analysed again.
    case known
    case unreadable(UnreadableFile)
  }

  /// Reads the files; while `consume` has one chunk, the next is on the road.
  ///
  /// A cancelled task stops before the next outcome.
  package func travel(
    _ files: [ArticleFile],
    isKnown: @escaping @Sendable (Document) throws -> Bool = { _ in false },
    consume: (Outcome) throws -> Void
  ) async throws {
    var outcomes: [Outcome] = []
    for chunk in chunks(of: files) + [[]] {
      async let next = self.outcomes(of: chunk, isKnown: isKnown)
      for outcome in outcomes {
        if Task.isCancelled { return }
        try consume(outcome)
      }
      outcomes = try await next
    }
  }

  /// Ends a chunk before it has too many files or bytes, but never empty; sizes may be absurd.
  private func chunks(of files: [ArticleFile]) -> [ArraySlice<ArticleFile>] {
    var chunks: [ArraySlice<ArticleFile>] = []
    var start = files.startIndex
    var bytes = 0
    for (index, file) in files.enumerated() {
      if index > start, index - start >= 64 || file.bytes > 4_000_000 - bytes {
        chunks.append(files[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += file.bytes
    }
    return chunks + [files[start...]]
  }

  private func outcomes(
    of files: ArraySlice<ArticleFile>,
    isKnown: @escaping @Sendable (Document) throws -> Bool
  ) async throws -> [Outcome] {
    try await withThrowingTaskGroup(of: (index: Int, outcome: Outcome).self) { group in
      var done: [(index: Int, outcome: Outcome)] = []
      for (started, index) in files.indices.enumerated() {
        if started >= threads, let next = try await group.next() { done.append(next) }
        _ = group.addTaskUnlessCancelled {
          (index, try outcome(of: files[index], isKnown: isKnown))
        }
      }
      for try await next in group { done.append(next) }
      return done.sorted { $0.index < $1.index }.map(\.outcome)
    }
  }

  private func outcome(
    of file: ArticleFile, isKnown: (Document) throws -> Bool
  ) throws -> Outcome {
    let document: Document
    do {
      document = try reader.document(at: file.path)
    } catch {
      return .unreadable(error)
    }
    return try isKnown(document) ? .known : .read(extractor(document))
  }
}
