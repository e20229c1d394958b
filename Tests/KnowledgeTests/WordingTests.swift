import Knowledge
import Testing

struct WordingTests {
  static let told = """
    Turkish warplanes bombed camps of the Kurdistan Workers' Party in northern Iraq on Friday, the \
    government in Ankara said.
    """

  @Test(arguments: [
    told,
    told.uppercased(),
    told.replacing("on Friday, ", with: ""),
    told.replacing("bombed", with: "attacked"),
    "ANKARA (Reuters) - " + told,
    told.replacing("'", with: "’"),
  ])
  func copiesAreAlike(text: String) {
    #expect(SentenceWording(of: text).isLike(SentenceWording(of: Self.told)))
  }

  @Test(arguments: [
    "The Kurdistan Workers' Party said that Turkish jets had struck its positions again.",
    "Iran condemned the bombing of camps in Iraq.", "Turkey bombed Iraq.", "", "He met us.",
  ])
  func otherSentencesAreNot(text: String) {
    #expect(!SentenceWording(of: text).isLike(SentenceWording(of: Self.told)))
  }

  @Test func sentencesWithoutWordsAreLikeNoOther() {
    #expect(!SentenceWording(of: "1 2 3").isLike(SentenceWording(of: "1 2 3")))
  }
}
