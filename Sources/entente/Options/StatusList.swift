import ArgumentParser
import Knowledge

/// Which claims count.
struct StatusList: ExpressibleByArgument {
  var statuses: Set<Status>

  static let standing = StatusList(Status.standing)
  static let all = StatusList(Set(Status.allCases))

  init(_ statuses: Set<Status>) {
    self.statuses = statuses
  }

  /// `proposed,denied` or `all`.
  init?(argument: String) {
    let words = argument.split(separator: ",").map(String.init)
    let known = words.compactMap(Status.init(rawValue:))
    guard !words.isEmpty, known.count == words.filter({ $0 != "all" }).count else { return nil }
    statuses = words.contains("all") ? Set(Status.allCases) : Set(known)
  }

  var defaultValueDescription: String {
    statuses.count == Status.allCases.count
      ? "all" : statuses.map(\.rawValue).sorted().joined(separator: ",")
  }

  static let allValueStrings = Status.allCases.map(\.rawValue) + ["all"]
}

extension RelationType: ExpressibleByArgument {}

extension PartialDate: ExpressibleByArgument {
  /// As `description` writes it.
  public init?(argument: String) {
    self.init(argument)
  }
}
