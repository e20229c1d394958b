/// A phrase that stands for somebody or something, and what it stands for.
package struct ReferringPhrase: Hashable, Sendable {
  package enum Form: String, CaseIterable, Sendable {
    case name, noun, pronoun
  }

  /// What the phrase stands for, whatever it is called: `the minister` is a person.
  package enum Kind: String, CaseIterable, Sendable {
    case person, organisation, place, other
  }

  /// The number of its sentence, counted from 0 in the article.
  package let sentence: Int
  /// The words of its phrase in the sentence.
  package let words: Range<Int>
  /// The word that the others hang on.
  package let head: Int
  package let form: Form
  /// The likeliest kind of its chain so far.
  package let kind: Kind
  /// Mentions of one chain stand for the same.
  package let chain: Int
  /// The mention of its chain before it, counted from 0 in the article; nil when it is the first.
  package let antecedent: Int?
  /// Of the antecedent, or of there being none; 0 to 1.
  package let probability: Float
}
