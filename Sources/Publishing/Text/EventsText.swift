import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Events by date, each with its surest sentence.
  package func text(_ events: [Event]) -> String {
    guard !events.isEmpty else { return "No sentence tells of an event.\n" }
    return events.map { lines(head($0)) + lines(sentence($0.reports[0]), indent: 2) }.joined()
  }

  /// "2015-08-04  Turkey opposes ISIS · assault · 3 reports in 2 articles, 1 source".
  private func head(_ event: Event) -> StyledText {
    let first = event.reports[0]
    let until = event.until.map { " to \($0)" } ?? ""
    var head = StyledText((event.date?.description ?? "undated") + until + "  ", .dim)
    head.append(
      Wording.shared.sentence(first.subject, event.claim.relation, first.object), .bold)
    if event.claim.status != .asserted { head.append(" · \(statusAndHolder(first))") }
    head.append(" · \(event.claim.event.rawValue.lowercased())")
    if event.reports.count > 1 {
      head.append(
        " · \(counted(event.reports.count, "report")) in \(counted(event.documents, "article")), "
          + counted(event.sources, "source"))
    }
    return head
  }
}
