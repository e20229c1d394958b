import ArgumentParser
import GraphStore
import Ingestion
import Knowledge
import Publishing
import Querying

struct ReviewImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring decisions of another graph, or of other people, into the graph.",
    discussion: """
      Files are JSON lines as 'entente review export' writes them; '-' is standard input. What is known \
      already stays as it is, a line that is no decision is named and stops no other. Decisions about \
      articles that the graph does not hold wait for them.

      Example: entente review import ana.jsonl ben.jsonl
      """)

  @OptionGroup var graph: GraphOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: ArgumentHelp("Files of decisions.", valueName: "file")) var files: [String]

  func run() throws {
    let graph = try graph.openForDeciding()
    let (decisions, failed) = read()
    let new = try graph.add(decisions)
    try graph.finishBatch()
    let report = try DecisionImportReport(
      new: new, known: decisions.count - new.count, failed: failed, conflicts: graph.conflicts())
    let journal = try DecisionJournal(of: graph)
    try output.write(DecisionImportRecord(report)) { $0.text(report, of: journal) }
    if failed > 0 {
      tell("\(counted(failed, "fault")) in what was to be read, as said above")
      throw ExitCode.failure
    }
  }

  /// A file that is no log at all has thousands of wrong lines.
  private static let mostTold = 20

  /// All decisions, each once, and how many lines and files are none.
  private func read() -> (decisions: [Decision], failed: Int) {
    var decisions: [Decision] = []
    var known: Set<Decision.Name> = []
    var failed = 0
    for path in files {
      do throws(UnreadableFile) {
        let file = try DecisionFile(at: path)
        decisions += file.decisions.filter { known.insert($0.name).inserted }
        for fault in file.faults.prefix(Self.mostTold) {
          tell("error: " + fault.description(in: path))
        }
        if file.faults.count > Self.mostTold {
          tell("error: \(path): \(file.faults.count - Self.mostTold) more lines are no decisions")
        }
        failed += file.faults.count
      } catch {
        tell("error: \(error)")
        failed += 1
      }
    }
    return (decisions, failed)
  }
}
