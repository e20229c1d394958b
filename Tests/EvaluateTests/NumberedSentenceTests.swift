import Knowledge
import Testing

@testable import evaluate

@Suite("Sentences in which every actor is numbered")
struct NumberedSentenceTests {
  @Test("A line gives the bare text, the mentions and what is told between the actors")
  func read() throws {
    let sentence = try #require(
      NumberedSentence(
        "[1 Köln] met [2 Rome] ; [3 it] hit [4 Oslo] .\t1M2 CONSULT a; 2=3; 3X4 ASSAULT d"))
    #expect(sentence.text == "Köln met Rome ; it hit Oslo .")
    #expect(sentence.mentions.map { sentence.text.slice($0) } == ["Köln", "Rome", "it", "Oslo"])
    #expect(sentence.actors == [0, 1, 1, 3])
    #expect(
      sentence.told == [
        .init(subject: 0, relation: .meets, object: 1, status: .asserted),
        .init(subject: 2, relation: .opposes, object: 3, status: .denied),
        .init(subject: 3, relation: .opposes, object: 2, status: .denied),
      ])
  }

  @Test(
    "A line that is not written so is none",
    arguments: [
      "[1 Rome] left", "[1 Rome] hit [2 Oslo]\t1O3 ASSAULT a", "[2 Rome] left\t-",
      "[1 Rome] left\t1Z1 ASSAULT a", "[1 Rome] left\t1=0", "[1 Rome]\t-\t-",
      "[1 Rome] left\t99999999999999999999=1", "[1 Rome] left\t!2",
    ])
  func malformed(_ line: String) {
    #expect(NumberedSentence(line) == nil)
  }

  @Test("A request and a bracket without an actor tell no relation")
  func request() throws {
    let sentence = try #require(NumberedSentence("[1 Rome] asked [2 Oslo] .\t1R2 REQUEST a; !2"))
    #expect(sentence.told.isEmpty)
    #expect(sentence.nobody == [1])
  }

  @Test("Relations are right with their direction, in any order where they are mutual")
  func score() throws {
    var score = SentenceScore()
    for line in [
      "[1 Turkey] attacked [2 Syria] .\t1O2 ASSAULT a",
      "[1 Iran] attacked [2 Iraq] .\t2O1 ASSAULT a",
      "[1 Putin] met [2 Assad] .\t2M1 CONSULT a", "[1 Chad] attacked [2 Togo] .\t!2",
      "[1 Serbia] borders [2 Kosovo] .\t1S2 AID d",
    ] { score.add(try #require(NumberedSentence(line))) }
    #expect(
      score.lines.map { $0.prefix { $0 != "\t" } } == [
        "right", "wrong", "missed", "right", "missed",
      ])
    #expect(score.all.recall == 0.5)
    #expect(score.all.precision == 2.0 / 3)
    #expect(score.statuses.precision == 1)
  }
}
