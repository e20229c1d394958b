/// What coreference knows before it reads: word lists and weights; one for all articles.
package struct CoreferenceModel: Sendable {
  /// Of the weights and tables that are part of the program.
  package static let own = CoreferenceModel()

  let genders = GenderWords()
  let titles = TitleWords()
  let ranker = Ranker()

  private init() {}
}
