import Foundation
import Knowledge
import Testing

/// Decisions as lines of JSON: what goes out comes in again, and nothing else does.
@Suite struct DecisionLineTests {
  static let actor = ActorAnchor(
    Actor(identifier: "turkey", name: "Türkiye", kind: .state, country: nil))
  static let other = ActorAnchor(
    Actor(identifier: "john-kerry", name: "John Kerry", kind: .person, country: "united-states"))
  static let document = DocumentAnchor(
    hash: String(repeating: "0a", count: 32), source: "news/a.txt", title: "“A” \\ title",
    date: PartialDate("2015-08"))
  static let anchor = ClaimAnchor(
    document: document, quote: TextQuote(exact: "Turkey met Kerry.", prefix: "", suffix: "\nHe"),
    position: TextSpan(start: 10, end: 27),
    subject: AnchoredActor(actor, span: TextSpan(start: 0, end: 6), text: "Turkey"),
    relation: .meets,
    object: AnchoredActor(other, span: TextSpan(start: 11, end: 16), text: "Kerry"))
  static let stands = AnchoredClaim(
    subject: anchor.subject, relation: .supports, object: anchor.object, status: .claimed,
    holder: other, event: .support, date: PartialDate("2015"), until: PartialDate("2016-02"))
  static let read = ReadClaim(
    Claim(
      subject: Mention(actor: "turkey", span: TextSpan(start: 10, end: 16)), relation: .meets,
      object: Mention(actor: "john-kerry", span: TextSpan(start: 21, end: 26)), event: .consult,
      confidence: 0.913, sentence: anchor.position, method: "verb meet"))

  static let actions: [Decision.Action] = [
    .judge(Judgement(.accept, anchor, stands: stands, read: read)),
    .judge(Judgement(.reject, anchor, stands: nil, read: read)),
    .judge(Judgement(.relabel, anchor, stands: stands, read: read)),
    .judge(Judgement(.add, anchor, stands: stands)),
    .merge(actor, into: other), .keepApart(actor, other), .separate(actor, in: document, as: other),
    .rename(actor, name: "Turkey"), .retype(actor, kind: .place),
    .addAlias(actor, Alias("Ankara", .metonym)), .removeAlias(actor, Alias("Porte")),
    .note(.claim(anchor), text: "a\nb"), .note(.actor(actor), text: "c"),
    .note(.document(document), text: "d"), .undo("0123456789abcdef", facet: "name turkey"),
  ]

  @Test(arguments: actions)
  func everyActionReadsBackAsWritten(action: Decision.Action) throws {
    let decision = Decision(
      action, by: "ana", decided: "2026-11-23T18:35:04.123Z", reason: "so",
      replaces: ["ffffffffffffffff", "0000000000000000"])
    let line = try decision.line
    #expect(!line.contains("\n"))
    let back = try Decision(line: line)
    #expect(back == decision)
    #expect(try back.line == line)
    #expect(decision.replaces == ["0000000000000000", "ffffffffffffffff"])
  }

  @Test(arguments: [
    (#""author":"ana""#, #""author":"ben""#), ("Türkiye", "Turkiye"), ("verb meet", "verb met"),
    (#""end":27"#, #""end":28"#), (#""action":"accept""#, #""action":"relabel""#),
    ("0.913", "0.912"),
  ])
  func aChangedLineIsRefused(part: String, changed: String) throws {
    let line = try Decision(Self.actions[0], by: "ana", decided: "2026-11-23").line
    #expect(line.contains(part))
    let error = #expect(throws: DecisionFault.self) {
      try Decision(line: line.replacing(part, with: changed))
    }
    #expect(error?.description.contains("its content was changed") == true)
  }

  /// What replaces a part of a good line that has lost its name, and what is said of it.
  static let hostile: [(part: String, changed: String, fault: String)] = [
    (#""end":27"#, #""end":-3"#, "no stretch of text"),
    (#""start":10"#, #""start":-10"#, "no stretch of text"),
    (#""end":27"#, #""end":99999999999"#, "no stretch of text"),
    (#""end":27"#, #""end":9999999999999999999999999999"#, "no JSON"),
    (#""end":27"#, #""end":1e400"#, "no JSON"), (#""end":27"#, #""end":"27""#, "of the wrong type"),
    (#""end":27"#, #""end":null"#, "claim.position.end"), (#""end":27,"#, "", "is missing"),
    (#""relation":"meets""#, #""relation":"hates""#, "claim.relation"),
    (#""date":"2015-08""#, #""date":"2015-13""#, "is no date"),
    (#""id":"turkey""#, #""id":"Turkey"# + #"""#, "no identifier"),
    (#""id":"turkey""#, #""id":"""#, "no identifier"),
    (#""id":"turkey""#, #""id":"tur key""#, "no identifier"),
    (#""country":"united-states""#, #""country":"../x""#, "no identifier"),
    (#""name":"Türkiye""#, #""name":"""#, "1 to 300 characters"),
    (#""name":"Türkiye""#, "\"name\":\"\(String(repeating: "x", count: 301))\"", "1 to 300"),
    (#""name":"Türkiye""#, #""name":"a\u001b[31m""#, "control character"),
    (#""exact":"Turkey"#, #""exact":"\u0000Turkey"#, "NUL"),
    (#""source":"news/"#, #""source":"\u0000"#, "NUL"),
    (#""hash":"0a"#, #""hash":"zz"#, "no hash"), (#""hash":"0a"#, #""hash":"0"#, "no hash"),
    (#""author":"ana""#, #""author":"""#, "the author"),
    (#""author":"ana""#, #""author":["ana"]"#, "of the wrong type"),
    (#""decided":"2026-11-23""#, #""decided":"yesterday""#, "no time"),
    (#""action":"accept""#, #""action":"destroy""#, "action"),
    (#""action":"accept""#, #""action":"reject""#, "what stands"),
    (#""replaces":["0000000000000000"]"#, #""replaces":["x"]"#, "no name of a decision"),
    (#""replaces":["0000000000000000"]"#, #""replaces":{}"#, "wrong type"),
  ]

  @Test(arguments: hostile)
  func aLineThatMakesNoSenseIsRefused(part: String, changed: String, fault: String) throws {
    let decision = Decision(
      Self.actions[0], by: "ana", decided: "2026-11-23", replaces: ["0000000000000000"])
    let line = try decision.line.replacing(#","decision":"\#(decision.name)""#, with: "")
    #expect(try Decision(line: line) == decision)
    #expect(line.contains(part))
    let error = #expect(throws: DecisionFault.self) {
      try Decision(line: line.replacing(part, with: changed, maxReplacements: 1))
    }
    #expect(error?.description.contains(fault) == true, "\(String(describing: error))")
  }

  @Test(arguments: [
    "", "x", "{}", "[]", "null", "1e999", #"{"action":"merge"}"#, "{\"author\":\"\u{0}\"}",
    String(repeating: "[", count: 100_000), String(repeating: #"{"claim":"#, count: 100_000),
    #"{"author":"\ud800"}"#,
  ])
  func whatIsNoDecisionIsRefused(line: String) {
    #expect(throws: DecisionFault.self) { try Decision(line: line) }
  }

  @Test func namesOfActorsAreMadePlain() {
    let long = Actor(
      identifier: "x", name: "A\nB\u{1B}[31m" + String(repeating: "c", count: 400), kind: .group)
    #expect(ActorAnchor(long).name.hasPrefix("A B"))
    #expect(ActorAnchor(long).name.count == ActorAnchor.longestName)
    #expect(ActorAnchor(Actor(identifier: "x", name: "\u{1}", kind: .group)).name == "x")
  }
}
