import Knowledge

/// Verbs in all tenses and both voices.
extension Sentence {
  /// What form may follow an auxiliary verb.
  enum Expectation {
    case finite, base, afterBe, afterHave
  }

  /// A relation as a verb names it: the grammatical subject is its object where it is passive.
  struct Use {
    var relation: RelationType
    var isPassive = false
  }

  /// "does", "is", "has" and their other forms.
  func auxiliary(at start: Int) -> Parses<Expectation> {
    let expectation: Expectation? =
      switch self[start] {
      case "do", "does", "did": .base
      case "is", "are", "was", "were": .afterBe
      case "has", "have", "had": .afterHave
      default: nil
      }
    return Parses(all: expectation.map { [Parse(value: $0, next: start + 1)] } ?? [])
  }

  /// A verb, with or without auxiliary; negated ones only where the clause may be taken away.
  func verb(at start: Int, isNegated: Bool = false) -> Parses<Use> {
    let withAuxiliary = auxiliary(at: start).then { expectation, next in
      guard isNegated else { return use(expectation, at: next) }
      return word(["not"], at: next).then { _, next in use(expectation, at: next) }
    }
    return isNegated ? withAuxiliary : withAuxiliary + use(.finite, at: start)
  }

  /// The verb itself, after an auxiliary and, in most questions, a name.
  func use(_ expectation: Expectation, at start: Int) -> Parses<Use> {
    let start = Self.adverbs.contains(self[start]) ? start + 1 : start
    switch expectation {
    case .finite: return form([.base, .third, .past], at: start)
    case .base: return form([.base], at: start)
    case .afterHave:
      guard let next = after(["been"], at: start) else { return form([.participle], at: start) }
      return use(.afterBe, at: next)
    case .afterBe:
      return form([.gerund], at: start) + predicate(at: start) + passive(at: start)
    }
  }

  /// "opposed" in "by whom is Turkey opposed": the passive without its "by".
  func participle(at start: Int) -> Parses<Use> { form([.participle], at: start) }

  private func form(_ forms: Set<VerbForms.Form>, at start: Int) -> Parses<Use> {
    let readings = verbs.readings(of: self[start]).filter { forms.contains($0.form) }
    return Parses(
      all: readings.compactMap { reading in
        after(reading.particles, at: start + 1).map {
          Parse(value: Use(relation: reading.relation), next: $0)
        }
      })
  }

  private func passive(at start: Int) -> Parses<Use> {
    let start = after(["being"], at: start) ?? start
    return form([.participle], at: start).then { use, next in
      word(["by"], at: next).map { _ in Use(relation: use.relation, isPassive: true) }
    }
  }

  private func predicate(at start: Int) -> Parses<Use> {
    let start = QuestionVerbs.articles.contains(self[start]) ? start + 1 : start
    return Parses(
      all: verbs.predicates.compactMap { predicate in
        after(predicate.words, at: start).map {
          Parse(value: Use(relation: predicate.relation), next: $0)
        }
      })
  }

  /// "allies" in "Russia's allies".
  func noun(at start: Int) -> Parses<Use> {
    Parses(
      all: verbs.predicates.compactMap { predicate in
        guard predicate.words.last == "of" else { return nil }
        return after(predicate.words.dropLast(), at: start).map {
          Parse(value: Use(relation: predicate.relation), next: $0)
        }
      })
  }

  private static let adverbs: Set = ["also", "ever", "now", "openly", "really", "still"]
}
