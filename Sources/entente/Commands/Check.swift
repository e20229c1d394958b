import ArgumentParser
import Foundation
import GraphStore
import Publishing

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that the graph's file is whole and every row agrees with its text.",
    discussion: """
      Exit code 1 when there is a problem.

      Example: entente check --db graph.db
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let isWatched = isatty(STDERR_FILENO) == 1
    let problems = try graph.openForReading().check { part, done in
      if isWatched { tellProgress("\(part) \(Int(done * 100)) %") }
    }
    if isWatched { tellProgress("") }
    try output.write(problems.map(ProblemRecord.init)) { $0.text(problems) }
    if !problems.isEmpty { throw ExitCode.failure }
  }
}

/// Replaces the last line on the terminal.
private func tellProgress(_ text: String) {
  writeToStandardError("\r\u{1B}[K\(text)")
}
