/// Reads sentences as a linguist does: parts of speech, features, lemmas, the tree and the names.
///
/// The same analysis, label for label, whatever sentences are read with it, on any machine.
package struct Analyser: Sendable {
  /// The most pieces that go through the encoder together; more only costs memory.
  private static let batch = 384

  private let encoder: Encoder
  private let cut: WordPieces
  private let heads: Heads
  private let rooms: RoomPool<AnalyserRoom>

  /// Takes the weights that are part of the program.
  package init() {
    let weights = Weights()
    encoder = Encoder(weights: weights)
    cut = WordPieces(weights: weights)
    heads = Heads(weights: weights)
    let (width, heads) = (encoder.width, self.heads)
    rooms = RoomPool { AnalyserRoom(width: width, heads: heads) }
  }

  /// Analyses sentences, each over its own tokens.
  package func callAsFunction(_ sentences: [Sentence]) -> [AnalysedSentence] {
    let analyses = self(sentences.map { $0.tokens.map(\.text) })
    return zip(sentences, analyses).map(AnalysedSentence.init)
  }

  /// Analyses sentences given as their words.
  package func callAsFunction(_ sentences: [[String]]) -> [Analysis] {
    self(sentences) { _ in }
  }

  /// Analyses sentences and shows the encoder's state of every word, in their order: what heads
  /// are trained on.
  package func callAsFunction(
    _ sentences: [[String]], state: (UnsafeBufferPointer<Float>) -> Void
  ) -> [Analysis] {
    rooms.use { room in analyses(of: sentences, in: room, state: state) }
  }

  private func analyses(
    of sentences: [[String]], in room: AnalyserRoom, state: (UnsafeBufferPointer<Float>) -> Void
  ) -> [Analysis] {
    var analyses: [Analysis] = []
    analyses.reserveCapacity(sentences.count)
    var batch: [(words: [String], pieces: PiecedSentence)] = []
    var size = 0
    for (index, words) in sentences.enumerated() {
      let pieces = PiecedSentence(words: words, cut: cut, longest: encoder.longestWindow)
      batch.append((words, pieces))
      size += pieces.windows.reduce(0) { $0 + $1.pieces.count }
      if size >= Self.batch || index == sentences.count - 1 {
        analyses += read(batch, room.encoder, room.heads, state)
        batch.removeAll(keepingCapacity: true)
        size = 0
      }
    }
    return analyses
  }

  private func read(
    _ batch: [(words: [String], pieces: PiecedSentence)], _ room: EncoderRoom, _ answers: HeadsRoom,
    _ state: (UnsafeBufferPointer<Float>) -> Void
  ) -> [Analysis] {
    let windows = batch.flatMap(\.pieces.windows)
    answers.begin(batch.map(\.pieces))
    var start = 0
    while start < windows.count {
      var end = start + 1
      var size = windows[start].pieces.count
      while end < windows.count, size + windows[end].pieces.count <= Self.batch {
        size += windows[end].pieces.count
        end += 1
      }
      encoder(Array(windows[start..<end]), room)
      answers.take(windows[start..<end], from: room.states)
      start = end
    }
    heads(answers)
    var row = 0
    return batch.map { sentence in
      defer { row += sentence.words.count + 1 }
      for word in sentence.words.indices {
        state(UnsafeBufferPointer(start: answers.states[row + 1 + word], count: encoder.width))
      }
      return heads.analysis(of: sentence.words, at: row, in: answers)
    }
  }
}
