package import GraphStore
import Knowledge
package import Querying

/// What joining another log to a graph's own came to.
package struct DecisionImportReport: Sendable {
  /// Those that are new in the graph, as they stand.
  package let new: [LoggedDecision]
  /// How many the graph knew.
  package let known: Int
  /// How many lines are no decisions.
  package let failed: Int
  /// Conflicts with a new decision on one side.
  package let conflicts: [[LoggedDecision]]

  package init(new: [LoggedDecision], known: Int, failed: Int, conflicts: [[LoggedDecision]]) {
    let names = Set(new.map(\.decision.name))
    self.new = new
    self.known = known
    self.failed = failed
    self.conflicts = conflicts.filter { sides in
      sides.contains { names.contains($0.decision.name) }
    }
  }

  package var orphans: [LoggedDecision] { new.filter { $0.state == .orphaned } }
}

extension Page {
  /// How many decisions came in, and those that do not apply.
  package func text(_ report: DecisionImportReport, of journal: DecisionJournal) -> String {
    let states = DecisionState.allCases.compactMap { state in
      let count = report.new.count { $0.state == state }
      return count > 0 ? "\(count) \(state.rawValue)" : nil
    }
    let shown = states.isEmpty ? "" : " (\(states.joined(separator: ", ")))"
    var text = lines(
      StyledText("\(counted(report.new.count, "new decision"))\(shown), \(report.known) known"))
    if !report.orphans.isEmpty {
      text += "\nOrphaned\n" + self.text(orphans: report.orphans, of: journal)
    }
    if !report.conflicts.isEmpty {
      text += "\nConflicting\n" + self.text(conflicts: report.conflicts)
    }
    return text
  }
}
