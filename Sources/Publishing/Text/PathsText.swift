import GraphStore
import Knowledge
package import Querying

extension Page {
  /// The ways from one actor to another, each with its ties; `hops` is how long they might be.
  package func text(_ paths: Paths, hops: Int, showsStrength: Bool) -> String {
    if !paths.untied.isEmpty { return paths.untied.map(nothing(ties:)).joined() }
    guard !paths.found.isEmpty else { return "No path within \(counted(hops, "hop")).\n" }
    return paths.found.map { path in
      let strength = showsStrength ? "strength \(path.strength.plainText)" : nil
      return text(path, note: strength)
    }.joined(separator: "\n")
  }

  /// The way from one actor to another, each tie in its own direction.
  func text(_ path: Path, note: String? = nil) -> String {
    let wording = Wording.shared
    let table = Table(
      columns: [.text("TIE"), .text("CLAIMS"), .number("ARTICLES"), .short("DATES")],
      rows: path.steps.map { step in
        Table.Row(cells: [
          StyledText(wording.sentence(step.subject, step.type, step.object)),
          StyledText(statusWords(step.counts)), StyledText("\(step.documents)"),
          StyledText(dateRange(step.first, step.last)),
        ])
      })
    var way = StyledText(path.actors.map { printable($0.name) }.joined(separator: " – "), .bold)
    if let note { way.append(" (\(note))") }
    return lines(way) + "\n" + table.rendered(on: self)
  }

  /// That no relation touches an actor.
  func nothing(ties actor: Actor) -> String {
    lines(StyledText("No relation that counts here ties anybody to \(printable(actor.name))."))
  }
}
