import ArgumentParser
import Publishing
import Querying

/// Where a picture is drawn, beside the answer.
struct SvgOption: ParsableArguments {
  @Option(
    name: .customLong("svg"),
    help: ArgumentHelp("Also draw it into this file, as SVG.", valueName: "file"))
  var path: String?

  /// Draws ties by Graphviz where a picture is asked for, and says what was written.
  func draw(_ ties: @autoclosure () throws -> [Tie]) throws {
    guard path != nil else { return }
    let ties = try ties()
    try draw(Dot(ties), isEmpty: ties.isEmpty)
  }

  /// The same for any picture that Graphviz places.
  func draw(_ picture: some DotSource, isEmpty: Bool) throws {
    try write(isEmpty ? nil : Graphviz().svg(of: picture))
  }

  /// Writes a picture where one is asked for, and says so, or that there is nothing to draw.
  func write(_ svg: @autoclosure () throws -> String?) throws {
    guard let path else { return }
    guard let svg = try svg() else {
      return tell("there is nothing to draw: '\(path)' is not written")
    }
    try ResultFile(path, .picture).write(svg)
    tell("picture written to '\(path)'")
  }
}
