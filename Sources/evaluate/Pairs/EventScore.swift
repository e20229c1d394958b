import Extraction
import Knowledge
import Language

/// From a bare sentence to who did what to whom: how often the annotated pair, its relation and its
/// class are found.
///
/// A claim has the pair where mentions of the one actor cover the nominal head of the source, those of
/// the other that of the target: the word of the marked phrase that its other words depend on, or a name that stands
/// beside it (`Minister` or `Zarif` of `Foreign Minister Mohammad Javad Zarif`), or those whom it only counts
/// (`lawmakers` of `a group of lawmakers`). A mention that only
/// qualifies a noun covers that too (`Indian` of `a senior Indian diplomat`). Every two actors of
/// whom the program claims anything count as one predicted pair, whatever the direction; each
/// annotated pair counts once.
struct EventScore {
  private let extractor: Extractor
  private let splitter = SentenceSplitter()
  private let analyser = Analyser()
  /// Of all pairs, whatever is said of them.
  private(set) var pairs = Count()
  /// Of pairs whose class is evidence of a relation, with its direction.
  private(set) var relations: [RelationType: Count] = [:]
  private(set) var classes = Count()
  /// Annotated pairs both of whose heads some mention covers.
  private(set) var reachable = 0
  private(set) var lines: [String] = []

  init(minConfidence: Double = Extractor.standardConfidence) {
    extractor = Extractor(catalogue: .compiledIn(), minConfidence: minConfidence)
  }

  mutating func add(_ marked: MarkedText) {
    let reading = extractor(Document(source: "sentence", text: marked.text))
    let sentences = analyser(splitter(marked.text)).map { sentence in
      (tokens: sentence.sentence.tokens, tree: SentenceTree(words: sentence.analysis.words))
    }
    let source = heads(of: marked.source, in: sentences)
    let target = heads(of: marked.target, in: sentences)
    func covers(_ mention: Mention, _ heads: [TextSpan]) -> Bool {
      // "Ethiopia said it would": any of the actor's mentions will do
      let own = reading.mentions.filter { $0.actor == mention.actor } + [mention]
      return own.contains { one in
        let stretch = widened(one.span, in: sentences)
        return heads.contains { stretch.start < $0.end && $0.start < stretch.end }
      }
    }
    let claims = reading.claims.filter(\.isStance).map { claim in
      FoundClaim(
        claim: claim,
        isStraight: covers(claim.subject, source) && covers(claim.object, target)
          || FoundClaim.relation(of: claim).isSymmetric && covers(claim.subject, target)
            && covers(claim.object, source),
        isTurned: covers(claim.subject, target) && covers(claim.object, source))
    }
    let isReached = [source, target].map { heads in
      reading.mentions.contains { covers($0, heads) }
    }
    if isReached == [true, true] { reachable += 1 }
    let outcome = count(claims, label: marked.label)
    let place = !isReached[0] ? "no source" : !isReached[1] ? "no target" : outcome
    let told = claims.map { $0.described(in: marked.text) }.joined(separator: "; ")
    lines.append("\(place)\t\(marked.label)\t\(told)\t\(marked.marked)")
  }

  /// What is said of other pairs may well be true, but is not what was annotated: it counts as wrong.
  private mutating func count(_ claims: [FoundClaim], label: String) -> String {
    let found = claims.filter { $0.isStraight || $0.isTurned }
    let others = Set(claims.filter { !$0.isStraight && !$0.isTurned }.map(\.actors))
    let predicted = others.count + (found.isEmpty ? 0 : 1)
    pairs.add(right: found.isEmpty ? 0 : 1, predicted: predicted, gold: 1)
    let hasClass = found.contains { $0.isStraight && $0.claim.event.rawValue == label }
    classes.add(right: hasClass ? 1 : 0, predicted: predicted, gold: 1)

    let gold = EventClass(rawValue: label)?.relation
    let right = found.first { $0.isStraight && $0.relation == gold }
    if let gold {
      relations[gold, default: Count()].add(
        right: right == nil ? 0 : 1, predicted: right == nil ? 0 : 1, gold: 1)
    }
    let wrong = Set(
      claims.filter { right == nil || $0.relation != gold || !$0.isStraight }
        .map { [$0.relation.rawValue] + $0.actors.map(\.description).sorted() })
    for key in wrong {
      guard let relation = RelationType(rawValue: key[0]) else { continue }
      relations[relation, default: Count()].add(right: 0, predicted: 1, gold: 0)
    }
    return right != nil ? "right" : found.isEmpty ? "no pair" : "other"
  }

  private typealias Parsed = (tokens: [Token], tree: SentenceTree)

  /// Nouns that only count or gather those that follow: `a group of lawmakers`.
  private static let partitives: Set<String> = [
    "member", "group", "dozen", "hundred", "thousand", "number", "majority", "some", "most",
  ]

  /// The nominal heads of a marked phrase.
  private func heads(of bytes: TextSpan, in sentences: [Parsed]) -> [TextSpan] {
    for (tokens, tree) in sentences {
      let inside = tokens.indices.filter {
        tokens[$0].span.start < bytes.end && bytes.start < tokens[$0].span.end
      }
      guard let first = inside.first, let last = inside.last else { continue }
      let top = tree.top(of: first..<last + 1)
      let beside = tree.dependents(of: top, .flat, .appos, .nominalDescription)
      let parts = Self.partitives.contains(tree[top].lemma) ? tree.dependents(of: top, .nmod) : []
      return ([top] + (beside + parts).filter(inside.contains)).map { tokens[$0].span }
    }
    return []
  }

  /// A mention that only qualifies a noun stands for it: `Indian` of `senior Indian diplomat`.
  private func widened(_ span: TextSpan, in sentences: [Parsed]) -> TextSpan {
    for (tokens, tree) in sentences {
      guard
        let last = tokens.lastIndex(where: { $0.span.start < span.end && span.start < $0.span.end }
        ),
        [.amod, .compound].contains(tree[last].relation), let head = tree[last].head, head > last
      else { continue }
      return TextSpan(start: span.start, end: tokens[head].span.end)
    }
    return span
  }

  var relationMacroF1: Double {
    let four = RelationType.allCases.filter { !$0.isAffiliation }
    return four.reduce(0) { $0 + (relations[$1]?.f1 ?? 0) } / Double(four.count)
  }
}

/// A claim, and whether it is about the annotated pair.
private struct FoundClaim {
  let claim: Claim
  /// From source to target, or mutual.
  let isStraight: Bool
  let isTurned: Bool

  var relation: RelationType { Self.relation(of: claim) }

  /// What the file's classes are evidence of: a promise of arms is AGREE and so allied-with here, though
  /// the program says that its giver supports the receiver.
  static func relation(of claim: Claim) -> RelationType { claim.event.relation ?? claim.relation }

  var actors: Set<Actor.Identifier> { [claim.subject.actor, claim.object.actor] }

  func described(in text: String) -> String {
    let ends = [claim.subject, claim.object].map { text.slice($0.span) ?? "" }
    return "\(ends[0]) \(claim.relation.rawValue) \(claim.event.rawValue) \(ends[1])"
  }
}

/// A sentence with its marks taken out; source and target are bytes of `text`.
struct MarkedText {
  let marked: String
  let text: String
  let source: TextSpan
  let target: TextSpan
  let label: String
}
