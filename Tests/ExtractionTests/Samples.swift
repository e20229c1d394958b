import Extraction
import Knowledge

/// What the program finds in a text, as lines that a table of cases can hold.
enum Sample {
  static let extractor = Extractor(catalogue: .compiledIn())

  static func reading(of text: String, date: String = "2015-08-04") -> Reading {
    extractor(Document(source: "sample.txt", date: PartialDate(date), text: text))
  }

  /// Each claim as `turkey opposes islamic-state`, with status and holder where not plainly asserted.
  static func claims(in text: String, date: String = "2015-08-04") -> Set<String> {
    Set(
      reading(of: text, date: date).claims.map { claim in
        var line = "\(claim.subject.actor) \(claim.relation.rawValue) \(claim.object.actor)"
        if claim.status != .asserted { line += ", \(claim.status.rawValue)" }
        if let holder = claim.holder { line += " by \(holder)" }
        return line
      })
  }
}
