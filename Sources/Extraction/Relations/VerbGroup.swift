import Knowledge
import Language

/// A verb with its auxiliaries: `has not been criticised`, `should work`.
struct VerbGroup: Hashable, Sendable {
  /// The main verb's token; of `is an ally` that of `is`.
  var main: Int
  /// The word that subject and objects hang on: the main verb, or what a copula says of its subject.
  var predicate: Int
  /// The first auxiliary, else the main verb.
  var start: Int
  var base: String
  var mood: Mood
  var isPassive = false
  var isNegated = false
  var isModal = false
  /// In a clause with `if`, `unless` or `whether`.
  var isConditional = false
  /// By an adverb: `reportedly`.
  var isHearsay = false

  enum Mood: Hashable, Sendable {
    case finite, infinitive, gerund
    /// A participle without auxiliary: `jets bombed by Turkey`.
    case participle
  }
}

/// Reads the verbs of a sentence off its tree.
struct VerbReader: Sendable {
  let verbs: VerbTable
  let classes: WordClasses

  func callAsFunction(_ context: SentenceContext) -> [VerbGroup] {
    context.tokens.indices.compactMap { index in
      switch (context.tree[index].tag, context.tree[index].relation) {
      case (.verb, .amod) where context.word(index + 1) != "by": nil
      case (.verb, _): group(at: index, in: context)
      case (.auxiliary, .cop): copula(at: index, in: context)
      default: nil
      }
    }
  }

  private func group(at index: Int, in context: SentenceContext) -> VerbGroup {
    let tree = context.tree
    let auxiliaries = tree.dependents(of: index, .aux, .passiveAuxiliary)
    let mood = mood(of: index, auxiliaries, in: context)
    let isPassive =
      mood == .participle || tree[index].features.isPassive
      || !tree.dependents(of: index, .passiveAuxiliary, .passiveSubject).isEmpty
    return VerbGroup(
      main: index, predicate: index, start: min(auxiliaries.first ?? index, index),
      base: base(of: index, in: context), mood: mood, isPassive: isPassive,
      isNegated: qualifies(index, .negation, in: context) || hasNoSubject(index, in: context),
      isModal: qualifies(index, .modal, in: context),
      isConditional: tree.dependents(of: index, .mark).contains {
        classes.contains(context.word($0), in: .conditional)
      }, isHearsay: qualifies(index, .hearsay, in: context))
  }

  /// `is` in `Iran is an ally of Syria`.
  private func copula(at index: Int, in context: SentenceContext) -> VerbGroup? {
    guard let predicate = context.tree[index].head else { return nil }
    let infinitive = context.tree[index].features.verbForm == .infinitive
    let isModal = qualifies(predicate, .modal, in: context)
    return VerbGroup(
      main: index, predicate: predicate, start: index, base: "be",
      mood: infinitive && !isModal ? .infinitive : .finite,
      isNegated: qualifies(predicate, .negation, in: context), isModal: isModal)
  }

  /// The base form that the ontology knows, else the lemma.
  private func base(of index: Int, in context: SentenceContext) -> String {
    let lemma = foldedText(context.tree[index].lemma)
    let entries = verbs[context.word(index)]
    if entries.isEmpty || entries.contains(where: { $0.base == lemma }) { return lemma }
    return entries.first { $0.form != .base }?.base ?? entries[0].base
  }

  private func mood(
    of index: Int, _ auxiliaries: [Int], in context: SentenceContext
  ) -> VerbGroup.Mood {
    let tree = context.tree
    if tree.dependents(of: index, .mark).contains(where: { tree[$0].lemma == "to" }) {
      return .infinitive
    }
    if auxiliaries.contains(where: { tree[$0].features.verbForm == .finite }) { return .finite }
    switch tree[index].features.verbForm {
    case .finite, nil: return .finite
    case .infinitive: return auxiliaries.isEmpty ? .infinitive : .finite
    case .gerund: return .gerund
    case .participle:
      if tree[index].features.tense == .present { return .gerund }
      // headlines leave the auxiliary out: "Syria accused of attack"
      let standsAlone =
        !tree.dependents(of: index, .nsubj, .passiveSubject).isEmpty
        || [.root, .parataxis].contains(tree[index].relation)
      return standsAlone || !auxiliaries.isEmpty ? .finite : .participle
    }
  }

  /// `no one believes`, `few think`, `neither A nor B`, `at no point`: nobody does what the verb says.
  private func hasNoSubject(_ index: Int, in context: SentenceContext) -> Bool {
    let tree = context.tree
    return tree.dependents(of: index, .nsubj, .passiveSubject).contains { subject in
      ["nobody", "none", "few"].contains(context.word(subject))
        || tree.dependents(of: subject, .det).contains { context.word($0) == "no" }
        || tree.dependents(of: subject, .det, .cc, .preconjunct).contains {
          context.word($0) == "neither"
        }
    }
      || tree.dependents(of: index, .obl).contains { time in
        ["point", "time", "way", "means", "circumstances", "account"].contains(context.word(time))
          && tree.dependents(of: time, .det).contains { context.word($0) == "no" }
      }
  }

  /// Whether a word of the class qualifies the verb, itself or by an adverb: `not`, `should`, `if`,
  /// `no longer`.
  private func qualifies(
    _ word: Int, _ wordClass: WordClasses.Class, in context: SentenceContext
  ) -> Bool {
    let tree = context.tree
    let own = tree.dependents(of: word, .aux, .advmod, .mark, .cc, .passiveAuxiliary)
    return (own + own.flatMap { tree.dependents(of: $0, .advmod, .det, .fixed) }).contains {
      classes.contains(context.word($0), in: wordClass)
    }
  }
}
