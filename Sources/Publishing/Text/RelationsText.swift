package import GraphStore
package import Knowledge
import Querying

extension Page {
  /// Every relation of an actor, told from its side.
  package func text(_ relations: [Relation], of actor: Actor) -> String {
    guard !relations.isEmpty else {
      return lines(StyledText("No article tells of a relation of \(printable(actor.name))."))
    }
    let wording = Wording.shared
    // the column would only repeat the articles where none copies another
    let showsSources = relations.contains { ($0.sources ?? $0.documents) < $0.documents }
    let table = Table(
      columns: [
        .text(printable(actor.name).uppercased()), .text("CLAIMS"), .number("ARTICLES"),
      ] + (showsSources ? [.number("SOURCES")] : []) + [.short("DATES"), .short("")],
      rows: relations.map { relation in
        let isSubject = relation.subject.identifier == actor.identifier
        let verb = wording.verb(relation.type, from: isSubject ? .subject : .object)
        let other = isSubject ? relation.object : relation.subject
        let sources = StyledText("\(relation.sources ?? relation.documents)")
        return Table.Row(
          cells: [
            StyledText("\(verb) ") + StyledText(printable(other.name), .bold),
            StyledText(statusWords(relation.counts)), StyledText("\(relation.documents)"),
          ] + (showsSources ? [sources] : []) + [
            StyledText(dateRange(relation.first, relation.last)),
            marks(relation),
          ])
      })
    return table.rendered(on: self)
  }
  /// "contradicted, 2 confirmed".
  private func marks(_ relation: Relation) -> StyledText {
    var marks = StyledText(relation.isContradicted ? "contradicted" : "", .bad)
    if relation.confirmed > 0 {
      if relation.isContradicted { marks.append(", ") }
      marks.append("\(relation.confirmed) confirmed", .good)
    }
    return marks
  }
}
