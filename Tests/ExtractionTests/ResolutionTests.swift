import Knowledge
import Testing

/// Every mention says why it was taken for its actor.
struct ResolutionTests {
  @Test(arguments: [
    ("John Kerry spoke. Kerry left.", ["John Kerry=name", "Kerry=last-name"]),
    ("Obama spoke.", ["Obama=bare-last-name"]),
    (
      "Turkish troops, Ankara and NATO spoke.",
      ["Turkish troops=description", "Ankara=metonym", "NATO=name"]
    ),
    ("The U.S. spoke. ISIS lost.", ["U.S.=abbreviation", "ISIS=abbreviation"]),
    ("The Turkish lira fell.", ["Turkish=adjective"]),
    (
      "Tanja Brandtova spoke. Brandtova left. Tanja Brandtova laughed. She came back.",
      [
        "Tanja Brandtova=new-name", "Brandtova=last-name", "Tanja Brandtova=earlier-name",
        "She=pronoun",
      ]
    ),
    ("Osama Khalil spoke. Osama left.", ["Osama Khalil=new-name", "Osama=given-name"]),
    (
      "Donald Fitzgerald Trump spoke.", ["Donald Fitzgerald Trump=variant"]
    ),
    (
      "The Turkish president spoke.", ["Turkish=adjective", "president=role"]
    ),
    (
      "ISIS lost. The terrorist group left.", ["ISIS=abbreviation", "The terrorist group=anaphor"]
    ),
    ("The government of Iraq spoke.", ["The government of Iraq=description"]),
    (
      "The Global Peace Front (GPF) spoke. The GPF left.",
      ["Global Peace Front=new-name", "GPF=abbreviation"]
    ),
    (
      "Eva Rhys-Davies spoke. Eva Rhys-Davies left. Rhys-Davies laughed.",
      ["Eva Rhys-Davies=new-name", "Eva Rhys-Davies=earlier-name", "Rhys-Davies=last-name"]
    ),
    ("Johnson spoke.", ["Johnson=new-name"]),
  ])
  func aMentionSaysWhy(text: String, expected: [String]) {
    let mentions = Sample.reading(of: text).mentions.map { mention in
      "\(text.slice(mention.span) ?? "?")=\(mention.resolution?.rawValue ?? "none")"
    }
    #expect(mentions == expected)
  }

  @Test func reasonsMakeNoDifferenceToWhatIsClaimed() {
    let span = TextSpan(start: 0, end: 5)
    let mention = Mention(actor: "russia", span: span, resolution: .name)
    #expect(mention == Mention(actor: "russia", span: span, resolution: .metonym))
    #expect(Set([mention, Mention(actor: "russia", span: span)]).count == 1)
  }

  @Test(arguments: Resolution.allCases)
  func everyReasonHasItsOwnWords(resolution: Resolution) {
    let others = Resolution.allCases.filter { $0 != resolution }
    let words = resolution.wording(for: "X")
    #expect(!words.isEmpty && !others.map { $0.wording(for: "X") }.contains(words))
  }
}
