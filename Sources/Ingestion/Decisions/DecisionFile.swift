package import Knowledge

/// A file of decisions as JSON lines, as 'entente review export' writes it.
package struct DecisionFile: Sendable {
  package let decisions: [Decision]
  /// Lines that are no decisions.
  package let faults: [LineFault]

  /// From an open descriptor where the path is `-`: that of standard input is 0.
  package init(at path: String) throws(UnreadableFile) {
    let input = BoundedInput(limit: Self.mostBytes)
    let bytes =
      path == "-" ? try input.bytes(from: 0, of: path) : try input.bytes(ofFile: path)
    var decisions: [Decision] = []
    var faults: [LineFault] = []
    for line in TextLines(bytes) {
      guard let text = line.text else {
        faults.append(.notText(line.number))
        continue
      }
      if text.allSatisfy(\.isWhitespace) { continue }
      do {
        decisions.append(try Decision(line: text))
      } catch {
        faults.append(
          LineFault(
            line: line.number, what: "is no decision: \(error)",
            remedy: "export it anew, or leave the line out"))
      }
    }
    self.decisions = decisions
    self.faults = faults
  }

  private static let mostBytes = 1_000_000_000
}
