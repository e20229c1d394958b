/// Memory for one thread's questions.
final class PairRoom: @unchecked Sendable {
  // Unchecked: whoever took it from the pool is the only one to use it.
  let encoder: EncoderRoom
  let joined: Rows
  let hidden: Rows
  let scores: Rows
  let whole = WholeRows()

  init(width: Int, hidden: Int, scores: Int) {
    encoder = EncoderRoom(width: width)
    joined = Rows(width: 3 * width)
    self.hidden = Rows(width: hidden)
    self.scores = Rows(width: scores)
  }
}
