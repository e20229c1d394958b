/// The names of actors by their rows, one behind the other: a few bytes for each.
struct NamePool {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  /// Rows have to come in their order, from 1; those left out have no name.
  mutating func append(_ name: String, at row: Int64) {
    while ends.count < row { ends.append(UInt32(bytes.count)) }
    bytes += name.utf8
    ends.append(UInt32(bytes.count))
  }

  /// Where the name stands in a text; `avoiding`: a stretch that it may not touch.
  func place(
    of row: Int64, in text: UnsafeRawBufferPointer, avoiding other: Range<Int>? = nil
  ) -> Range<Int>? {
    guard row > 0, row < ends.count else { return nil }
    let name = Int(ends[Int(row) - 1])..<Int(ends[Int(row)])
    return bytes.withUnsafeBytes { pool in
      text.place(ofName: UnsafeRawBufferPointer(rebasing: pool[name]), avoiding: other)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where a name stands: between other letters only where it stands nowhere else.
  func place(ofName name: UnsafeRawBufferPointer, avoiding other: Range<Int>?) -> Range<Int>? {
    guard !name.isEmpty, name.count <= count else { return nil }
    var inWord: Range<Int>?
    var start = 0
    while let found = place(of: name, from: start) {
      start = found + 1
      let range = found..<(found + name.count)
      if let other, range.overlaps(other) { continue }
      if isWhole(range) { return range }
      inWord = inWord ?? range
    }
    return inWord
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func place(of name: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let first = name[0]
    var place = start
    while place + name.count <= count {
      if self[place] == first,
        UnsafeRawBufferPointer(rebasing: self[place..<(place + name.count)]).elementsEqual(name)
      {
        return place
      }
      place += 1
    }
    return nil
  }

  /// Whether no letter or digit goes on before or behind it.
  fileprivate func isWhole(_ range: Range<Int>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte > 127
    }
    return (range.lowerBound == 0 || !isLetter(self[range.lowerBound - 1]))
      && (range.upperBound == count || !isLetter(self[range.upperBound]))
  }
}
