import Foundation
import Knowledge

/// A news sentence in which every actor is numbered and every pair labelled: `[1 Kerry] said [2 Assad]
/// had armed [3 Hezbollah]`, and behind a tab `2S3 AID c; 1O2 ACCUSE a`.
struct NumberedSentence {
  let text: String
  /// Bytes of `text`.
  let mentions: [TextSpan]
  /// Of each mention its actor: the place of one of his mentions, the same for all of them.
  private(set) var actors: [Int]
  /// Places of mentions that are no actor's.
  private(set) var nobody: Set<Int> = []
  private(set) var told: [Told] = []

  /// What stands between two actors.
  struct Told: Hashable {
    let subject: Int
    let relation: RelationType
    let object: Int
    let status: Status
  }

  /// `nil` where the line is not written so.
  init?(_ line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 2 else { return nil }
    var text = ""
    var mentions: [TextSpan] = []
    var rest = cells[0]
    while let mark = rest.firstMatch(of: /\[([0-9]+) ([^\[\]]+)\]/) {
      text += rest[..<mark.range.lowerBound]
      let start = text.utf8.count
      text += mark.output.2
      mentions.append(TextSpan(start: start, end: text.utf8.count))
      guard Int(mark.output.1) == mentions.count else { return nil }
      rest = rest[mark.range.upperBound...]
    }
    self.text = text + rest
    self.mentions = mentions
    actors = Array(mentions.indices)
    for label in cells[1].split(separator: ";") {
      guard read(label.trimmingCharacters(in: .whitespaces)) else { return nil }
    }
  }

  private mutating func read(_ label: String) -> Bool {
    if label == "-" { return true }
    if let mark = label.wholeMatch(of: /!([0-9]+)/) {
      guard let place = mention(mark.output.1) else { return false }
      nobody.insert(place)
      return true
    }
    if let same = label.wholeMatch(of: /([0-9]+)=([0-9]+)/) {
      guard let one = mention(same.output.1), let other = mention(same.output.2) else {
        return false
      }
      let (kept, lost) = (actors[one], actors[other])
      actors = actors.map { $0 == lost ? kept : $0 }
      return true
    }
    guard let mark = label.wholeMatch(of: /([0-9]+)([SOXAMR])([0-9]+) [A-Z]+ ([acpd])/),
      let subject = mention(mark.output.1), let object = mention(mark.output.3),
      let status = Self.statuses[mark.output.4]
    else { return false }
    for (relation, isTurned) in Self.relations[String(mark.output.2)] ?? [] {
      told.append(
        Told(
          subject: isTurned ? object : subject, relation: relation,
          object: isTurned ? subject : object, status: status))
    }
    return true
  }

  private func mention(_ number: Substring) -> Int? {
    Int(number).flatMap { mentions.indices.contains($0 - 1) ? $0 - 1 : nil }
  }

  private static let statuses: [Substring: Status] = [
    "a": .asserted, "c": .claimed, "p": .proposed, "d": .denied,
  ]

  /// A request is none of the four relations.
  private static let relations: [String: [(RelationType, isTurned: Bool)]] = [
    "S": [(.supports, false)], "O": [(.opposes, false)],
    "X": [(.opposes, false), (.opposes, true)], "A": [(.alliedWith, false)],
    "M": [(.meets, false)], "R": [],
  ]
}

extension NumberedSentence {
  static func read(_ path: String) throws -> [Self] {
    try TreebankFile.lines(ofFile: path).map { number, line in
      guard let sentence = Self(line) else {
        throw TreebankError(
          path: path, line: number, problem: "is no numbered sentence with labels",
          remedy: "write it as Training/sentences/README.md shows")
      }
      return sentence
    }
  }
}
