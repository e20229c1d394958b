import Knowledge

/// Why a picture was not drawn or not written, and what to do.
package enum PictureError: Error, Hashable, CustomStringConvertible {
  case noGraphviz
  case slow(seconds: Int)
  case failed(String)
  case unwritable(String, reason: String)

  package var description: String {
    switch self {
    case .noGraphviz:
      "cannot draw the picture: Graphviz's 'dot' is not on the PATH; install Graphviz (Debian: "
        + "apt-get install graphviz)"
    case .slow(let seconds):
      "Graphviz has not drawn the picture in \(seconds) seconds; ask for less"
    case .failed(let complaint):
      "Graphviz did not draw the picture: \(printable(complaint).cut(to: 300))"
    case .unwritable(let path, let reason):
      "cannot write '\(printable(path))': \(printable(reason)); name another file, "
        + "in a folder that this user may write to"
    }
  }
}
