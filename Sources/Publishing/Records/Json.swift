import Foundation

/// Writes records as JSON: keys sorted, slashes as they are, one line or indented.
package enum Json {
  package static func line(_ record: some Encodable) throws -> String {
    try text(record, [.sortedKeys, .withoutEscapingSlashes])
  }

  package static func page(_ record: some Encodable) throws -> String {
    try text(record, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  private static func text(
    _ record: some Encodable, _ format: JSONEncoder.OutputFormatting
  ) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = format
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }
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
