import Synchronization

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

/// The rooms that no thread is using; a new one for each article would cost 4 % of the time in fresh pages.
final class AnalyserRooms: Sendable {
  private let free = Mutex<[AnalyserRoom]>([])
  private let make: @Sendable () -> AnalyserRoom

  init(width: Int, heads: Heads) {
    make = { AnalyserRoom(width: width, heads: heads) }
  }

  func use<Result>(_ work: (AnalyserRoom) -> Result) -> Result {
    let room = free.withLock { $0.popLast() } ?? make()
    defer { free.withLock { $0.append(room) } }
    return work(room)
  }
}
