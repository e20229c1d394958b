import Foundation
import Ingestion

/// A line at the foot of the terminal that tells how far a long command is.
///
/// Standard error; nothing at all when that is no terminal.
struct ProgressLine {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  init(unit: String) { self.unit = unit }

  /// Shows what happens on the way of an ingest: errors above the line.
  mutating func show(_ event: Ingest.Event) {
    switch event {
    case .progress(let done, let total): draw(done: done, of: total)
    case .failed(let error):
      clear()
      tell("error: \(error)")
    }
  }

  /// Takes the line away, so that something else can be written.
  mutating func clear() {
    guard drawn != nil else { return }
    drawn = nil
    write("")
  }

  /// Draws at most ten times a second.
  private mutating func draw(done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard isShown, drawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    drawn = now
    let rate = Double(done) / max((now - start) / .seconds(1), 0.001)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
    write("\(done) of \(total) \(unit), \(Int(rate)) a second, \(Self.shown(left)) left")
  }

  private func write(_ line: String) {
    writeToStandardError("\r\u{1B}[K\(line)")
  }

  private static func shown(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
  }
}
