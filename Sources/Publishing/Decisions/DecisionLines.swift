package import GraphStore
import Knowledge

/// Decisions as JSON lines, in the order of their names: equal logs give equal bytes.
package struct DecisionLines: Sendable {
  package let text: String

  package init(_ decisions: [LoggedDecision]) throws {
    let lines = try decisions.map(\.decision).sorted { $0.name < $1.name }.map {
      try $0.line + "\n"
    }
    text = lines.joined()
  }
}
