import Foundation

/// A line at the foot of the terminal that tells how far a long command is.
///
/// Standard error; nothing at all when that is no terminal.
struct ProgressLine {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  init(unit: String) { self.unit = unit }

  /// Draws at most ten times a second.
  mutating func draw(done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard isShown, drawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    drawn = now
    let rate = Double(done) / max((now - start) / .seconds(1), 0.001)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
    writeError(
      "\r\u{1B}[K\(done) of \(total) \(unit), \(Int(rate)) a second, \(Self.shown(left)) left")
  }

  /// Takes the line away, so that something else can be written.
  mutating func clear() {
    guard drawn != nil else { return }
    drawn = nil
    writeError("\r\u{1B}[K")
  }

  private static func shown(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}
