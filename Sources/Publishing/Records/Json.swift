import Foundation

/// Writes records as JSON: one line, keys sorted, slashes as they are.
package enum Json {
  package static func line(_ record: some Encodable) throws -> String {
    String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
}

/// A value that is written as `null` when it is missing, so that every object has every key.
@propertyWrapper
package struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  package var wrappedValue: Value?

  package init(wrappedValue: Value?) {
    self.wrappedValue = wrappedValue
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
