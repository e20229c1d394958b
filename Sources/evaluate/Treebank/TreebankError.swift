import Knowledge

/// Why a treebank cannot be used: the file, its line, what is wrong and what to do.
struct TreebankError: Error, CustomStringConvertible {
  let path: String
  /// Counted from 1; `nil` when it is about the file as a whole.
  var line: Int?
  let problem: String
  let remedy: String

  var description: String {
    "'\(printable(path))'\(line.map { ", line \($0)," } ?? "") \(problem); \(remedy)"
  }
}
