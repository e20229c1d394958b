import ArgumentParser
import Publishing
import Querying

/// Where a timeline is drawn.
struct TimelineSvg: ParsableArguments {
  @Option(
    name: .customLong("svg"), help: ArgumentHelp("Draw it to this file too.", valueName: "file"))
  var file: String?

  /// Says what was written; writes nothing where no file is named.
  func write(_ timeline: Timeline) throws {
    guard let file else { return }
    try WholeFile(path: file).write(TimelineChart(timeline).text)
    tell("wrote \(file)")
  }
}
