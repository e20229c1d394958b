/// What coreference knows before it reads: word lists and weights; one for all articles.
package struct CoreferenceModel: Sendable {
  let genders = GenderWords()
  let titles = TitleWords()
  let ranker = Ranker()

  package init() {}
}
