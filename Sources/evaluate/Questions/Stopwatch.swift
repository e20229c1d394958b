import Foundation

/// Measures one call after the other: milliseconds of the processor and of the clock.
struct Stopwatch {
  private(set) var cpu: [Double] = []
  private(set) var wall: [Double] = []

  mutating func measure<Value>(_ body: () throws -> Value) rethrows -> Value {
    let (cpu, wall) = (Self.now(CLOCK_PROCESS_CPUTIME_ID), Self.now(CLOCK_MONOTONIC))
    defer {
      self.cpu.append(Self.now(CLOCK_PROCESS_CPUTIME_ID) - cpu)
      self.wall.append(Self.now(CLOCK_MONOTONIC) - wall)
    }
    return try body()
  }

  static func median(_ times: [Double]) -> Double {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
