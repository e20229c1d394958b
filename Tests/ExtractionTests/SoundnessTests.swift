import Knowledge
import Testing

struct SoundnessTests {
  /// Sentences, mentions and claims of any text lie where the graph demands them.
  @Test(arguments: 0..<150)
  func everythingPointsIntoTheText(seed: Int) {
    let text = wordSalad(seed: seed)
    let reading = Sample.reading(of: text)
    let known = Set(ActorCatalogueNames.all).union(reading.newActors.map(\.identifier))
    for mention in reading.mentions {
      #expect(text.slice(mention.span)?.isEmpty == false)
      #expect(known.contains(mention.actor))
    }
    for claim in reading.claims {
      #expect(reading.sentences.contains(claim.sentence))
      #expect(
        claim.sentence.contains(claim.subject.span) && claim.sentence.contains(claim.object.span))
      #expect(claim.subject.actor != claim.object.actor)
      #expect(claim.confidence > 0 && claim.confidence <= 1)
      #expect(known.contains(claim.subject.actor) && known.contains(claim.object.actor))
    }
  }

  @Test func aLongListIsNoListOfPairs() {
    let states = Array(repeating: "Iran, Iraq, Egypt, Chad, Mali, Peru, Cuba, Laos", count: 40)
    let text = "Talks between \(states.joined(separator: ", ")) and Oman began."
    #expect(Sample.reading(of: text).claims.count < 200)
  }

  @Test func readingIsAPureFunction() {
    let text = wordSalad(seed: 4711)
    let first = Sample.reading(of: text)
    let second = Sample.reading(of: text)
    #expect(first.claims == second.claims && first.mentions == second.mentions)
    #expect(first.newActors == second.newActors && first.sentences == second.sentences)
  }

  private func wordSalad(seed: Int) -> String {
    var state = UInt64(seed) &+ 88_172_645_463_325_252
    return (0..<250).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Self.words[Int(state % UInt64(Self.words.count))]
    }.joined(separator: " ")
  }

  private static let words = [
    "Russia", "the", "U.S.", "President", "Bashar al-Assad", "Turkish", "jets", "bombed", "by",
    "ISIS", "(", ")", "said", ",", ".", "“", "”", "\"", "that", "he", "his", "who", "to", "fight",
    "against", "between", "and", "'s", "’s", "Jane", "Roe", "Party", "of", "for", "Minister", "in",
    "order", "not", "was", "has", "been", "refused", "supporting", "ally", "\n\n", "coalition",
    "government", "group", "Monday", "last", "week", "ago", "two", "years", "-", "led", "Kurds",
    "\u{200B}Turkey", "Tur\u{AD}key", "A", "meeting", "with", "attack", "on", "Foreign", "Barzani",
    "PKK", "is", "it", "they", "we", "🙂",
  ]
}

private enum ActorCatalogueNames {
  static let all = ActorCatalogue.compiledIn().actors.map(\.identifier)
}
