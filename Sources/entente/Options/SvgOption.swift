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
    guard let path else { return }
    let ties = try ties()
    guard !ties.isEmpty else { return tell("there is nothing to draw: '\(path)' is not written") }
    try draw(Dot(ties))
  }

  /// The same for any picture that Graphviz places.
  func draw(_ picture: some DotSource) throws {
    if path != nil { try write(Graphviz().svg(of: picture)) }
  }

  /// Writes a picture where one is asked for, and says so.
  func write(_ svg: @autoclosure () throws -> String) throws {
    guard let path else { return }
    try PictureFile(path).write(svg())
    tell("picture written to '\(path)'")
  }
}
