package import GraphStore
package import Knowledge

/// An article written for a test: a sentence a line, mentions marked, claims behind a bar.
///
/// `[isis Daesh] fears [turkey Turkey]. | turkey opposes isis claimed by john-kerry on 2014-09`
package struct Story {
  var source: String
  var date: String
  var lines: String

  package init(_ source: String, date: String, _ lines: String) {
    self.source = source
    self.date = date
    self.lines = lines
  }

  /// What a faultless extraction would make of it.
  package var reading: Reading {
    let parsed = lines.split(separator: "\n").map(SentenceOfStory.init)
    var text = ""
    var reading = Reading(document: Document(source: source, text: ""))
    for sentence in parsed {
      let span = TextSpan(
        start: text.utf8.count, end: text.utf8.count + sentence.text.utf8.count)
      let mentions = sentence.mentions.map { $0.moved(by: span.start) }
      reading.sentences.append(span)
      reading.mentions += mentions
      reading.claims += sentence.claims.compactMap { claim(String($0), mentions, span) }
      text += sentence.text + "\n"
    }
    reading.document = Document(source: source, date: PartialDate(date), text: text)
    return reading
  }

  private func claim(_ words: String, _ mentions: [Mention], _ sentence: TextSpan) -> Claim? {
    let words = words.split(separator: " ").map(String.init)
    guard words.count >= 3, let relation = RelationType(rawValue: words[1]),
      let subject = mentions.first(where: { $0.actor == words[0] }),
      let object = mentions.first(where: { $0.actor == words[2] })
    else { return nil }
    func word(after name: String) -> String? {
      words.firstIndex(of: name).map { words[$0 + 1] }
    }
    return Claim(
      subject: subject, relation: relation, object: object,
      status: words.dropFirst(3).first.flatMap(Status.init(rawValue:)) ?? .asserted,
      holder: word(after: "by"), event: relation.isAffiliation ? .affiliation : .support,
      date: PartialDate(word(after: "on") ?? date), confidence: 0.9, sentence: sentence,
      method: "by hand")
  }
}

private struct SentenceOfStory {
  var text = ""
  var mentions: [Mention] = []
  var claims: [Substring] = []

  init(_ line: Substring) {
    let parts = line.split(separator: "|", maxSplits: 1)
    claims = parts.count > 1 ? parts[1].split(separator: ";") : []
    var rest = parts[0].drop { $0 == " " }
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      text += rest[..<open]
      let inner = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 1)
      let start = text.utf8.count
      text += inner[1]
      mentions.append(
        Mention(actor: String(inner[0]), span: TextSpan(start: start, end: text.utf8.count)))
      rest = rest[rest.index(after: close)...]
    }
    text += rest.reversed().drop { $0 == " " }.reversed()
  }
}

extension Mention {
  fileprivate func moved(by offset: Int) -> Mention {
    Mention(actor: actor, span: TextSpan(start: span.start + offset, end: span.end + offset))
  }
}

extension Graph {
  /// In memory, of the test's own actors and stories.
  package static func of(_ stories: Story..., catalogue: ActorCatalogue = .small) throws -> Graph {
    let graph = try Graph.inMemory(catalogue: catalogue)
    for story in stories { try graph.add(story.reading) }
    try graph.finishBatch()
    return graph
  }
}
