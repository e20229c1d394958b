import Testing

@testable import Language

/// Each word has its best relation, but a head has one subject, one object, one indirect object.
struct RelationDecoderTests {
  private static let labels: [DependencyRelation] = [
    .nsubj, .passiveSubject, .csubj, .passiveClausalSubject, .obj, .iobj, .obl, .root,
  ]
  private static let groups: [Set<DependencyRelation>] = [
    [.nsubj, .passiveSubject, .csubj, .passiveClausalSubject], [.obj], [.iobj],
  ]

  @Test(
    arguments: [
      ("the best", [2, 0], [[.nsubj: 1], [.root: 1]], [.nsubj, .root]),
      (
        "two heads", [2, 4, 0, 3], [[.obj: 1], [.obj: 1], [.root: 1], [.obl: 1]],
        [.obj, .obj, .root, .obl]
      ),
      (
        "the surer subject stays", [0, 1, 1],
        [[.root: 9], [.nsubj: 5, .obl: 4], [.nsubj: 5, .obl: 1]],
        [.root, .obl, .nsubj]
      ),
      (
        "subjects are of one group", [0, 1, 1],
        [[.root: 9], [.nsubj: 5, .obl: 1], [.passiveSubject: 5, .csubj: 4.5, .obl: 3]],
        [.root, .nsubj, .obl]
      ),
      (
        "what is no subject may be an object", [0, 1, 1],
        [[.root: 9], [.nsubj: 5, .obj: 4], [.nsubj: 5, .obl: 1]],
        [.root, .obj, .nsubj]
      ),
      (
        "but no second object", [0, 1, 1, 1],
        [[.root: 9], [.nsubj: 5, .obj: 4, .obl: 1], [.nsubj: 5, .obl: 1], [.obj: 9, .obl: 1]],
        [.root, .obl, .nsubj, .obj]
      ),
      (
        "what is no object is no second subject", [0, 1, 1, 1],
        [[.root: 9], [.nsubj: 9], [.obj: 9], [.obj: 5, .nsubj: 4, .obl: 1]],
        [.root, .nsubj, .obj, .obl]
      ),
    ] as [(String, [Int], [[DependencyRelation: Float]], [DependencyRelation])])
  func aHeadHasOneOfAKind(
    rule: String, heads: [Int], scores: [[DependencyRelation: Float]],
    expected: [DependencyRelation]
  ) {
    let rows = scores.map { own in Self.labels.map { own[$0] ?? 0 } }
    #expect(RelationDecoder(labels: Self.labels, heads: heads)(rows) == expected, "\(rule)")
  }

  @Test(arguments: 0..<200)
  func noHeadHasTwoOfAKind(seed: Int) {
    var draw = Draw(seed: seed)
    let heads = (1...8).map { $0 == 1 ? 0 : Int.random(in: 1..<$0, using: &draw) }
    let rows = heads.map { _ in draw.floats(Self.labels.count) }
    let relations = RelationDecoder(labels: Self.labels, heads: heads)(rows)
    for (group, head) in Self.groups.flatMap({ group in (1...8).map { (group, $0) } }) {
      #expect(relations.indices.count { heads[$0] == head && group.contains(relations[$0]) } <= 1)
    }
  }
}
