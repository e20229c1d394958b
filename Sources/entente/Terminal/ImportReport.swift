import Ingestion
import Publishing

/// Tells how far an import is and which lines it left out; of very many only the first of each table.
struct ImportReport {
  private var line = ProgressLine(unit: "bytes")
  private var what = ""
  private var faults: [String: Int] = [:]

  private static let mostTold = 20

  mutating func show(_ event: GraphTables.Event) {
    switch event {
    case .progress(let what, let done, let total):
      if what != self.what {
        line.clear()
        line = ProgressLine(unit: "bytes of \(what)")
        self.what = what
      }
      line.show(.progress(done: done, of: total))
    case .failed(let fault):
      faults[fault.path, default: 0] += 1
      guard faults[fault.path, default: 0] <= Self.mostTold else { return }
      line.clear()
      tell("error: \(fault)")
    }
  }

  mutating func finish() {
    line.clear()
    for (path, count) in faults.sorted(by: { $0.key < $1.key }) where count > Self.mostTold {
      tell("'\(path)': \(counted(count - Self.mostTold, "more line")) like these")
    }
  }
}

extension GraphTables.Summary {
  /// `made a graph of 100 actors, 1000 relations, 5 claims in 2 articles; left out 3 lines`.
  var text: String {
    let evidence = "\(counted(claims, "claim")) in \(counted(documents, "article"))"
    let told = repeated > 0 ? "; \(counted(repeated, "claim")) told before" : ""
    let left = told + (failed > 0 ? "; left out \(counted(failed, "line"))" : "")
    guard actors > 0 else {
      return "added \(evidence); the graph has \(counted(relations, "relation"))\(left)\n"
    }
    return "made a graph of \(counted(actors, "actor")), \(counted(relations, "relation"))"
      + (claims > 0 ? ", " + evidence : "") + left + "\n"
  }
}
