/// A phrase that may stand for something, with all by which it is compared.
///
/// Read once, then only looked at: a class, so that chains can hold it without copies.
final class Nominal {
  /// What a phrase does in its clause.
  enum Role: Int, CaseIterable, Sendable {
    case subject, object, oblique, possessor, modifier, apposition, joined, predicate, other

    init(_ relation: DependencyRelation) {
      switch relation.universal {
      case "nsubj": self = .subject
      case "obj", "iobj": self = .object
      case "obl": self = .oblique
      case "nmod": self = relation == .possessor ? .possessor : .modifier
      case "compound": self = .modifier
      case "appos": self = .apposition
      case "conj": self = .joined
      default: self = .other
      }
    }
  }

  enum Determiner: Int, CaseIterable, Sendable {
    case none, definite, indefinite, demonstrative, possessive, quantity
  }

  enum Number: Int, CaseIterable, Sendable {
    case unknown, singular, plural
  }

  let sentence: Int
  let words: Range<Int>
  let head: Int
  let form: ReferringPhrase.Form
  var pronoun: Pronoun?
  var nameKind: NameKind?
  /// Of the words that the phrase is compared by, as numbers of the vocabulary.
  var headWord: Int32 = 0
  /// Without determiner and possessive mark.
  var text: Int32 = 0
  /// The words of the name, or nothing.
  var nameWords: [Int32] = []
  /// What says more of the head: adjectives, nouns, numbers.
  var modifiers: [Int32] = []
  /// `un` for `United Nations`; 0 for none.
  var initials: Int32 = 0
  var number = Number.unknown
  var gender: GenderWords.Gender?
  var role = Role.other
  var determiner = Determiner.none
  /// The words it hangs on, the nearest first.
  var above: [Int] = []
  /// Steps to the root of the sentence.
  var depth: Int { above.count }
  /// The verb or predicate it is an argument of, or that its noun is.
  var clause: Int?
  /// The word it depends on.
  var governor: Int?
  var isQuoted = false
  /// A bracket or comma stands before it.
  var isBracketed = false
  /// A verb of naming governs it: `known as ISIL`.
  var isAlias = false
  /// Who speaks: a number of the article's speakers.
  var speaker: Int32 = 0
  /// Who spoke before that.
  var previousSpeaker: Int32 = 0
  /// Whether it is the subject of a verb of saying.
  var isSpeaker = false
  var paragraph = 0
  var hasRelativeClause = false
  var hasComplement = false
  /// What the model sees in the head: probabilities of kinds, then its vector.
  var kinds: [Float] = []
  var vector: [Float] = []
  /// What the ranker makes of the vector where the phrase is the noun of a candidate.
  var nounPart: [Float] = []

  init(sentence: Int, words: Range<Int>, head: Int, form: ReferringPhrase.Form) {
    self.sentence = sentence
    self.words = words
    self.head = head
    self.form = form
  }
}
