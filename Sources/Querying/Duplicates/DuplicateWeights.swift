import Foundation
import Knowledge

// What each reason weighs, in log-odds. Set by hand while the first fifty of 171 news articles
// were judged; they rank, and are no probabilities.

extension NameLikeness {
  var weight: Double {
    switch self {
    case .same: 4
    case .spelling(let alike): 0.5 + (alike - 0.9) * 25
    case .part: 2.5
    case .lastName(let bearers): bearers <= 1 ? 2 : max(-1.5, 0.8 - 0.5 * Double(bearers))
    case .initials: 2
    case .shortFirstName: 1.5
    case .abbreviation(let letters): 1 + 0.7 * Double(min(letters, 6) - 3)
    case .words(let share): 1 + (share - 0.72) * 8
    }
  }

  /// Whether an article that names both so speaks against: it spells one actor in one way.
  var isContradictedByCompany: Bool {
    switch self {
    case .spelling, .shortFirstName, .words: true
    case .same, .part, .lastName, .initials, .abbreviation: false
    }
  }
}

extension Duplicate.Reason {
  /// Of two names that are compared at all, few are one actor's.
  static let start = -1.5

  static func name(_ likeness: NameLikeness) -> Self {
    Self(cause: .name(likeness), weight: likeness.weight)
  }

  static let otherKind = Self(cause: .otherKind, weight: -0.7)
  static let sameCountry = Self(cause: .sameCountry, weight: 0.8)
  static let otherCountry = Self(cause: .otherCountry, weight: -2)
  static let otherGender = Self(cause: .otherGender, weight: -3)
  static let bothCatalogued = Self(cause: .bothCatalogued, weight: -3)
  static let relatedToEachOther = Self(cause: .relatedToEachOther, weight: -2)

  /// Adamic and Adar 2003: a neighbour that few have tells more.
  static func sharedNeighbours(_ degrees: [Int]) -> Self {
    let sum = degrees.map { 1 / log(Double(max($0, 2))) }.reduce(0, +)
    return Self(cause: .sharedNeighbours(degrees.count), weight: min(2, sum))
  }

  /// - Parameters:
  ///   - shared: Articles that name both.
  ///   - fewest: Articles that name the one who is named in fewer.
  ///   - likeness: How their names are alike.
  /// - Returns: A reason against or, where articles name one actor in both ways, for.
  static func documents(_ shared: Int, of fewest: Int, _ likeness: NameLikeness) -> Self {
    let share = Double(shared) / Double(max(fewest, 1))
    return Self(
      cause: .sharedDocuments(shared),
      weight: likeness.isContradictedByCompany ? -2.5 * share : 0.8 * share)
  }
}
