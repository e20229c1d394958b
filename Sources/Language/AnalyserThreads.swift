extension Analyser {
  /// Sentences that one thread takes at a time.
  private static let share = 64

  /// Analyses sentences on several threads and hands them over in their order.
  ///
  /// Memory: `threads` shares of sentences are held analysed at a time.
  package func analyse(
    _ sentences: [Sentence], threads: Int, consume: (AnalysedSentence) throws -> Void
  ) async throws {
    precondition(threads > 0, "somebody must do the work")
    for start in stride(from: 0, to: sentences.count, by: Self.share * threads) {
      let round = sentences[start..<min(start + Self.share * threads, sentences.count)]
      for sentence in await analysed(round) { try consume(sentence) }
    }
  }

  private func analysed(_ round: ArraySlice<Sentence>) async -> [AnalysedSentence] {
    await withTaskGroup(of: (Int, [AnalysedSentence]).self) { group in
      for start in stride(from: round.startIndex, to: round.endIndex, by: Self.share) {
        let share = Array(round[start..<min(start + Self.share, round.endIndex)])
        group.addTask { (start, self(share)) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
