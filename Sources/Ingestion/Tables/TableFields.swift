import GraphStore
import Knowledge

// What the fields of a graph's tables may say.

extension TableReader {
  /// The date of a field as `PartialDate.number` writes it; `nil` where it is empty.
  func date(_ column: Int?, named name: String) throws -> Int64? {
    guard let column else { return nil }
    let bytes = bytes(column)
    guard !bytes.isEmpty else { return nil }
    guard let date = PartialDate(bytes: bytes) else {
      throw fault(
        "'\(name)' is '\(text(column))', which is no date", "write 2015-08-04, 2015-08 or 2015")
    }
    return date.number
  }

  /// The confidence of a field in thousandths; 1000 where the table has none.
  func confidence(_ column: Int?) throws -> Int64 {
    guard let column, !bytes(column).isEmpty else { return 1000 }
    guard let thousandths = bytes(column).thousandths, thousandths <= 1000 else {
      throw fault(
        "'conf' is '\(text(column))', which is no number from 0 to 1",
        "write 0.75, or leave it empty")
    }
    return max(1, thousandths)
  }

  /// A whole number from 1; 1 where the table has none.
  func weight(_ column: Int?) throws -> UInt32 {
    guard let column, !bytes(column).isEmpty else { return 1 }
    guard let number = number(column), let weight = UInt32(exactly: number), weight > 0 else {
      throw fault(
        "'weight' is '\(text(column))', which is no number of claims", "write a whole number from 1"
      )
    }
    return weight
  }

  func type(_ column: Int) throws -> RelationType {
    let word = text(column).lowercased().replacing("_", with: "-").replacing(" ", with: "-")
    guard let type = RelationType(rawValue: word) else {
      let known = RelationType.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("'type' is '\(text(column))', which is no relation", "write one of \(known)")
    }
    return type
  }

  func status(_ column: Int?) throws -> Status {
    guard let column, !bytes(column).isEmpty else { return .asserted }
    guard let status = Status(rawValue: text(column).lowercased()) else {
      let known = Status.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("'status' is '\(text(column))', which is no status", "write one of \(known)")
    }
    return status
  }

  /// Kinds of other tables are understood: `country`, `armed_group`, `igo`.
  func kind(_ column: Int) throws -> Actor.Kind {
    let word = text(column).lowercased().replacing("_", with: "-")
    guard let kind = Actor.Kind(rawValue: word) ?? Self.otherKinds[word] else {
      let known = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault("'kind' is '\(text(column))', which is no kind of actor", "write one of \(known)")
    }
    return kind
  }

  private static let otherKinds: [String: Actor.Kind] = [
    "country": .state, "armed-group": .group, "rebel-group": .group, "organization": .organisation,
    "igo": .organisation, "ngo": .organisation, "political-party": .party, "firm": .company,
  ]
}

extension PartialDate {
  /// As `init(_:)`, without a text in between.
  fileprivate init?(bytes: UnsafeRawBufferPointer) {
    func number(_ range: Range<Int>) -> Int? {
      UnsafeRawBufferPointer(rebasing: bytes[range]).decimalNumber.map { Int($0) }
    }
    func hasDash(_ place: Int) -> Bool { bytes[place] == UInt8(ascii: "-") }
    switch bytes.count {
    case 4:
      guard let year = number(0..<4) else { return nil }
      self.init(year: year)
    case 7:
      guard let year = number(0..<4), hasDash(4), let month = number(5..<7) else { return nil }
      self.init(year: year, month: month)
    case 10:
      guard let year = number(0..<4), hasDash(4), let month = number(5..<7), hasDash(7),
        let day = number(8..<10)
      else { return nil }
      self.init(year: year, month: month, day: day)
    default: return nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Of a decimal number such as 0.785 or 1, the thousandths, rounded; `nil` for anything else.
  fileprivate var thousandths: Int64? {
    let point = firstIndex(of: UInt8(ascii: ".")) ?? count
    guard let whole = UnsafeRawBufferPointer(rebasing: self[..<point]).decimalNumber, whole <= 1
    else {
      return nil
    }
    guard point < count else { return whole * 1000 }
    let digits = UnsafeRawBufferPointer(rebasing: self[(point + 1)...])
    guard digits.count <= 18, let fraction = digits.decimalNumber else { return nil }
    let scale = (0..<digits.count).reduce(Int64(1)) { scale, _ in scale * 10 }
    let parts =
      digits.count <= 12 ? (fraction * 1000 + scale / 2) / scale : fraction / (scale / 1000)
    return whole * 1000 + parts
  }
}
