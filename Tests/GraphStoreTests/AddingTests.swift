import GraphStore
import Knowledge
import Testing

struct AddingTests {
  @Test func theSameTextIsOneDocument() throws {
    let graph = try Graph.sample([])
    let reading = Reading.sample("b.txt", ["russia supports syria"])
    #expect(try !graph.holds(reading.document))
    #expect(try graph.add(reading) == .new)
    #expect(try graph.holds(reading.document))
    #expect(try graph.add(reading) == .known)
    #expect(try graph.add(.sample("c.txt", ["russia supports syria"])) == .known)
    #expect(try graph.statistics().documents == 1)
    #expect(try graph.relations(RelationFilter()).map(\.words) == ["russia supports syria 1/0/0/0"])
  }

  @Test(arguments: [
    ("2014-01-01", "z.txt", false), ("2015-08-04", "a.txt", false), ("2015-08-04", "b.txt", true),
    ("2015-08-04", "c.txt", true), (nil, "a.txt", true), ("2016", "a.txt", true),
  ])
  func theEarliestSourceOfATextStands(date: String?, source: String, isHeld: Bool) throws {
    let graph = try Graph.sample([])
    try graph.add(.sample("b.txt", ["russia supports syria"]))
    let other = Reading.sample(source, date: date, ["russia supports syria"])
    #expect(try graph.holds(other.document) == isHeld)
    #expect(try graph.add(other) == .known)
    let evidence = try graph.evidence(RelationFilter())
    #expect(evidence.map(\.document.source) == [isHeld ? "b.txt" : source])
    #expect(evidence.map(\.claim.date) == [PartialDate(isHeld ? "2015-08-04" : date ?? "")])
    #expect(try graph.relations(RelationFilter()).map(\.first) == evidence.map(\.claim.date))
    #expect(try graph.check() == [])
  }

  @Test(arguments: [("a.txt", ["iran", "russia", "syria"]), ("c.txt", ["russia", "syria"])])
  func onlyAReadingThatGoesInBringsItsActors(source: String, expected: [String]) throws {
    let text = ["russia supports syria"]
    let graph = try Graph.sample([])
    try graph.add(.sample("b.txt", text))
    let actors = ["iran", "russia", "syria"].map { Actor.sample($0) }
    try graph.add(.sample(source, newActors: actors, text))
    let known = try actors.map(\.identifier).filter { try graph.actor($0) != nil }
    #expect(known == expected)
  }

  @Test func aReplacementTakesItsActorsAway() throws {
    let former = Reading.sample("b.txt", ["russia supports syria by iran"])
    var reading = former
    reading.document.source = "a.txt"
    reading.claims[0].holder = nil
    let graph = try Graph.sample([])
    try graph.add(former)
    try graph.add(reading)
    #expect(try graph.actor("iran") != nil, "the reading introduces it")
    reading.document.source = "0.txt"
    reading.claims[0].holder = "iran"
    reading.claims[0].object.actor = "turkey"
    reading.mentions[1].actor = "turkey"
    reading.newActors = ["russia", "turkey", "iran"].map { .sample($0) }
    try graph.add(reading)
    #expect(try graph.actor("syria") == nil)
    #expect(try graph.check() == [])
  }

  @Test func aClaimOrMentionGivenTwiceCountsOnce() throws {
    var reading = Reading.sample("a.txt", ["russia supports syria"])
    reading.claims += reading.claims
    reading.mentions += reading.mentions
    let graph = try Graph.sample([])
    try graph.add(reading)
    let numbers = try graph.statistics()
    #expect([numbers.claims, numbers.mentions, numbers.relations] == [1, 2, 1])
    #expect(try graph.check() == [])
  }

  @Test(arguments: [
    (["russia supports russia"], "has one actor at both ends"),
    (["russia supports syria 1.5"], "has confidence 1.5, which is not above 0 and at most 1"),
    (["russia supports syria 0.0"], "has confidence 0.0, which is not above 0 and at most 1"),
    (["russia supports syria", "nul \0"], "its text holds a NUL at byte 27"),
  ])
  func whatContradictsItselfIsRefused(sentences: [String], detail: String) throws {
    try expectRefusal(.sample("a.txt", sentences), detail)
  }

  @Test func aClaimNeedsASentenceOfTheReading() throws {
    var reading = Reading.sample("a.txt", ["russia supports syria", "iran opposes iraq"])
    reading.sentences.removeLast()
    try expectRefusal(reading, "cites bytes 23 to 41, which is no sentence of the reading")
    reading.claims[1].sentence = reading.sentences[0]
    try expectRefusal(reading, "names 'iran' at bytes 23 to 27, outside its sentence")
  }

  @Test func spansLieOnCharacters() throws {
    var reading = Reading.sample("a.txt", ["russia supports syria é"])
    reading.mentions[1].span = TextSpan(start: 22, end: 23)
    try expectRefusal(reading, "the mention of 'syria' lies at bytes 22 to 23")
    reading.mentions[1].span = TextSpan(start: 22, end: 99)
    try expectRefusal(reading, "the mention of 'syria' lies at bytes 22 to 99")
  }

  @Test func sentencesDoNotOverlap() throws {
    var reading = Reading.sample("a.txt", ["russia supports syria"])
    reading.sentences.append(TextSpan(start: 4, end: 6))
    try expectRefusal(reading, "sentences bytes 0 to 22 and bytes 4 to 6 overlap")
  }

  @Test func anActorIsKnownOrIntroduced() throws {
    try expectRefusal(
      .sample("a.txt", newActors: [.sample("russia")], ["russia supports syria"]),
      "actor 'syria' is neither in the catalogue nor introduced")
  }

  private func expectRefusal(
    _ reading: Reading, _ detail: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let graph = try Graph.sample([])
    let error = #expect(throws: GraphError.self, sourceLocation: location) {
      try graph.add(reading)
    }
    let text = error?.description ?? ""
    #expect(
      text.contains(detail) && text.hasPrefix("a.txt: "), "\(text)", sourceLocation: location)
    let numbers = try graph.statistics()
    #expect([numbers.documents, numbers.actors.new] == [0, 0], sourceLocation: location)
  }

  @Test(arguments: [
    "O'Brien \"Bob\"; DROP TABLE actor;--", "line\nbreak\ttab", "\u{202E}אבג مرحبا", "👩‍👩‍👧‍👦 🇫🇷",
    "%_\\*?[", String(repeating: "long", count: 2500),
  ])
  func anyNameComesBackAsItWas(name: String) throws {
    let actor = Actor(
      identifier: "somebody", name: name, kind: .person, aliases: [Alias(name + " II")])
    var reading = Reading(document: Document(source: name, title: name, text: name))
    reading.sentences = [TextSpan(start: 0, end: name.utf8.count)]
    reading.mentions = [Mention(actor: "somebody", span: reading.sentences[0])]
    reading.newActors = [actor]
    let graph = try Graph.sample([])
    try graph.add(reading)
    try graph.finishBatch()
    #expect(try graph.actor("somebody") == actor)
    #expect(try graph.actors(named: name) == [actor])
    #expect(try graph.actors(named: name + " II") == [actor])
    #expect(try graph.check() == [])
    _ = try graph.suggestions(for: name)
  }
}
