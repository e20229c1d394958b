import Kernels

/// A matrix of the model with its bias: rows of numbers in, rows of numbers out.
struct Linear: Sendable {
  let inner: Int
  /// Filled up to whole panels.
  let columns: Int
  private let weights: Elements<Int8>
  private let scales: Elements<Float>
  private let bias: Elements<Float>

  init(_ name: String, in file: Weights) {
    let shape = file.shape("\(name).weights")
    precondition(
      shape.count == 4 && shape[2] == Int(KERNEL_PANEL) && shape[3] == 2, "\(name) is not packed")
    inner = shape[1] * 2
    columns = shape[0] * Int(KERNEL_PANEL)
    precondition(inner <= Int(KERNEL_LONGEST_INNER), "\(name) is too wide for whole numbers")
    weights = file.elements("\(name).weights", as: Int8.self)
    scales = file.elements("\(name).scales", as: Float.self)
    bias = file.elements("\(name).bias", as: Float.self)
  }

  /// Multiplies `rows` rows of `inner` numbers into `rows` rows of `columns`.
  func callAsFunction(_ input: Rows, _ scratch: WholeRows, into out: Rows) {
    precondition(input.width == inner && out.width == columns && out.count >= input.count)
    scratch.quantise(input)
    kernel_product(
      scratch.numbers, scratch.scales, input.count, inner, weights.start, scales.start, bias.start,
      columns, out.numbers)
  }
}

/// Gain and bias of a layer's norm.
struct Norm: Sendable {
  private let gain: Elements<Float>
  private let bias: Elements<Float>

  init(_ name: String, in file: Weights) {
    gain = file.elements("\(name).gain", as: Float.self)
    bias = file.elements("\(name).bias", as: Float.self)
  }

  /// Normalises every row, with the same row of `added` added first.
  func callAsFunction(_ rows: Rows, adding added: Rows? = nil) {
    kernel_add_norm(
      rows.numbers, added?.numbers, rows.count, rows.width, gain.start, bias.start)
  }
}
