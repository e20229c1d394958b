import Testing

/// Products are exact: whole numbers, then two multiplications and an addition in float.
struct ProductTests {
  @Test(arguments: 1...25)
  func anyNumberOfRowsIsMultiplied(rows: Int) {
    var draw = Draw(seed: rows)
    for (inner, columns) in [(2, 16), (96, 64), (384, 48)] {
      let factors = Factors(rows: rows, inner: inner, columns: columns, &draw)
      #expect(KernelRun.program.product(factors) == expected(factors))
    }
  }

  /// The longest sums of the largest numbers, of one sign and of two.
  @Test(
    arguments: [(1536, -11000), (1536, 11000), (512, -32767), (512, 32767)] as [(Int, Int16)],
    [-127, 127] as [Int8])
  func theLargestSumsFit(size: (inner: Int, whole: Int16), weight: Int8) {
    let whole = size.whole
    var draw = Draw(seed: 1)
    var factors = Factors(rows: 5, inner: size.inner, columns: 32, &draw)
    factors.whole = factors.whole.map { _ in whole }
    factors.weights = factors.weights.map { _ in weight }
    #expect(KernelRun.program.product(factors) == expected(factors))
    factors.whole = factors.whole.map { _ in Bool.random(using: &draw) ? whole : -whole }
    #expect(KernelRun.program.product(factors) == expected(factors))
  }

  @Test(arguments: KernelRun.all)
  func everyInstructionSetGivesTheSameBits(run: KernelRun) {
    var draw = Draw(seed: 2)
    for (rows, inner, columns) in [(1, 2, 16), (13, 384, 48), (25, 96, 80), (7, 1536, 32)] {
      let factors = Factors(rows: rows, inner: inner, columns: columns, &draw)
      #expect(run.product(factors) == KernelRun.program.product(factors))
    }
  }

  private func expected(_ factors: Factors) -> [Float] {
    (0..<factors.rows).flatMap { row in
      (0..<factors.columns).map { column in
        let value = Float(sum(factors, row, column)) * factors.columnScales[column]
        return value * factors.rowScales[row] + factors.bias[column]
      }
    }
  }

  private func sum(_ factors: Factors, _ row: Int, _ column: Int) -> Int32 {
    let panel = column / 16 * factors.inner * 16
    return factors.whole.withUnsafeBufferPointer { whole in
      factors.weights.withUnsafeBufferPointer { weights in
        var sum: Int32 = 0
        for k in 0..<factors.inner {
          let weight = weights[panel + (k / 2 * 16 + column % 16) * 2 + k % 2]
          sum += Int32(whole[row * factors.inner + k]) * Int32(weight)
        }
        return sum
      }
    }
  }
}
