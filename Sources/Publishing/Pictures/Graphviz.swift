import Dispatch
import Foundation

/// The program `dot`, which places and draws graphs.
package struct Graphviz: Sendable {
  private let program: String
  private let seconds: Int

  /// The first `dot` on a search path as `$PATH` writes it; a picture may take it so many seconds.
  package init(
    searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? "", seconds: Int = 60
  ) throws {
    let found = searchPath.split(separator: ":").map { "\($0)/dot" }
      .first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { throw PictureError.noGraphviz }
    program = found
    self.seconds = seconds
  }

  /// Draws a graph as SVG.
  package func svg(of graph: some DotSource) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["graph.dot", "graph.svg", "complaints"].map(folder.appendingPathComponent)
    try Data(graph.text.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    try run(from: files[0], to: files[1], complaints: files[2])
    return String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }

  /// Through files rather than pipes, which would fill up while nobody reads them.
  private func run(from input: URL, to output: URL, complaints: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-Tsvg"]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaints)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw PictureError.slow(seconds: seconds)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let text = String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
      throw PictureError.failed(text.isEmpty ? "status \(process.terminationStatus)" : text)
    }
  }
}
