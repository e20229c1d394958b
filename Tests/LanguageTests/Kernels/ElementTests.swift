import Foundation
import Testing

/// Floats come out as in double precision, within what sixteen lanes of float32 lose.
struct ElementTests {
  private let run = KernelRun.program
  private static let tolerance = 1e-5

  @Test(arguments: [0.001, 1, 1000] as [Float])
  func wholeNumbersAreTheNearest(size: Float) {
    var draw = Draw(seed: 1)
    let values = draw.floats(7 * 384, in: -size...size)
    let (whole, scales) = run.quantised(values, inner: 384)
    for (index, value) in values.enumerated() {
      let scale = scales[index / 384]
      #expect(abs(Float(whole[index]) * scale - value) <= scale * 0.505)
    }
    for row in 0..<7 {
      #expect(whole[row * 384..<(row + 1) * 384].map { abs($0) }.max() == 32767)
    }
  }

  @Test(
    arguments: [(0, 0), (-0.0, 0), (3, 32767), (-3, -32767), (1e-30, 0), (-1e30, -32767)]
      as [(Float, Int16)])
  func rowsOfOneValueBecomeTheLargestNumber(value: Float, whole: Int16) {
    let quantised = run.quantised(Array(repeating: value, count: 32), inner: 16)
    #expect(quantised.whole == Array(repeating: whole, count: 32))
    #expect(quantised.scales.allSatisfy { $0 > 0 && $0.isFinite })
  }

  @Test func geluIsThatByTanh() {
    let values =
      (0..<4096).map { Float($0 - 2048) / 128 } + [-1e4, 1e4] + Array(repeating: 0, count: 14)
    for (found, value) in zip(run.gelu(values), values.map(Double.init)) {
      let inner = (2 / Double.pi).squareRoot() * (value + 0.044715 * value * value * value)
      let expected = 0.5 * value * (1 + tanh(inner))
      #expect(abs(Double(found) - expected) <= Self.tolerance * max(1, abs(value)))
    }
  }

  @Test(arguments: [true, false], [0.01, 1, 100] as [Float])
  func rowsAreNormalised(adds: Bool, size: Float) {
    var draw = Draw(seed: 2)
    let values = draw.floats(5 * 384, in: -size...size)
    let added = adds ? draw.floats(5 * 384, in: 0...size) : nil
    let (gain, bias) = (draw.floats(384), draw.floats(384))
    let found = run.norm(values, adding: added, gain: gain, bias: bias)
    for row in 0..<5 {
      let own = (0..<384).map { column in
        Double(values[row * 384 + column]) + Double(added?[row * 384 + column] ?? 0)
      }
      let mean = own.reduce(0, +) / 384
      let deviation = (own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 384 + 1e-12).squareRoot()
      for column in 0..<384 {
        let expected =
          (own[column] - mean) / deviation * Double(gain[column]) + Double(bias[column])
        #expect(abs(Double(found[row * 384 + column]) - expected) <= Self.tolerance)
      }
    }
  }

  @Test(arguments: [1, 2, 15, 16, 17, 23, 48, 300])
  func scoresBecomeProbabilities(count: Int) {
    var draw = Draw(seed: count)
    for size in [0, 1, 30, 5000] as [Float] {
      let scores = draw.floats(count, in: -size...size)
      compare(run.softened(scores), softened(scores.map(Double.init)))
    }
  }

  @Test(
    arguments: [([-1e9, 0], [0, 1]), ([5e8, 5e8], [0.5, 0.5]), ([-1e4, -1e4], [0.5, 0.5])]
      as [([Float], [Double])])
  func scoresFarOutBecomeProbabilitiesToo(scores: [Float], expected: [Double]) {
    compare(run.softened(scores), expected)
  }

  @Test(arguments: [1, 2, 5, 15, 16, 17, 40, 192], [1, 12])
  func everyPieceLooksAtAll(length: Int, heads: Int) {
    var draw = Draw(seed: length)
    let width = heads * 32
    let triples = draw.floats(length * 3 * width, in: -3...3)
    let found = run.attention(triples, length: length, heads: heads)
    for head in [0, heads - 1] {
      for piece in [0, length / 2, length - 1] {
        let expected = attended(triples, length, width, head, piece)
        let start = piece * width + head * 32
        compare(Array(found[start..<start + 32]), expected)
      }
    }
  }

  @Test(arguments: [16, 256, 1536])
  func sumsOfProductsAreExactEnough(count: Int) {
    var draw = Draw(seed: count)
    let (left, right) = (draw.floats(count), draw.floats(count))
    let expected = zip(left, right).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    #expect(abs(Double(run.dot(left, right)) - expected) <= Self.tolerance)
  }

  @Test(arguments: KernelRun.all)
  func everyInstructionSetGivesTheSameBits(other: KernelRun) {
    var draw = Draw(seed: 3)
    let values = draw.floats(9 * 384, in: -20...20)
    let (gain, bias) = (draw.floats(384), draw.floats(384))
    #expect(other.quantised(values, inner: 384) == run.quantised(values, inner: 384))
    #expect(other.gelu(values) == run.gelu(values))
    #expect(
      other.norm(values, adding: gain + values.dropFirst(384), gain: gain, bias: bias)
        == run.norm(values, adding: gain + values.dropFirst(384), gain: gain, bias: bias))
    #expect(
      other.attention(values, length: 9, heads: 4) == run.attention(values, length: 9, heads: 4))
    #expect(other.dot(values, values) == run.dot(values, values))
    for count in [1, 16, 23, 100] {
      #expect(
        other.softened(Array(values.prefix(count))) == run.softened(Array(values.prefix(count))))
    }
  }

  private func compare(_ found: [Float], _ expected: [Double]) {
    #expect(found.count == expected.count)
    let difference = zip(found, expected).map { abs(Double($0) - $1) }.max() ?? 0
    #expect(difference <= Self.tolerance)
  }

  private func softened(_ scores: [Double]) -> [Double] {
    let most = scores.max() ?? 0
    let weights = scores.map { exp($0 - most) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  private func attended(
    _ triples: [Float], _ length: Int, _ width: Int, _ head: Int, _ piece: Int
  ) -> [Double] {
    func part(_ piece: Int, _ kind: Int) -> [Double] {
      let start = (piece * 3 + kind) * width + head * 32
      return triples[start..<start + 32].map(Double.init)
    }
    let query = part(piece, 0)
    let scores = (0..<length).map { zip(query, part($0, 1)).reduce(0) { $0 + $1.0 * $1.1 } }
    let weights = softened(scores.map { $0 / 32.0.squareRoot() })
    return weights.enumerated().reduce(into: [Double](repeating: 0, count: 32)) { sum, next in
      for (index, value) in part(next.offset, 2).enumerated() { sum[index] += next.element * value }
    }
  }
}
