import Foundation
import Knowledge
import Querying

/// "3 claims for, 1 against"; of none "no claims".
func words(_ claims: SignedClaims) -> String {
  let sides = [(claims.supports, "for"), (claims.oppositions, "against")].filter { $0.0 > 0 }
  guard let first = sides.first else { return "no claims" }
  let rest = sides.dropFirst().map { ", \($0.0) \($0.1)" }.joined()
  return "\(counted(first.0, "claim")) \(first.1)\(rest)"
}

/// "Russia, Iran, Turkey and 2 more", of a number of whom some are named.
func names(_ actors: [Actor], of count: Int, atMost most: Int = 3) -> String {
  let named = actors.prefix(most)
  let left = count - named.count
  return named.map { printable($0.name) }.joined(separator: ", ")
    + (left > 0 ? " and \(left) more" : "")
}

/// `+`, `−` or `±` for a divided pair.
func sign(_ sign: Int8) -> String { sign > 0 ? "+" : sign < 0 ? "−" : "±" }

/// "12 %".
func percent(_ share: Double) -> String {
  let percents = 100 * share
  return percents > 0 && percents < 1 ? "< 1 %" : "\(Int(percents.rounded())) %"
}

/// With two digits behind the point.
func decimal(_ number: Double) -> String { String(format: "%.2f", number) }
