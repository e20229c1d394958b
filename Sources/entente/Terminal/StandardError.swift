import Foundation

/// Writes a line for people: results alone go to standard output.
func printError(_ line: String) { writeError(line + "\n") }

/// Nobody can be told when it cannot be written, and the work goes on without.
func writeError(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}
