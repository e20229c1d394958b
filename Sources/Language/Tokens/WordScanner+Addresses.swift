/// What machines read: addresses of pages and mail, names of files.
extension WordScanner {
  /// Where the address that begins at the position ends, if one does.
  mutating func endOfAddress() -> Int? {
    if let end = endOfPageAddress() { return end }
    guard position >= searchedForAddress else { return nil }
    var end = position
    var signs = 0
    var lastPoint: Int?
    while text.isWord(end) || Self.inner.contains(text.scalar(end)) {
      if text.scalar(end) == "@" { signs += 1 }
      if text.kind(end) == .point, text.isWord(end + 1), text.isWord(end - 1) { lastPoint = end }
      end += 1
    }
    searchedForAddress = end
    while !text.isWord(end - 1) { end -= 1 }
    guard let lastPoint, lastPoint < end else { return nil }
    if signs == 1 { return end }
    let ending = end - lastPoint <= 7 ? text[(lastPoint + 1)..<end].lowercased() : ""
    guard signs == 0, Self.endings.contains(ending) else { return nil }
    return text.scalar(end) == "/" && text.isWord(end + 1) ? endOfPath(from: end) : end
  }

  private func endOfPageAddress() -> Int? {
    let starts = ["http://", "https://", "ftp://", "www.", "mailto:"]
    guard ["h", "f", "w", "m", "H", "W"].contains(text.scalar(position)),
      let start = starts.first(where: { text.holds($0, at: position) })
    else { return nil }
    let end = endOfPath(from: position + start.utf8.count)
    return end > position + start.utf8.count ? end : nil
  }

  /// Up to white space or a mark that no address has; a stop behind it is none of its own.
  private func endOfPath(from start: Int) -> Int {
    var end = start
    while text.kind(end) != .space, !Self.outer.contains(text.scalar(end)) { end += 1 }
    while end > start, Self.trailing.contains(text.scalar(end - 1)) { end -= 1 }
    return end
  }

  private static let inner: Set<Unicode.Scalar> = [".", "-", "_", "@", "%", "+"]
  private static let outer: Set<Unicode.Scalar> = ["<", ">", "\"", "“", "”", "|", "«", "»"]
  private static let trailing: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "'", "’", "*", "…",
  ]
  private static let endings: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "info", "uk", "ca", "de", "fr", "eu", "au", "nz",
    "ru",
    "io", "tv", "doc", "docx", "xls", "xlsx", "ppt", "pdf", "txt", "html", "htm", "jpg", "png",
    "zip",
    "mp3", "url",
  ]
}
