import ArgumentParser
import Foundation
import Knowledge

/// A stretch of time: `2014`, `2014..2015-06`, `..2014` or `2015..`.
struct Stretch: ExpressibleByArgument, CustomStringConvertible {
  let window: TimeWindow
  let description: String

  init?(argument: String) {
    let parts = argument.components(separatedBy: "..")
    let dates = parts.map { PartialDate($0) }
    guard (1...2).contains(parts.count), zip(parts, dates).allSatisfy({ $0.isEmpty || $1 != nil }),
      let window = Optional(TimeWindow(since: dates[0], until: dates[dates.count - 1])),
      !window.isEverything, !window.isEmpty
    else { return nil }
    self.window = window
    description = argument
  }
}
