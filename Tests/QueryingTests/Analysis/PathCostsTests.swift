import Foundation
import Testing

@testable import Querying

struct PathCostsTests {
  @Test func costsOfEqualProductsAreEqual() {
    // 1/2 · 2/3 · … · (n - 1)/n is 1/n
    var sums = [0, 0]
    for claims in 1..<3600 { sums.append(sums[claims] + PathCosts.cost(of: UInt32(claims)) - 1) }
    for first in 1...60 {
      for second in 1...60 { #expect(sums[first * second] == sums[first] + sums[second]) }
    }
  }

  @Test(arguments: [1, 2, 9, 4094, 4095, 4096, 4097, 1_000_000, .max] as [UInt32])
  func costIsOfTheLogarithm(claims: UInt32) {
    let cost = Double(PathCosts.cost(of: claims)) / Double(1 << 49)
    #expect(abs(cost - log1p(1 / Double(claims))) < 1e-12)
    #expect(PathCosts.cost(of: claims) < PathCosts.cost(of: claims / 2))
    #expect(PathCosts.cost(of: claims) > 1)
  }

  @Test func moreClaimsCostLess() {
    for claims in (1 as UInt32)...5000 {
      #expect(PathCosts.cost(of: claims) < PathCosts.cost(of: claims - 1))
    }
  }

  @Test func nothingPassesWithoutClaims() {
    #expect(PathCosts.cost(of: 0) == PathCosts.unreachable)
  }
}
