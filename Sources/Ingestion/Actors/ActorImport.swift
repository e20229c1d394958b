package import Knowledge

/// What files bring to a catalogue of actors: to a graph, or for one extraction.
package struct ActorImport: Sendable {
  package private(set) var additions = ActorAdditions()
  package private(set) var summary = Summary()
  /// What was not read, with file, line and remedy, in the order of the files.
  package private(set) var errors: [String] = []
  /// Entries that may be several actors.
  package private(set) var notices: [String] = []

  /// How much came of the files.
  package struct Summary: Codable, Hashable, Sendable {
    package var files = 0
    package var entries = 0
    /// Actors that are new.
    package var added = 0
    /// Entries that are actors known before.
    package var joined = 0
    package var aliases = 0
    package var codes = 0
    package var roles = 0
    /// Roles left out: nobody has the code of their organisation.
    package var placeless = 0
    /// Entries left out: they may be several actors.
    package var ambiguous = 0
    /// Lines and files that were not read.
    package var failed = 0
    /// Names left out, by reason.
    package var dropped: [String: Int] = [:]
    package var dryRun = false

    package init() {}
  }

  package init(
    _ paths: [String], format: ActorFileFormat? = nil, into catalogue: ActorCatalogue
  ) {
    var files: [ActorFile] = []
    for path in paths {
      do throws(UnreadableFile) {
        files.append(try ActorFile(at: path, format: format))
      } catch {
        fail(error.description)
      }
    }
    // what joins them takes the whole catalogue apart first
    guard !files.isEmpty else { return }
    var joiner = ActorJoiner(catalogue)
    let reports = joiner.join(files)
    for (file, report) in zip(files, reports) { add(file, report) }
    additions = joiner.additions
  }

  private mutating func add(_ file: ActorFile, _ report: ActorJoiner.Report) {
    summary.files += 1
    summary.entries += file.content.entries.count
    summary.added += report.added
    summary.joined += report.joined
    summary.aliases += report.aliases
    summary.codes += report.codes
    summary.roles += report.roles
    summary.placeless += report.placeless
    summary.ambiguous += report.ambiguous.count
    for (trap, count) in file.content.dropped.merging(report.dropped, uniquingKeysWith: +) {
      summary.dropped[trap.rawValue, default: 0] += count
    }
    let faults = (file.content.faults + report.faults).sorted { $0.line < $1.line }
    for fault in faults { fail(fault.description(in: file.path)) }
    notices += report.ambiguous.map { $0.description(in: file.path) }
  }

  private mutating func fail(_ error: String) {
    errors.append(error)
    summary.failed += 1
  }
}
