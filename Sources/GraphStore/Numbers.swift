import Foundation
import GRDB
package import Knowledge

// Numbers of rows come with the rows, those of claims from their content.

extension Document {
  /// The number that names a claim of the document, the same in every graph: by it reviews outlive a
  /// re-ingest.
  package func number(of claim: Claim) -> Int64 {
    ClaimName.number(of: claim, inDocument: hash.description)
  }

  /// The row of a text; `nil` where the graph does not hold it.
  static func number(ofHash hash: ContentHash, in db: Database) throws -> Int64? {
    try number(ofHashPrefix: hash.data.prefix(8), in: db)
  }

  /// The same by the first eight bytes, which tell texts apart.
  static func number(ofHashPrefix prefix: Data, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM document WHERE substr(hash, 1, 8) = ?"),
      arguments: [prefix])
  }
}

extension Actor {
  /// The row of an actor; `nil` where the graph does not know it.
  static func number(of identifier: Identifier, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE identifier = ?"), arguments: [identifier])
  }

  /// The row of an actor that must be there.
  static func knownNumber(of identifier: Identifier, in db: Database) throws -> Int64 {
    guard let number = try number(of: identifier, in: db) else {
      throw DatabaseError(message: "there is no actor '\(identifier)'")
    }
    return number
  }
}

/// Words of a closed list as the graph numbers them: by their place in the list, which never changes.
package protocol Numbered: Equatable {
  static var words: [Self] { get }
}

extension Numbered {
  /// Its place in the list, from 0.
  package var number: Int64 { Int64(Self.words.firstIndex(of: self) ?? 0) }

  /// Throws where the list has no such place.
  init(number: Int64) throws {
    guard number >= 0, number < Self.words.count else {
      throw DatabaseError.damage("there is no \(Self.self) \(number)")
    }
    self = Self.words[Int(number)]
  }
}

extension RelationType: Numbered { package static let words = allCases }
extension Status: Numbered { package static let words = allCases }
extension EventClass: Numbered { package static let words = allCases }

extension PartialDate {
  /// As the graph writes dates: 20150804, 20150800 for a month, 20150000 for a year; the order is that
  /// of the texts.
  package var number: Int64 { Int64(year * 10_000 + (month ?? 0) * 100 + (day ?? 0)) }

  /// `nil` for a number that is no date.
  package init?(number: Int64) {
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    self.init(
      year: Int(clamping: year), month: month == 0 ? nil : Int(month),
      day: day == 0 ? nil : Int(day))
  }
}

/// Confidences as the graph writes them, in thousandths.
enum Thousandths {
  static func number(_ confidence: Double) -> Int64 {
    max(1, Int64((confidence * 1000).rounded()))
  }

  static func confidence(_ number: Int64) -> Double { Double(number) / 1000 }
}
