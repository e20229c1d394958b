/// The numbers that rows got, by the names that a table gives them.
///
/// Names that are small numbers, as most tables have, take four bytes each.
struct RowNumbers {
  private var table: [UInt32] = []
  private var others: [UInt64: UInt32] = [:]
  private var count = 0

  /// None is given twice: `0` stands for none.
  private static let largestTable: Int64 = 1 << 27

  /// False where the name has a number already.
  mutating func insert(_ number: UInt32, for name: UnsafeRawBufferPointer) -> Bool {
    // a name that was too large for the table once is never looked for in it
    if !others.isEmpty, others[name.mark] != nil { return false }
    count += 1
    guard let place = place(of: name, within: Int64(8 * count + (1 << 20))) else {
      return others.updateValue(number, forKey: name.mark) == nil
    }
    if place >= table.count {
      let count = max(place + 1, min(2 * table.count, Int(Self.largestTable)))
      table += [UInt32](repeating: 0, count: count - table.count)
    }
    guard table[place] == 0 else { return false }
    table[place] = number
    return true
  }

  subscript(name: UnsafeRawBufferPointer) -> UInt32? {
    if let place = place(of: name, within: Int64(table.count)), table[place] != 0 {
      return table[place]
    }
    return others.isEmpty ? nil : others[name.mark]
  }

  private func place(of name: UnsafeRawBufferPointer, within limit: Int64) -> Int? {
    guard name.first != 48 || name.count == 1, let number = name.decimalNumber,
      number < min(limit, Self.largestTable)
    else { return nil }
    return Int(number)
  }
}

extension UnsafeRawBufferPointer {
  /// FNV-1a, finished as MurmurHash3 does so that all bits differ.
  var mark: UInt64 {
    var mark: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in self { mark = (mark ^ UInt64(byte)) &* 0x100_0000_01b3 }
    mark ^= mark >> 33
    mark = mark &* 0xff51_afd7_ed55_8ccd
    mark ^= mark >> 33
    mark = mark &* 0xc4ce_b9fe_1a85_ec53
    return mark ^ mark >> 33
  }
}
