import Testing

@testable import Querying

struct EnemiesOfEnemiesTests {
  /// 0 has friends 1 and 2 and enemies 3, 4 and 6; 5 is friend of 1 and 2, 6 enemy of 3 and 4.
  private static let ties = [
    Tie(0, 1, 3), Tie(2, 0, 2), Tie(0, 3, -5), Tie(4, 0, -1), Tie(1, 5, 1), Tie(5, 2, 4),
    Tie(3, 6, -2), Tie(6, 4, -7), Tie(0, 6, -1), Tie(1, 7, -6), Tie(8, 3, 9),
  ]

  @Test func tellsTheFourKinds() {
    let ties = SignedSamples.pairs(9, Self.ties).secondTies(of: 0)
    let told = ties.map { "\($0.node) \($0.kind) \($0.goBetweenCount) \($0.weight)" }
    #expect(
      told == [
        "8 friendOfEnemy 1 5", "5 friendOfFriend 2 3", "6 enemyOfEnemy 2 3", "7 enemyOfFriend 1 3",
        "3 enemyOfEnemy 1 1", "4 enemyOfEnemy 1 1",
      ])
    #expect(ties.map(\.directSign) == [nil, nil, -1, nil, -1, -1])
    #expect(ties.map(\.isContradicted) == [false, false, true, false, true, true])
  }

  @Test func choosesAndLimits() {
    let pairs = SignedSamples.pairs(9, Self.ties)
    #expect(pairs.secondTies(of: 0, contradictedOnly: true).map(\.node) == [6, 3, 4])
    #expect(pairs.secondTies(of: 0, kinds: [.friendOfFriend]).map(\.node) == [5])
    #expect(pairs.secondTies(of: 0, limit: 2).map(\.node) == [8, 5])
    let ties = pairs.secondTies(of: 0)
    #expect(ties.map { pairs.goBetweens(of: 0, to: $0) } == [[3], [1, 2], [3, 4], [1], [6], [6]])
  }

  @Test func agreesWithAllPathsOfTwo() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      let count = 12
      let sample = SignedSamples.random(count, density: 0.5, minuses: 0.5, &random)
      let pairs = SignedSamples.pairs(count, sample)
      let matrix = SignedSamples.matrix(count, sample)
      for node in 0..<count {
        var expected: [Int: [Int]] = [:]
        for middle in 0..<count where matrix[node][middle] != 0 {
          for far in 0..<count where far != node && matrix[middle][far] != 0 {
            let kind = (matrix[node][middle] < 0 ? 2 : 0) + (matrix[middle][far] < 0 ? 1 : 0)
            let weight = min(abs(matrix[node][middle]), abs(matrix[middle][far]))
            let known = expected[4 * far + kind] ?? [0, 0]
            expected[4 * far + kind] = [known[0] + 1, known[1] + weight]
          }
        }
        let ties = pairs.secondTies(of: node)
        #expect(ties.count == expected.count)
        for tie in ties {
          #expect(expected[4 * tie.node + tie.kind.rawValue] == [tie.goBetweenCount, tie.weight])
          #expect(pairs.goBetweens(of: node, to: tie).count == tie.goBetweenCount)
        }
      }
    }
  }
}
