/// The bands in which precision is compared with confidence: narrower where most claims lie.
enum ConfidenceBand: Double, CaseIterable {
  case doubtful = 0
  case weak = 0.5
  case fair = 0.7
  case good = 0.8
  case strong = 0.9
  case sure = 0.95

  /// The one that the confidence lies in: bands hold where they begin, the last one 1 too.
  init(_ confidence: Double) {
    self = Self.allCases.last { $0.rawValue <= confidence } ?? .doubtful
  }

  var name: String {
    switch self {
    case .doubtful: "below 0.5"
    case .weak: "0.5–0.7"
    case .fair: "0.7–0.8"
    case .good: "0.8–0.9"
    case .strong: "0.9–0.95"
    case .sure: "0.95–1"
    }
  }
}
