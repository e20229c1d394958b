import Foundation
import Knowledge

/// How common the words of names are in a graph: what is rare tells most.
struct NameWords: Sendable {
  private var bodies = 0
  private var bodiesByWord: [String: Int] = [:]
  private var personsByLastName: [String: Int] = [:]

  mutating func add(_ forms: [NameForm], isPerson: Bool) {
    guard isPerson else {
      bodies += 1
      for word in Set(forms.flatMap(\.words).map(\.skeleton)) {
        bodiesByWord[word, default: 0] += 1
      }
      return
    }
    let lastNames = forms.filter { $0.words.count > 1 }.compactMap(\.words.last?.skeleton)
    for name in Set(lastNames) { personsByLastName[name, default: 0] += 1 }
  }

  /// The inverse frequency of a word among bodies, above 0.
  func weight(of word: Spelling) -> Double {
    log(1 + Double(bodies) / Double(bodiesByWord[word.skeleton] ?? 1))
  }

  /// How many persons with a first name bear a last name that sounds so.
  func bearers(ofLastName skeleton: String) -> Int { personsByLastName[skeleton] ?? 0 }
}
