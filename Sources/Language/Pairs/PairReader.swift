import Kernels
import Knowledge

/// Reads who does what to whom of two actors in a sentence.
///
/// The encoder once more, with weights of its own and the two actors marked by a row that is added
/// to their pieces; the embeddings of pieces are the analyser's. What it says of a pair does not
/// depend on the pairs that are asked with it.
package struct PairReader: Sendable {
  /// The most pieces that go through the encoder together; more only costs memory.
  private static let batch = 384
  /// Pieces of a window, the two marks among them: longer ones were not trained on.
  private static let longestWindow = 128

  private let encoder: Encoder
  private let cut: WordPieces
  private let join: Linear
  private let answers: Linear
  private let rooms: RoomPool<PairRoom>

  /// Takes the weights that are part of the program.
  package init() {
    let words = Weights()
    let weights = Weights(.pairs)
    encoder = Encoder(weights: weights, embeddings: words)
    cut = WordPieces(weights: words)
    join = Linear("join", in: weights)
    answers = Linear("answers", in: weights)
    let (width, hidden, scores) = (encoder.width, join.columns, answers.columns)
    rooms = RoomPool { PairRoom(width: width, hidden: hidden, scores: scores) }
    precondition(
      PairAnswer.Relation.allCases.map(\.rawValue) == weights.labels["relations"]
        && PairAnswer.Event.allCases.map(\.rawValue) == weights.labels["classes"]
        && Status.allCases.map(\.rawValue) == weights.labels["statuses"],
      "the labels of the pairs do not fit")
  }

  /// The answers in the order of the questions; `nil` where the two stand too far apart.
  package func callAsFunction(_ questions: [PairQuestion]) -> [PairAnswer?] {
    let windows = questions.map(window)
    var found: [PairAnswer?] = Array(repeating: nil, count: questions.count)
    rooms.use { room in
      var batch: [Int] = []
      var size = 0
      for (index, window) in windows.enumerated() {
        guard let window else { continue }
        if !batch.isEmpty, size + window.pieces.count > Self.batch {
          read(batch, of: windows, into: &found, room)
          (batch, size) = ([], 0)
        }
        batch.append(index)
        size += window.pieces.count
      }
      if !batch.isEmpty { read(batch, of: windows, into: &found, room) }
    }
    return found
  }

  private func window(_ question: PairQuestion) -> Window? {
    let pieces = question.words.map { word in
      let own = cut(word)
      return own.isEmpty ? [WordPieces.unknown] : own
    }
    guard
      let stretch = question.stretch(
        counts: pieces.map(\.count), most: min(Self.longestWindow, encoder.longestWindow) - 2)
    else { return nil }
    var window = Window(
      pieces: [WordPieces.begin], shapes: [.none],
      roles: [question.sense == .sentiment ? .sentiment : .none])
    for word in stretch {
      let role: Window.Role =
        question.a.contains(word)
        ? .a : question.b.contains(word) ? .b : question.path.contains(word) ? .path : .none
      let shape = LetterShape(question.words[word])
      window.pieces += pieces[word]
      window.shapes += Array(repeating: shape, count: pieces[word].count)
      window.roles += Array(repeating: role, count: pieces[word].count)
    }
    window.pieces.append(WordPieces.end)
    window.shapes.append(.none)
    window.roles.append(.none)
    return window
  }

  private func read(
    _ batch: [Int], of windows: [Window?], into found: inout [PairAnswer?], _ room: PairRoom
  ) {
    let asked = batch.compactMap { windows[$0] }
    encoder(asked, room.encoder)
    room.joined.reset(to: asked.count)
    var row = 0
    for (index, window) in asked.enumerated() {
      gather(window, from: row, into: room.joined[index], room.encoder.states)
      row += window.pieces.count
    }
    for part in [room.hidden, room.scores] { part.reset(to: asked.count) }
    join(room.joined, room.whole, into: room.hidden)
    kernel_gelu(room.hidden.numbers, asked.count * room.hidden.width)
    answers(room.hidden, room.whole, into: room.scores)
    for (index, question) in batch.enumerated() { found[question] = answer(room.scores[index]) }
  }

  /// The state of the whole, and the means of the two actors' pieces, side by side.
  private func gather(
    _ window: Window, from row: Int, into out: UnsafeMutablePointer<Float>, _ states: Rows
  ) {
    let width = encoder.width
    out.update(from: states[row], count: width)
    for (number, role) in [Window.Role.a, .b].enumerated() {
      let mean = out + (number + 1) * width
      mean.update(repeating: 0, count: width)
      let own = window.roles.indices.filter { window.roles[$0] == role }
      for piece in own {
        let state = states[row + piece]
        for column in 0..<width { mean[column] += state[column] }
      }
      for column in 0..<width { mean[column] /= Float(own.count) }
    }
  }

  private func answer(_ scores: UnsafeMutablePointer<Float>) -> PairAnswer {
    var next = scores
    func take(_ count: Int) -> [Float] {
      kernel_soften(next, count)
      defer { next += count }
      return Array(UnsafeBufferPointer(start: next, count: count))
    }
    return PairAnswer(
      relations: take(PairAnswer.Relation.allCases.count),
      events: take(PairAnswer.Event.allCases.count),
      statuses: take(Status.allCases.count))
  }
}
