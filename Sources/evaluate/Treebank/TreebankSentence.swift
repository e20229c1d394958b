/// A document of a treebank.
struct TreebankDocument: Sendable {
  /// What `# newdoc id = …` says, if anything.
  var name: String?
  var sentences: [TreebankSentence] = []
}

/// A sentence of a treebank: its comments and its lines.
struct TreebankSentence: Sendable {
  /// Without the `#`, as written otherwise.
  var comments: [String] = []
  var rows: [TreebankRow] = []

  /// The syntactic words, in order; word `n` is at `n - 1`.
  var words: [TreebankRow] {
    rows.filter { if case .word = $0.position { true } else { false } }
  }

  /// What stands in the text: multiword tokens, and the words outside of them.
  var tokens: [TreebankRow] {
    var covered = 0
    return rows.filter { row in
      switch row.position {
      case .multiword(let words):
        covered = words.upperBound
        return true
      case .word(let number): return number > covered
      case .empty: return false
      }
    }
  }

  /// Whether a blank line lies before it.
  var startsParagraph: Bool {
    startsDocument || comments.contains { keyword(of: $0).hasPrefix("newpar") }
  }

  var startsDocument: Bool { comments.contains { keyword(of: $0) == "newdoc" } }

  /// What stands behind `# name =`.
  func comment(_ name: String) -> String? {
    for comment in comments {
      let parts = comment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, trimmed(parts[0]) == name else { continue }
      return String(trimmed(parts[1]))
    }
    return nil
  }

  private func keyword(of comment: String) -> Substring {
    trimmed(comment[...]).prefix { $0 != " " && $0 != "=" }
  }
}

/// Without the blanks at both ends.
private func trimmed(_ text: Substring) -> Substring {
  let head = text.drop { $0 == " " }
  return head.dropLast(head.reversed().prefix { $0 == " " }.count)
}
