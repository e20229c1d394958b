/// How a lemma comes from its form: cut so much from the end, put that there.
///
/// Written `3+y` (`parties`, `party`), with `=` before where the case of the form stays.
struct LemmaRule: Sendable {
  private let keepsCase: Bool
  /// In scalars.
  private let cut: Int
  private let ending: String

  init?(_ text: String) {
    keepsCase = text.hasPrefix("=")
    let parts = text.drop { $0 == "=" }.split(
      separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let cut = Int(parts[0]), cut >= 0 else { return nil }
    self.cut = cut
    ending = String(parts[1])
  }

  /// The lemma, or nil where the form is too short for the rule.
  func callAsFunction(_ form: String) -> String? {
    let source = (keepsCase ? form : form.lowercased()).unicodeScalars
    guard source.count >= cut else { return nil }
    let lemma = String(String.UnicodeScalarView(source.dropLast(cut))) + ending
    return lemma.isEmpty ? nil : lemma
  }
}
