/// The morphological features of a word that reading turns on.
package struct Features: Hashable, Sendable {
  package enum Tense: String, Sendable {
    case past = "Past"
    case present = "Pres"
  }

  package enum VerbForm: String, Sendable {
    case finite = "Fin"
    case infinitive = "Inf"
    case participle = "Part"
    case gerund = "Ger"
  }

  package enum Number: String, Sendable {
    case singular = "Sing"
    case plural = "Plur"
  }

  /// As CoNLL-U writes them, `_` for none.
  package let text: String
  package let tense: Tense?
  package let verbForm: VerbForm?
  package let number: Number?
  package let isPassive: Bool

  init(_ text: String) {
    self.text = text
    var values: [Substring: String] = [:]
    for pair in text.split(separator: "|") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = String(parts[1]) }
    }
    tense = values["Tense"].flatMap(Tense.init)
    verbForm = values["VerbForm"].flatMap(VerbForm.init)
    number = values["Number"].flatMap(Number.init)
    isPassive = values["Voice"] == "Pass"
  }
}
