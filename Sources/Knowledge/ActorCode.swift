/// A code by which other data sets know an actor: `iso3=TUR`, `cameo=AFGGOV:2003-01-01/2006-05-31`.
package struct ActorCode: Hashable, Sendable, CustomStringConvertible {
  /// Who gives out the code: `iso2`, `iso3`, `numeric`, `cameo`.
  package var scheme: String
  /// As given out: leading zeros count.
  package var text: String
  package var from: PartialDate?
  package var until: PartialDate?

  package init(
    scheme: String, text: String, from: PartialDate? = nil, until: PartialDate? = nil
  ) {
    self.scheme = scheme
    self.text = text
    self.from = from
    self.until = until
  }

  /// Reads the written form; `nil` for anything else.
  package init?(_ written: String) {
    let parts = written.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, Self.isWord(parts[0]) else { return nil }
    let halves = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard Self.isWord(halves[0]) else { return nil }
    self.init(scheme: parts[0], text: String(halves[0]))
    guard halves.count == 2 else { return }
    let days = halves[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard days.count == 2, days != ["", ""] else { return nil }
    from = PartialDate(days[0])
    until = PartialDate(days[1])
    guard (from == nil) == days[0].isEmpty, (until == nil) == days[1].isEmpty else { return nil }
  }

  package var description: String {
    guard from != nil || until != nil else { return "\(scheme)=\(text)" }
    return "\(scheme)=\(text):\(from?.description ?? "")/\(until?.description ?? "")"
  }

  /// Letters, digits, `-` and `.` of ASCII, at least one.
  private static func isWord(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == 45 || byte == 46
      }
  }
}

extension ActorCode {
  /// Whether a name search may answer to it: a state's own code, not one that thousands share.
  package var isName: Bool { scheme != "cameo" }
}
