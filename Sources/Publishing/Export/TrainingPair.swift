import Knowledge

/// A sentence and two stretches of it that stand for actors; white space is levelled to single spaces.
struct TrainingPair: Hashable {
  private let before: String
  private let first: String
  private let between: String
  private let second: String
  private let after: String

  init(_ judgement: Judgement) throws(TrainingTable.LeftOut) {
    let quote = judgement.anchor.quote.exact
    let ends = judgement.ends.map(\.span).sorted()
    guard !quote.utf8.contains(UInt8(ascii: "\t")), !Self.marks.contains(where: quote.contains)
    else { throw .marked }
    guard ends[0].end <= ends[1].start else { throw .overlapping }
    guard ends[1].end <= quote.utf8.count else { throw .misplaced }
    let cuts = [0, ends[0].start, ends[0].end, ends[1].start, ends[1].end, quote.utf8.count]
    let pieces = zip(cuts, cuts.dropFirst()).compactMap {
      quote.slice(TextSpan(start: $0, end: $1))
    }
    guard pieces.count == 5, Self.isWording(pieces[1]), Self.isWording(pieces[3]) else {
      throw .misplaced
    }
    before = String(levelled(pieces[0]).drop { $0 == " " })
    (first, between, second) = (levelled(pieces[1]), levelled(pieces[2]), levelled(pieces[3]))
    let rest = levelled(pieces[4])
    after = rest.last == " " ? String(rest.dropLast()) : rest
  }

  private static let marks = ["<a>", "</a>", "<b>", "</b>"]

  /// Whether a text begins and ends with something else than white space.
  private static func isWording(_ text: String) -> Bool {
    let level = levelled(text)
    return !level.isEmpty && level.first != " " && level.last != " "
  }

  /// One line of the table.
  ///
  /// The first actor is `a` in about half of the pairs: the letters tell nothing of the direction.
  func row(_ label: TrainingLabel) -> String {
    let sentence = [before, first, between, second, after].joined()
    let place = "\(before.utf8.count) \(before.utf8.count + first.utf8.count + between.utf8.count)"
    let letters =
      ContentHash(of: "\(place) \(sentence)").number % 2 == 0 ? ["a", "b"] : ["b", "a"]
    let marked = zip(letters, [first, second]).map { "<\($0)>\($1)</\($0)>" }
    let cells = [
      before + marked[0] + between + marked[1] + after, label.relation?.rawValue ?? "none",
      label.direction.map { $0.words(letters) } ?? "-", label.event?.rawValue ?? "-",
      label.status?.rawValue ?? "-", label.holder(in: sentence) ?? "-", "reviewed",
    ]
    return cells.joined(separator: "\t")
  }
}

extension Judgement {
  /// Subject and object of what stands, else of what was judged.
  var ends: [AnchoredActor] {
    stands.map { [$0.subject, $0.object] } ?? [anchor.subject, anchor.object]
  }
}

/// Runs of white space as single spaces, those control characters among it at which Python ends lines.
func levelled(_ text: String) -> String {
  var level = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if !scalar.properties.isWhitespace && !(0x1C...0x1F).contains(scalar.value) {
      level.append(scalar)
    } else if level.last != " " {
      level.append(" ")
    }
  }
  return String(level)
}
