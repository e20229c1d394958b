import Foundation
package import GraphStore
import Knowledge

/// Brings claims as JSON lines into a graph: each document becomes the sentences that its claims cite.
package struct ClaimLineImport: Sendable {
  private let path: String

  package init(_ path: String) { self.path = path }

  /// Adds the claims, a transaction for each run of lines of one document; stopped at any moment, it goes
  /// on when it is run again.
  ///
  /// A line that is no claim is told and left out. What `report` throws ends the work.
  package func load(
    into graph: Graph, report: (GraphTables.Event) throws -> Void
  ) throws -> GraphTables.Summary {
    var summary = GraphTables.Summary()
    var cited = CitedReading()
    func finish() throws {
      guard let reading = try cited.reading(knowing: { try graph.actor($0) != nil }) else { return }
      cited = CitedReading()
      if try graph.add(reading) == .new {
        summary.documents += 1
        summary.claims += reading.claims.count
      }
    }
    let decoder = JSONDecoder()
    let lines = try LineReader(path)
    while let line = try lines.next() {
      if lines.number % 1000 == 1 {
        try report(
          .progress(
            what: (path as NSString).lastPathComponent, done: lines.position, total: lines.size))
      }
      if line.allSatisfy({ $0 == 32 || $0 == 13 }) { continue }
      guard let claim = try? decoder.decode(ClaimLine.self, from: line), claim.isSound else {
        summary.failed += 1
        try report(
          .failed(
            TableFault(
              path, lines.number, "is no claim as 'entente extract' writes it",
              "write one JSON object a line, with the sentence and both spans")))
        continue
      }
      if let document = cited.document, document != claim.document { try finish() }
      cited.add(claim)
    }
    try finish()
    try graph.finishBatch()
    summary.relations = try graph.relationCount()
    return summary
  }
}

/// Reads a file line by line, however large it is.
private final class LineReader {
  let size: Int
  /// Of the last line, from 1.
  private(set) var number = 0
  /// How many bytes are read.
  private(set) var position = 0
  private let file: FileHandle
  private var rest = Data()
  private var isAtEnd = false

  init(_ path: String) throws(UnreadableFile) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw UnreadableFile(path, .special(kind: "a folder"))
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw UnreadableFile(path, .lastSystemError())
    }
    self.file = file
    size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Without the line end; `nil` at the end of the file.
  func next() throws -> Data? {
    while true {
      if let end = rest.firstIndex(of: 10) {
        let line = rest[..<end]
        rest = rest[(end + 1)...]
        number += 1
        return Data(line)
      }
      if isAtEnd {
        guard !rest.isEmpty else { return nil }
        defer { rest = Data() }
        number += 1
        return Data(rest)
      }
      let more = try file.read(upToCount: 1 << 20) ?? Data()
      isAtEnd = more.isEmpty
      position += more.count
      rest = Data(rest) + more
    }
  }
}
