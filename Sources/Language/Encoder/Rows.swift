import Kernels

/// Rows of floats of one width, used again from batch to batch.
final class Rows {
  let width: Int
  private(set) var count = 0
  private var capacity = 0
  private(set) var numbers = UnsafeMutablePointer<Float>.allocate(capacity: 0)

  init(width: Int) { self.width = width }

  deinit { numbers.deallocate() }

  /// Makes room for so many rows; what was in them is lost.
  func reset(to count: Int) {
    self.count = count
    guard count > capacity else { return }
    numbers.deallocate()
    numbers = .allocate(capacity: count * width)
    capacity = count
  }

  subscript(row: Int) -> UnsafeMutablePointer<Float> { numbers + row * width }
}

/// Activations as whole numbers with one scale a row.
final class WholeRows {
  private var capacity = (numbers: 0, rows: 0)
  private(set) var numbers = UnsafeMutablePointer<Int16>.allocate(capacity: 0)
  private(set) var scales = UnsafeMutablePointer<Float>.allocate(capacity: 0)

  deinit {
    numbers.deallocate()
    scales.deallocate()
  }

  func quantise(_ rows: Rows) {
    if rows.count * rows.width > capacity.numbers {
      numbers.deallocate()
      numbers = .allocate(capacity: rows.count * rows.width)
      capacity.numbers = rows.count * rows.width
    }
    if rows.count > capacity.rows {
      scales.deallocate()
      scales = .allocate(capacity: rows.count)
      capacity.rows = rows.count
    }
    kernel_quantise(rows.numbers, rows.count, rows.width, numbers, scales)
  }
}
