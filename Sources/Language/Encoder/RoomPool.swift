import Synchronization

/// The rooms that no thread is using; a new one for each article would cost 4 % of the time in fresh pages.
final class RoomPool<Room: Sendable>: Sendable {
  private let free = Mutex<[Room]>([])
  private let make: @Sendable () -> Room

  init(make: @escaping @Sendable () -> Room) { self.make = make }

  func use<Result>(_ work: (Room) -> Result) -> Result {
    let room = free.withLock { $0.popLast() } ?? make()
    defer { free.withLock { $0.append(room) } }
    return work(room)
  }
}
