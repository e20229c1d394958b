import ArgumentParser
import Foundation
import Knowledge

/// Why results did not reach standard output.
struct LostOutput: Error, CustomStringConvertible {
  let code: Int32

  var description: String { "cannot write the output: \(String(cString: strerror(code)))" }
}

/// Writes results to standard output, all of them or it throws.
func writeResult(_ text: String) throws {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EPIPE {
      // Where SIGPIPE is ignored: a reader that leaves early is no error to speak of.
      throw ExitCode(exitStatus(ofSignal: SIGPIPE))
    } else if errno != EINTR {
      throw LostOutput(code: errno)
    }
  }
}

/// Says one line to the person who runs the program, not to what reads its results.
func tell(_ text: String) {
  writeToStandardError(printable(text) + "\n")
}

/// Says several lines, as `tell` does one.
func tellLines(_ text: String) {
  writeToStandardError(printableLines(text) + "\n")
}

/// Nobody can be told when it cannot be written, and the work goes on without.
func writeToStandardError(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}
