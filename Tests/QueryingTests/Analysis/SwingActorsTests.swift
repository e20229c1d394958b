import Foundation
import Testing

@testable import Querying

struct SwingActorsTests {
  @Test func weighsWhatDoesNotFit() throws {
    let pairs = SignedSamples.pairs(
      6,
      [
        Tie(0, 1, 4), Tie(0, 2, 2), Tie(0, 3, -1), Tie(0, 4, -3), Tie(1, 3, 5), Tie(2, 4, 6),
        Tie(2, 5, 0 + 1), Tie(5, 2, -1),
      ])
    let grouping = Grouping(labels: [0, 0, 1, 0, 1, -1])
    let actors = pairs.swingActors(among: grouping, limit: 10)
    // 0: friend 2 outside, enemy 3 inside, of 10; 2: friend 0 outside, of 8; 3: enemy 0, of 6
    #expect(actors.map(\.node) == [0, 2, 3])
    #expect(actors.map(\.weight) == [10, 8, 6])
    #expect(actors.map(\.friendsOutside) == [2, 2, 0])
    #expect(actors.map(\.enemiesInside) == [1, 0, 1])
    let first = try #require(actors.first)
    #expect(first.bloc == 0 && first.swing == 0.3)
    #expect(abs(first.rank - 0.3 * log(11)) < 1e-12)
    // 4 of 6 in one bloc, 2 in the other
    #expect(abs((first.participation ?? 0) - (1 - (16.0 + 4) / 36)) < 1e-12)
    #expect(actors.dropFirst().map { $0.participation ?? -1 } == [0.375, 0.0])
    #expect(pairs.swingActors(among: grouping, limit: 1).map(\.node) == [0])
  }

  @Test func balancedCampsHaveNone() {
    var random = SplitMix64(seed: 0)
    let pairs = SignedSamples.pairs(8, SignedSamples.camps(2, of: 4, density: 1, &random))
    #expect(pairs.swingActors(among: pairs.blocs(count: 2).grouping, limit: 10).isEmpty)
  }

  @Test func swingAddsUpToFrustration() {
    var random = SplitMix64(seed: 3)
    let pairs = SignedSamples.pairs(
      40, SignedSamples.random(40, density: 0.3, minuses: 0.5, &random))
    let blocs = pairs.blocs(count: 3)
    let actors = pairs.swingActors(among: blocs.grouping, limit: .max)
    #expect(actors.reduce(0) { $0 + $1.friendsOutside + $1.enemiesInside } == 2 * blocs.frustration)
    #expect(zip(actors, actors.dropFirst()).allSatisfy { $0.rank >= $1.rank })
  }
}
