/// The matching of rows with columns, each at most once, whose values add up to most.
///
/// The algorithm of Kuhn and Munkres by shortest augmenting paths: cubic in the smaller side.
struct Assignment {
  /// The sum of the values of the matched pairs.
  let total: Double

  /// `values` has rows of one length; none is negative.
  init(of values: [[Double]]) {
    guard let width = values.first?.count, width > 0 else {
      total = 0
      return
    }
    let rows =
      values.count <= width
      ? values : (0..<width).map { column in values.map { $0[column] } }
    var search = Search(values: rows)
    for row in rows.indices { search.match(row) }
    total = search.rowOf.enumerated().reduce(0) { sum, pair in
      pair.element.map { sum + rows[$0][pair.offset] } ?? sum
    }
  }
}

/// Rows matched so far; there are at least as many columns as rows.
private struct Search {
  let values: [[Double]]
  /// The row that each column is matched with.
  var rowOf: [Int?]
  private var rowPrice: [Double]
  private var columnPrice: [Double]

  init(values: [[Double]]) {
    self.values = values
    rowOf = Array(repeating: nil, count: values[0].count)
    rowPrice = Array(repeating: 0, count: values.count)
    columnPrice = Array(repeating: 0, count: values[0].count)
  }

  /// Matches one more row, changing the earlier ones where that is better.
  mutating func match(_ row: Int) {
    var least = [Double](repeating: .infinity, count: rowOf.count)
    var from = [Int?](repeating: nil, count: rowOf.count)
    var isDone = [Bool](repeating: false, count: rowOf.count)
    var current: Int?
    repeat {
      let open = current.flatMap { rowOf[$0] } ?? row
      if let current { isDone[current] = true }
      var next = 0
      var step = Double.infinity
      for column in rowOf.indices where !isDone[column] {
        let slack = -values[open][column] - rowPrice[open] - columnPrice[column]
        if slack < least[column] {
          least[column] = slack
          from[column] = current
        }
        if least[column] < step { (step, next) = (least[column], column) }
      }
      move(by: step, row: row, isDone: isDone, least: &least)
      current = next
    } while current.flatMap { rowOf[$0] } != nil
    turn(from: current, back: from, to: row)
  }

  private mutating func move(by step: Double, row: Int, isDone: [Bool], least: inout [Double]) {
    rowPrice[row] += step
    for column in rowOf.indices {
      if isDone[column], let other = rowOf[column] {
        rowPrice[other] += step
        columnPrice[column] -= step
      } else {
        least[column] -= step
      }
    }
  }

  private mutating func turn(from last: Int?, back: [Int?], to row: Int) {
    var column = last
    while let here = column {
      rowOf[here] = back[here].flatMap { rowOf[$0] } ?? row
      column = back[here]
    }
  }
}
