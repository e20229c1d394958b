import Extraction
import Knowledge

/// From bare sentences, of which all that is told is labelled, to relations: found, direction and all.
///
/// A claim's end is the actor of a mention that it overlaps. Left out are claims of whom no mention
/// stands for, or one that is no actor's. Each relation of two actors counts once a sentence, and is
/// right whatever its status.
struct SentenceScore {
  private let extractor: Extractor
  private(set) var relations: [RelationType: Count] = [:]
  /// Of the relations that are right: found with a status that is annotated.
  private(set) var statuses = Count()
  private(set) var lines: [String] = []

  init(minConfidence: Double = Extractor.standardConfidence) {
    extractor = Extractor(catalogue: .compiledIn(), minConfidence: minConfidence)
  }

  mutating func add(_ sentence: NumberedSentence) {
    let reading = extractor(Document(source: "sentence", text: sentence.text))
    func actor(_ mention: Mention) -> Int? {
      sentence.mentions.indices.first {
        sentence.mentions[$0].start < mention.span.end
          && mention.span.start < sentence.mentions[$0].end && !sentence.nobody.contains($0)
      }.map { sentence.actors[$0] }
    }
    let told = Dictionary(
      grouping: sentence.told,
      by: { Edge(sentence.actors[$0.subject], $0.relation, sentence.actors[$0.object]) })
    let claimed = Dictionary(
      grouping: reading.claims.filter(\.isStance),
      by: { claim in
        actor(claim.subject).flatMap { subject in
          actor(claim.object).map { Edge(subject, claim.relation, $0) }
        }
      })
    let gold = Set(told.keys)
    let found = Set(claimed.keys.compactMap { $0 }.filter { $0.subject != $0.object })
    for edge in gold.intersection(found) {
      let isRight = !Set((claimed[edge] ?? []).map(\.status))
        .isDisjoint(with: (told[edge] ?? []).map(\.status))
      statuses.add(right: isRight ? 1 : 0, predicted: 1, gold: 1)
    }
    for edge in gold.union(found) {
      let (isGold, isFound) = (gold.contains(edge), found.contains(edge))
      relations[edge.relation, default: Count()].add(
        right: isGold && isFound ? 1 : 0, predicted: isFound ? 1 : 0, gold: isGold ? 1 : 0)
    }
    lines += gold.union(found).sorted().map { edge in
      let kind =
        !found.contains(edge) ? "missed" : gold.contains(edge) ? "right" : "wrong"
      return [
        kind, name(edge.subject, in: sentence), edge.relation.rawValue,
        name(edge.object, in: sentence), sentence.text,
      ].joined(separator: "\t")
    }
  }

  private func name(_ actor: Int, in sentence: NumberedSentence) -> String {
    sentence.text.slice(sentence.mentions[actor]) ?? ""
  }

  var all: Count {
    relations.values.reduce(into: Count()) {
      $0.add(right: $1.right, predicted: $1.predicted, gold: $1.gold)
    }
  }
}

/// A relation of two numbered actors; a mutual one is written once.
private struct Edge: Hashable, Comparable {
  let subject: Int
  let relation: RelationType
  let object: Int

  init(_ subject: Int, _ relation: RelationType, _ object: Int) {
    self.relation = relation
    self.subject = relation.isSymmetric ? min(subject, object) : subject
    self.object = relation.isSymmetric ? max(subject, object) : object
  }

  static func < (one: Self, other: Self) -> Bool {
    (one.subject, one.object, one.relation.rawValue)
      < (other.subject, other.object, other.relation.rawValue)
  }
}
