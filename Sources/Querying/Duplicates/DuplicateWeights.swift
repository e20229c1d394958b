import Foundation
import Knowledge

// What each reason weighs, in log-odds. Set by hand while the first fifty of 171 news articles
// were judged; they rank, and are no probabilities.

extension NameLikeness {
  var weight: Double {
    switch self {
    case .same: 4
    case .sameAlone: 1.8
    case .spelling(let alike, let words): 0.5 + (alike - 0.9) * 25 - (words == 1 ? 1.5 : 0)
    case .part: 2.5
    case .lastName(let alike, let bearers):
      (bearers <= 1 ? 1.2 : max(-1.5, 0.8 - 0.5 * Double(bearers))) - (1 - alike) * 15
    case .initials: 2
    case .shortFirstName: 1.5
    case .abbreviation(let letters): 1 + 0.7 * Double(min(letters, 6) - 3)
    case .words(let share, let part): (share - 0.72) * 8 + part.weight
    }
  }

  /// Whether an article that names both so speaks against: it spells one actor in one way.
  var isContradictedByCompany: Bool {
    switch self {
    case .spelling, .shortFirstName, .words(_, .none): true
    case .same, .sameAlone, .part, .lastName, .initials, .abbreviation, .words: false
    }
  }

  /// Of equal ones the earlier case is the stronger.
  func isWeaker(than other: Self) -> Bool {
    weight == other.weight ? other.rank < rank : weight < other.weight
  }

  private var rank: Int {
    switch self {
    case .same: 0
    case .sameAlone: 1
    case .spelling: 2
    case .part: 3
    case .lastName: 4
    case .initials: 5
    case .shortFirstName: 6
    case .abbreviation: 7
    case .words(_, .words): 8
    case .words(_, .oneWord): 9
    case .words(_, .none): 10
    }
  }
}

extension NameLikeness.Part {
  /// `Ithaca` may be a college, a town or a ship.
  fileprivate var weight: Double {
    switch self {
    case .none: -0.5
    case .oneWord: 0.3
    case .words: 1
    }
  }
}

extension Duplicate.Reason {
  /// Of two names that are compared at all, few are one actor's.
  static let start = -1.5

  static func name(_ likeness: NameLikeness) -> Self {
    Self(cause: .name(likeness), weight: likeness.weight)
  }

  /// `Supreme Court` is in the names of many.
  static func partOfNames(_ count: Int) -> Self {
    Self(cause: .partOfNames(count), weight: -0.5 * Double(min(count - 1, 6)))
  }

  static let otherKind = Self(cause: .otherKind, weight: -1)
  static let sameCountry = Self(cause: .sameCountry, weight: 0.8)
  static let otherCountry = Self(cause: .otherCountry, weight: -3)
  static let oneIsScoped = Self(cause: .oneIsScoped, weight: -1)
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
      weight: likeness.isContradictedByCompany ? -2.5 * share : 1.3 * share)
  }
}
