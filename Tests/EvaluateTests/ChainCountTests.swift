import Testing

@testable import evaluate

/// The figures of coreference are those of the papers that define them.
struct ChainCountTests {
  /// What a row expects: the figures in per cent.
  struct Case: CustomTestStringConvertible, Sendable {
    let gold: String
    let predicted: String
    let muc: [Double]
    let bCubed: [Double]
    let ceafE: [Double]

    var testDescription: String { "\(gold) against \(predicted)" }

    init(
      _ gold: String, _ predicted: String, muc: [Double], bCubed: [Double], ceafE: [Double]
    ) {
      self.gold = gold
      self.predicted = predicted
      self.muc = muc
      self.bCubed = bCubed
      self.ceafE = ceafE
    }
  }

  /// Chains of letters, parted by blanks.
  private static func chains(_ text: String) -> [Set<Int>] {
    text.split(separator: " ").map { Set($0.unicodeScalars.map { Int($0.value) }) }
  }

  /// Recall, precision and F1: Pradhan and others 2014, section 4, and their test cases TC-A.
  @Test(arguments: [
    Case("abc defg", "ab cd fghi", muc: [40, 40, 40], bCubed: [42, 50, 45], ceafE: [65, 43, 52]),
    Case(
      "a bc def", "a bc def", muc: [100, 100, 100], bCubed: [100, 100, 100], ceafE: [100, 100, 100]),
    Case("a bc def", "a def", muc: [67, 100, 80], bCubed: [67, 100, 80], ceafE: [67, 100, 80]),
    Case("a bc def", "a xy zuv", muc: [0, 0, 0], bCubed: [17, 17, 17], ceafE: [33, 33, 33]),
    Case("ab", "", muc: [0, 0, 0], bCubed: [0, 0, 0], ceafE: [0, 0, 0]),
  ])
  func theFiguresAreThoseOfTheReference(row: Case) {
    var counts = ChainCounts()
    counts.add(Self.chains(row.predicted), against: Self.chains(row.gold))
    for (count, expected) in [
      (counts.muc, row.muc), (counts.bCubed, row.bCubed), (counts.ceafE, row.ceafE),
    ] {
      let found = [count.recall, count.precision, count.f1].map { ($0 * 100).rounded() }
      #expect(found == expected)
    }
  }

  /// F1 of MUC, B3 and CEAF-e: Luo 2005, table 1, the truth being 12345 67 89ABC.
  @Test(arguments: [
    ("12345 6789ABC", [94.7, 86.5, 73.3]),
    ("1234589ABC 67", [94.7, 73.7, 66.7]),
    ("123456789ABC", [90.0, 54.5, 29.4]),
    ("1 2 3 4 5 6 7 8 9 A B C", [0, 40.0, 17.8]),
  ])
  func likenessOfChainsIsLuos(predicted: String, expected: [Double]) {
    var counts = ChainCounts()
    counts.add(Self.chains(predicted), against: Self.chains("12345 67 89ABC"))
    let found = [counts.muc.f1, counts.bCubed.f1, counts.ceafE.f1]
    #expect(found.map { ($0 * 1000).rounded() / 10 } == expected)
  }

  @Test func documentsAddUp() {
    var counts = ChainCounts()
    counts.add(Self.chains("ab"), against: Self.chains("ab"))
    counts.add(Self.chains("cd"), against: Self.chains("ce df"))
    #expect(counts.muc.recall == 1.0 / 3)
    #expect(counts.muc.precision == 0.5)
    #expect(counts.bCubed.precision == 0.75)
  }

  @Test(
    arguments: [
      ([[1, 2], [3, 4]], 5.0),
      ([[7, 5, 1]], 7),
      ([[7], [5], [9]], 9),
      ([[9, 8, 1], [8, 1, 0], [4, 6, 2]], 18),
      ([[0, 0], [0, 0]], 0),
      ([], 0),
    ] as [([[Double]], Double)])
  func theBestMatchingIsFound(values: [[Double]], total: Double) {
    #expect(Assignment(of: values).total == total)
  }

  /// Every order of the columns is tried.
  @Test(arguments: 0..<20)
  func theBestMatchingBeatsAllOthers(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let values: [[Double]] = (0..<4).map { _ in
      (0..<5).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 60)
      }
    }
    func best(_ rows: ArraySlice<[Double]>, _ free: Set<Int>) -> Double {
      guard let row = rows.first else { return 0 }
      return free.map { row[$0] + best(rows.dropFirst(), free.subtracting([$0])) }.max() ?? 0
    }
    #expect(Assignment(of: values).total == best(values[...], Set(0..<5)))
  }
}
