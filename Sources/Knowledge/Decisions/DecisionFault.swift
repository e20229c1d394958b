/// Why a line is no decision, or a decision none that can be kept.
package struct DecisionFault: Error, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }

  init(_ error: DecodingError) {
    description =
      switch error {
      case .keyNotFound(let key, let context):
        "'\(Self.path(context.codingPath + [key]))' is missing"
      case .typeMismatch(_, let context): "'\(Self.path(context.codingPath))' is of the wrong type"
      case .valueNotFound(_, let context): "'\(Self.path(context.codingPath))' has no value"
      case .dataCorrupted(let context) where context.codingPath.isEmpty:
        "it is no JSON that can be read"
      case .dataCorrupted(let context):
        "'\(Self.path(context.codingPath))': \(printable(context.debugDescription))"
      @unknown default: "it cannot be read"
      }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.isEmpty ? "the line" : keys.map(\.stringValue).joined(separator: ".")
  }
}
