import GraphStore
import Knowledge
import Synchronization
import TestSupport
import Testing

@testable import Ingestion

@Suite struct RoadTests {
  private let folder: TemporaryFolder
  private let files: [ArticleFile]

  /// More files than a chunk holds, some of them unreadable.
  init() throws {
    folder = try TemporaryFolder()
    for number in 100..<300 {
      try folder.write("\(number).txt", number % 50 == 0 ? "" : "Turkey met Iran \(number) times.")
    }
    files = FileWalk([folder.path]).files
  }

  private func road(threads: Int) -> Road {
    Road(
      reader: ArticleReader(), catalogue: ActorCatalogue(actors: [], roles: []), threads: threads)
  }

  private func source(of outcome: Road.Outcome) -> String? {
    switch outcome {
    case .read(let reading): reading.document.source
    case .unreadable(let error): error.path
    case .known: nil
    }
  }

  @Test(arguments: [1, 2, 7])
  func outcomesComeInTheOrderOfTheFiles(threads: Int) async throws {
    var sources: [String?] = []
    try await road(threads: threads).travel(files) { sources.append(source(of: $0)) }
    #expect(sources == files.map(\.path))
  }

  @Test func absurdSizesAreNoTrouble() async throws {
    let absurd = files.prefix(3).map { ArticleFile(path: $0.path, bytes: .max) }
    var sources: [String?] = []
    try await road(threads: 2).travel(absurd) { sources.append(source(of: $0)) }
    #expect(sources == absurd.map(\.path))
  }

  @Test func knownTextsAreNotAnalysed() async throws {
    var known = 0
    try await road(threads: 2).travel(files, isKnown: { _ in true }) {
      if case .known = $0 { known += 1 }
    }
    #expect(known == 196)
  }

  @Test func anErrorOfTheConsumerEndsTheRoad() async {
    struct Full: Error {}
    var consumed = 0
    await #expect(throws: Full.self) {
      try await road(threads: 2).travel(files) { _ in
        consumed += 1
        if consumed == 70 { throw Full() }
      }
    }
    #expect(consumed == 70)
  }

  @Test func anIngestCountsWhatItDid() async throws {
    try folder.write("zz.txt", "Turkey met Iran 101 times.")
    let ingest = Ingest(into: try Graph.inMemory(), by: road(threads: 2))
    let files = FileWalk([folder.path]).files
    let events = Mutex<[Ingest.Event]>([])
    let summary = try await ingest(files) { event in events.withLock { $0.append(event) } }
    #expect(summary.articles == 196)
    #expect(summary.known == 1)
    #expect(summary.failed == 4)
    #expect(!summary.interrupted)
    #expect(events.withLock { $0.count } == 205)
    let again = try await ingest(files) { _ in }
    #expect(again.articles == 0)
    #expect(again.known == 197)
  }

  @Test func aCancelledIngestStopsAfterTheDocumentAtHand() async throws {
    let graph = try Graph.inMemory()
    let ingest = Ingest(into: graph, by: road(threads: 2))
    let task = Task {
      try await ingest(files) { event in
        if case .progress(done: 10, of: _) = event { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let summary = try await task.value
    #expect(summary.interrupted)
    #expect(summary.articles + summary.failed == 10)
    #expect(try await ingest(files) { _ in }.articles == 196 - summary.articles)
  }
}
