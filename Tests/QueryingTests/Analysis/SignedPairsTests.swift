import Knowledge
import Testing

@testable import Querying

struct SignedPairsTests {
  @Test func addsUpBothDirectionsAndAllTypes() {
    let pairs = SignedSamples.pairs(
      4, [Tie(0, 1, 2), Tie(1, 0, 3), Tie(0, 1, -1), Tie(1, 2, -4), Tie(2, 1, 4), Tie(3, 3, 9)])
    #expect(pairs.starts == [0, 1, 3, 4, 4])
    #expect(pairs.neighbours == [1, 0, 2, 1])
    #expect(pairs.signs == [1, 1, 0, 0])
    #expect(pairs.weights == [4, 4, 0, 0])
    #expect(pairs.supports == [5, 5, 4, 4])
    #expect(pairs.positiveCount == 1 && pairs.negativeCount == 0 && pairs.dividedCount == 1)
    #expect(pairs.sign(of: 2, with: 1) == 0 && pairs.sign(of: 0, with: 2) == nil)
  }

  @Test func agreesWithSumsOfTies() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<50 {
      let ties = SignedSamples.random(12, density: 0.6, minuses: 0.5, &random)
      let pairs = SignedSamples.pairs(12, ties)
      let matrix = SignedSamples.matrix(12, ties)
      var joined = Set<Int>()
      for tie in ties { joined.formUnion([tie.one * 12 + tie.other, tie.other * 12 + tie.one]) }
      for one in 0..<12 {
        for other in 0..<12 {
          let entry = pairs.entry(of: one, with: other)
          #expect((entry != nil) == joined.contains(one * 12 + other))
          guard let entry else { continue }
          #expect(Int(pairs.signs[entry]) == matrix[one][other].signum())
          #expect(Int(pairs.weights[entry]) == abs(matrix[one][other]))
        }
      }
    }
  }

  @Test(
    arguments: [
      (Int32(0)...9, []), (10...10, [1]), (15...15, [1]), (20...25, [1, 2]), (26...29, []),
      (0...40, [1, 2, 3, 4]), (30...30, [3]), (35...35, [4]),
    ] as [(ClosedRange<Int32>, [UInt32])])
  func takesRelationsThatOverlap(days: ClosedRange<Int32>, neighbours: [UInt32]) {
    let none = Network.noDay
    let dates: [(Int32, Int32)] = [(10, 20), (20, 25), (30, none), (none, 35), (none, none)]
    var builder = NetworkBuilder()
    for (place, date) in dates.enumerated() {
      builder.add(
        subject: 0, type: Network.code(of: .supports), object: Int64(place + 1), first: date.0,
        last: date.1)
    }
    let pairs = SignedPairs(builder.network(), days: days)
    #expect(pairs.nodeCount == 6)
    #expect(Array(pairs.neighbours[pairs.entries(of: 0)]) == neighbours)
  }

  @Test func emptyNetworkHasNothing() {
    let pairs = SignedPairs(NetworkBuilder().network())
    #expect(pairs.nodeCount == 0 && pairs.pairCount == 0)
    #expect(pairs.triads().index == nil && pairs.triadsByNode().isEmpty)
    #expect(pairs.blocs().grouping.count == 0 && pairs.blocs(count: 2).frustratedShare == nil)
    #expect(pairs.communities().modularity == nil)
  }

  @Test func sumsStopAtTheGreatestNumber() {
    var builder = NetworkBuilder()
    for _ in 0..<2 {
      builder.add(
        subject: 0, type: Network.code(of: .opposes), object: 1, claims: .max - 1)
    }
    #expect(SignedPairs(builder.network()).weights == [.max, .max])
  }
}
