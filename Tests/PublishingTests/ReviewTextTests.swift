import GraphStore
import Knowledge
import Publishing
import Querying
import TestSupport
import Testing

/// How who is who looks on a page, and in JSON.
struct ReviewTextTests {
  private let story = Story(
    "a.txt", date: "2015",
    """
    [georgia Georgia] met [turkey Turkey]. | georgia meets turkey
    [georgia-us Georgia] saw [john-kerry Kerry] and [kerry Kerry].
    """)

  private func sample() throws -> Graph {
    var reading = story.reading
    for index in reading.mentions.indices { reading.mentions[index].resolution = .prior }
    reading.newActors = [Actor(identifier: "kerry", name: "Kerry", kind: .person)]
    let graph = try Graph.inMemory(catalogue: .small)
    try graph.add(reading)
    return graph
  }

  @Test func anExplanationToTheLetter() throws {
    let expected = """
      Georgia · state · georgia
      1 mention

      'Georgia' is a name of 2 actors
        taken: Georgia (state, georgia, 1 mention as 'Georgia')
        not: Georgia (state of the US) (place, georgia-us, 1 mention as 'Georgia'); 0
        claims, the one taken has 1

      prior: a name of several actors; nothing in the article told which · 1 mention
        prior "Georgia" · 1 mention in 1 article
          [Georgia] met Turkey.
          — a.txt, 2015

      Names shared with others
        "Georgia" was taken for Georgia (georgia) 1 time, Georgia (state of the US)
        (georgia-us) 1 time

      """
    #expect(try Page().text(Explanation(of: "Georgia", in: sample()), limit: 20) == expected)
  }

  @Test func aDuplicateToTheLetter() throws {
    let expected = """
      SCORE  ACTOR                                    MAY ALSO BE
       0.73  John Kerry (person, 1 mention,           Kerry (person, 1 mention, kerry)
             john-kerry)
        for: the last name alone, of nobody else; 1 article names both

      """
    let duplicates = try sample().duplicates()
    #expect(Page().text(duplicates, limit: 20) == expected)
    #expect(Page().text([], limit: 20) == "No two actors of the graph look like one.\n")
    #expect(
      try Json.line(duplicates.map(DuplicateRecord.init)) == """
        [{"first":{"actor":{"id":"john-kerry","kind":"person","name":"John Kerry"},\
        "catalogued":true,"mentions":1},"reasons":[{"reason":"the last name alone, of nobody else",\
        "weight":1.2},{"reason":"1 article names both","weight":1.3}],"score":0.731,\
        "second":{"actor":{"id":"kerry","kind":"person","name":"Kerry"},"catalogued":false,\
        "mentions":1}}]

        """)
  }

  @Test func anExplanationIsOneLineOfJSON() throws {
    let record = try ExplanationRecord(Explanation(of: "Turkey", in: sample()), limit: 20)
    #expect(
      try Json.line(record) == """
        {"actor":{"id":"turkey","kind":"state","name":"Turkey"},"choice":null,"mentions":1,\
        "sharedNames":[],"usages":[{"documents":1,"examples":[{"date":"2015","document":"a.txt",\
        "end":18,"sentence":"Georgia met Turkey.","start":12}],"mentions":1,\
        "resolution":"prior","wording":"Turkey"}]}

        """)
  }

  @Test(arguments: hostileNames)
  func hostileTextsCannotSteerTheTerminal(name: String) throws {
    let graph = try graph(naming: name)
    let explained = try Page().text(Explanation(of: "hostile", in: graph), limit: 20)
    let listed = try Page().text(graph.duplicates(), limit: 20)
    for scalar in (explained + listed).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }
}
