/// Memory for one thread's analysis.
final class AnalyserRoom: @unchecked Sendable {
  // Unchecked: whoever took it from the rooms is the only one to use it.
  let encoder: EncoderRoom
  let heads: HeadsRoom

  init(width: Int, heads: Heads) {
    encoder = EncoderRoom(width: width)
    self.heads = HeadsRoom(heads)
  }
}
