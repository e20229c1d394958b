import Extraction
import Knowledge

/// How many of the relations that re3d annotates the program finds.
///
/// A claim fits where its two mentions overlap the two entities, in that order unless the relation
/// is mutual. Each annotated relation is found once; to find it again is neither right nor wrong.
/// Denied claims and affiliations are left out.
struct StanceScore {
  private(set) var counts: [RelationType: Count] = [:]
  private(set) var lines: [String] = []

  mutating func add(_ document: AnnotatedFolder.Document, _ claims: [Claim]) {
    let offsets = ScalarOffsets(of: document.text)
    var open = document.stances
    for stance in open {
      counts[stance.relation, default: Count()].add(right: 0, predicted: 0, gold: 1)
    }
    for claim in claims where claim.isStance {
      let fitting = document.stances.filter { fits(claim, $0, offsets) }
      let isRight = !fitting.isEmpty
      let isAgain = isRight && fitting.isDisjoint(with: open)
      if let found = fitting.intersection(open).min(by: AnnotatedFolder.Stance.comesBefore) {
        open.remove(found)
      }
      if !isAgain {
        counts[claim.relation, default: Count()].add(
          right: isRight ? 1 : 0, predicted: 1, gold: 0)
      }
      let texts = [claim.subject, claim.object].map { document.text.slice($0.span) ?? "" }
      lines.append(
        "\(isRight ? "right" : "wrong")\t\(texts[0])\t\(claim.relation.rawValue)\t\(texts[1])")
    }
    lines += open.map { stance in
      let texts = [stance.subject, stance.object].map { span in
        let bytes = offsets.bytes(of: span)
        return document.text.slice(TextSpan(start: bytes.lowerBound, end: bytes.upperBound)) ?? ""
      }
      return "missed\t\(texts[0])\t\(stance.relation.rawValue)\t\(texts[1])"
    }.sorted()
  }

  private func fits(
    _ claim: Claim, _ stance: AnnotatedFolder.Stance, _ offsets: ScalarOffsets
  ) -> Bool {
    func overlaps(_ mention: Mention, _ span: AnnotatedFolder.Span) -> Bool {
      (mention.span.start..<mention.span.end).overlaps(offsets.bytes(of: span))
    }
    guard claim.relation == stance.relation else { return false }
    let isStraight =
      overlaps(claim.subject, stance.subject) && overlaps(claim.object, stance.object)
    return isStraight
      || claim.relation.isSymmetric && overlaps(claim.subject, stance.object)
        && overlaps(claim.object, stance.subject)
  }

  var all: Count {
    counts.values.reduce(into: Count()) {
      $0.add(right: $1.right, predicted: $1.predicted, gold: $1.gold)
    }
  }
}

extension Claim {
  /// Whether it says that somebody stands for, against or with somebody.
  var isStance: Bool { !relation.isAffiliation && status != .denied }
}
