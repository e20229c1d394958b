import Knowledge

/// Every form of every verb that the ontology names, and what it may be.
struct VerbTable: Sendable {
  struct Entry: Hashable, Sendable {
    let base: String
    let form: VerbForms.Form
  }

  private let entries: [String: [Entry]]

  init(verbs: some Sequence<String>) {
    var entries: [String: [Entry]] = [:]
    for base in Set(verbs).sorted() {
      for (text, form) in VerbForms(of: base).all {
        entries[text, default: []].append(Entry(base: base, form: form))
      }
    }
    self.entries = entries
  }

  subscript(word: String) -> [Entry] { entries[word] ?? [] }
}
