import KernelPaths
import Kernels

/// The kernels over Swift arrays, of one instruction set or as the program chooses it.
struct KernelRun: Sendable, CustomStringConvertible {
  let description: String
  let path: kernel_path

  /// As the program chooses.
  static let program = KernelRun(
    description: "program",
    path: kernel_path(
      is_there: true, quantise: kernel_quantise, product: kernel_product, gelu: kernel_gelu,
      add_norm: kernel_add_norm, attention: kernel_attention, dot: kernel_dot,
      soften: kernel_soften))

  /// Those that this machine has.
  static let all =
    [
      program, KernelRun(description: "plain", path: kernel_path_plain()),
      KernelRun(description: "eight wide", path: kernel_path_eight_wide()),
      KernelRun(description: "sixteen wide", path: kernel_path_sixteen_wide()),
    ].filter(\.path.is_there)

  func quantised(_ values: [Float], inner: Int) -> (whole: [Int16], scales: [Float]) {
    var whole = [Int16](repeating: 0, count: values.count)
    var scales = [Float](repeating: 0, count: values.count / inner)
    path.quantise(values, values.count / inner, inner, &whole, &scales)
    return (whole, scales)
  }

  func product(_ factors: Factors) -> [Float] {
    var out = [Float](repeating: .nan, count: factors.rows * factors.columns)
    path.product(
      factors.whole, factors.rowScales, factors.rows, factors.inner, factors.weights,
      factors.columnScales, factors.bias, factors.columns, &out)
    return out
  }

  func gelu(_ values: [Float]) -> [Float] {
    var values = values
    path.gelu(&values, values.count)
    return values
  }

  func norm(_ values: [Float], adding added: [Float]?, gain: [Float], bias: [Float]) -> [Float] {
    var values = values
    path.add_norm(&values, added, values.count / gain.count, gain.count, gain, bias)
    return values
  }

  func attention(_ triples: [Float], length: Int, heads: Int) -> [Float] {
    var scratch = [Float](repeating: .nan, count: kernel_attention_scratch(length))
    var out = [Float](repeating: .nan, count: length * heads * 32)
    path.attention(triples, length, heads, &scratch, &out)
    return out
  }

  func dot(_ left: [Float], _ right: [Float]) -> Float { path.dot(left, right, left.count) }

  func softened(_ scores: [Float]) -> [Float] {
    var scores = scores
    path.soften(&scores, scores.count)
    return scores
  }
}

/// What a product multiplies.
struct Factors {
  let rows: Int
  let inner: Int
  let columns: Int
  var whole: [Int16]
  /// Packed in panels.
  var weights: [Int8]
  let rowScales: [Float]
  let columnScales: [Float]
  let bias: [Float]

  init(rows: Int, inner: Int, columns: Int, _ draw: inout Draw) {
    (self.rows, self.inner, self.columns) = (rows, inner, columns)
    whole = (0..<rows * inner).map { _ in Int16.random(in: -11000...11000, using: &draw) }
    weights = (0..<inner * columns).map { _ in Int8.random(in: -127...127, using: &draw) }
    rowScales = draw.floats(rows, in: 0...0.001)
    columnScales = draw.floats(columns, in: 0...0.01)
    bias = draw.floats(columns)
  }
}
