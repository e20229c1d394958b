@testable import GraphStore
import GRDB
import Knowledge
import Testing

/// Relations are what their claims add up to.
struct SumTests {
  @Test(arguments: UInt64(1)...8)
  func relationsEqualABruteForceSum(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let readings = (0..<12).map { Reading.random("\($0).txt", using: &generator) }
    let graph = try Graph.inMemory()
    for reading in readings { try graph.add(reading) }
    let all = RelationFilter(statuses: [], minimumClaims: 0)
    let expected = bruteForce(readings)
    #expect(Set(try graph.relations(all)) == Set(expected))
    var since = all
    since.since = PartialDate("1000")
    let dated = readings.map { reading in
      var reading = reading
      reading.claims.removeAll { $0.date == nil }
      return reading
    }
    #expect(
      Set(try graph.relations(since).map(\.words).map(unmarked))
        == Set(bruteForce(dated).map(\.words).map(unmarked)))
    #expect(try graph.check() == [])
  }

  private func unmarked(_ words: String) -> String { words.replacing("!", with: "") }

  private func bruteForce(_ readings: [Reading]) -> [Relation] {
    let claims = readings.flatMap { reading in reading.claims.map { (reading.document.hash, $0) } }
    let groups = Dictionary(grouping: claims) { RelationKey($0.1) }
    let sums = groups.map { key, claims in
      let dates = claims.compactMap { $0.1.date?.description }.sorted()
      return Relation(
        subject: .sample(key.subject), type: key.type, object: .sample(key.object),
        counts: Dictionary(
          uniqueKeysWithValues: Status.allCases.map { status in
            (status, claims.count { $0.1.status == status })
          }),
        documents: Set(claims.map(\.0)).count, first: dates.first.flatMap { PartialDate($0) },
        last: dates.last.flatMap { PartialDate($0) },
        confidence: claims.map(\.1.confidence).max() ?? 0)
    }
    return sums.map { $0.marked(among: sums) }
  }

  @Test(arguments: [
    (["a supports b", "a supports b denied"], ["a supports b 1/0/0/1!"]),
    (["a supports b denied"], ["a supports b 0/0/0/1"]),
    (["a supports b", "a supports b proposed"], ["a supports b 1/0/1/0"]),
    (["a supports b", "a opposes b"], ["a opposes b 1/0/0/0!", "a supports b 1/0/0/0!"]),
    (["a supports b", "a opposes b claimed"], ["a opposes b 0/1/0/0!", "a supports b 1/0/0/0!"]),
    (["a supports b", "a opposes b denied"], ["a opposes b 0/0/0/1", "a supports b 1/0/0/0"]),
    (["a supports b", "a opposes b proposed"], ["a opposes b 0/0/1/0", "a supports b 1/0/0/0"]),
    (["a supports b", "b opposes a"], ["a supports b 1/0/0/0", "b opposes a 1/0/0/0"]),
    (["a allied-with b", "b opposes a"], ["a allied-with b 1/0/0/0!", "b opposes a 1/0/0/0!"]),
    (["b allied-with a", "a opposes b"], ["a allied-with b 1/0/0/0!", "a opposes b 1/0/0/0!"]),
    (["b opposes a", "a allied-with b"], ["a allied-with b 1/0/0/0!", "b opposes a 1/0/0/0!"]),
    (["a allied-with b", "b allied-with a denied"], ["a allied-with b 1/0/0/1!"]),
    (["a meets b", "a opposes b"], ["a meets b 1/0/0/0", "a opposes b 1/0/0/0"]),
    (["a leads b", "a opposes b"], ["a leads b 1/0/0/0", "a opposes b 1/0/0/0"]),
  ])
  func contradictionIsMarkedOnBothSides(sentences: [String], expected: [String]) throws {
    let apart = try Graph.sample(sentences.map { [$0] })
    let together = try Graph.sample([sentences])
    for graph in [apart, together] {
      let relations = try graph.relations(RelationFilter(statuses: []))
      #expect(relations.map(\.words).sorted() == expected)
      #expect(try graph.check() == [])
    }
  }
}

extension Relation {
  private var stands: Bool { (counts[.asserted] ?? 0) + (counts[.claimed] ?? 0) > 0 }

  private func joins(_ other: Relation) -> Bool {
    let isSame = subject == other.subject && object == other.object
    let isTurned = subject == other.object && object == other.subject
    return isSame || isTurned && (type.isSymmetric || other.type.isSymmetric)
  }

  fileprivate func marked(among relations: [Relation]) -> Relation {
    var marked = self
    let opposite = relations.contains { other in
      other.stands && other.type.sign * type.sign == -1 && joins(other)
    }
    marked.isContradicted = stands && (opposite || (counts[.denied] ?? 0) > 0)
    return marked
  }
}

extension Reading {
  /// Claims among four actors, of every type and status, some undated.
  fileprivate static func random(
    _ source: String, using generator: inout SeededGenerator
  ) -> Reading {
    let sentences = (0..<Int.random(in: 0...8, using: &generator)).map { _ -> String in
      let ends = ["a", "b", "c", "d"].shuffled(using: &generator)
      let type = RelationType.allCases.randomElement(using: &generator)?.rawValue ?? ""
      let status = Status.allCases.randomElement(using: &generator)?.rawValue ?? ""
      let date = ["2014", "2014-05", "2015-08-04", ""].randomElement(using: &generator) ?? ""
      let confidence = Double(Int.random(in: 1...8, using: &generator)) / 8
      return "\(ends[0]) \(type) \(ends[1]) \(status) \(confidence) \(date)"
    }
    return .sample(source, date: nil, [source] + sentences)
  }
}
