import Knowledge
import Querying

/// A text between the quotes of a DOT attribute.
///
/// A backslash would begin an escape, `&` an entity; quotes and angle brackets go as entities too, so
/// that no reader of the file can take them for markup.
func dotText(_ text: String) -> String {
  printable(text).map { character in
    switch character {
    case "\\": "\\\\"
    case "\"": "&quot;"
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: String(character)
    }
  }.joined()
}

/// A name on lines of about equal length, each no longer than it must be.
func dotLabel(_ name: String) -> String {
  let text = printable(name).cut(to: 60)
  let longest = 16
  guard text.displayWidth > longest else { return dotText(text) }
  return StyledText(text).wrapped(to: longest).map { line in
    dotText(line.runs.map(\.text).joined())
  }.joined(separator: "\\n")
}

/// A picture in the language of Graphviz.
package protocol DotSource {
  /// The whole file.
  var text: String { get }
}
