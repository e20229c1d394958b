import Foundation
import TestSupport
import Testing

/// The path of `dot`, where it is installed.
func findGraphviz() -> String? {
  ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
    .first(where: FileManager.default.isExecutableFile)
}

/// The SVG that Graphviz makes of a text; it must neither fail nor warn.
func graphviz(_ text: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: try #require(findGraphviz()))
  process.arguments = ["-Tsvg"]
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let source = folder.appendingPathComponent("graph.dot")
  try text.write(to: source, atomically: true, encoding: .utf8)
  let (output, errors) = (Pipe(), Pipe())
  process.standardInput = try FileHandle(forReadingFrom: source)
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let svg = output.fileHandleForReading.readDataToEndOfFile()
  let complaints = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
  #expect(String(decoding: complaints, as: UTF8.self) == "")
  return String(decoding: svg, as: UTF8.self)
}
