import ArgumentParser
import Extraction
import GraphStore
import Knowledge
import Publishing

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show why a claim was made.",
    discussion: """
      A claim is named by the digits behind it in 'entente evidence', or by its "claim" in JSON; the
      first four are enough where no other claim begins with them. Shown are its sentence, the rule
      that found it and set its status, how likely the model holds each answer, and which words move
      it: how many points of a hundred the relation loses when the word is left out.

      Example: entente explain 3f29a1c2
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The claim's digits.")
  var claim: String

  func validate() throws {
    guard ClaimName(claim) != nil else {
      throw ValidationError(
        "'\(claim)' names no claim; give 4 to 16 of its digits (0-9, a-f), as 'entente evidence' shows them."
      )
    }
  }

  func run() throws {
    guard let name = ClaimName(claim) else { return }
    let found = try graph.openForReading().evidence(named: name)
    guard let evidence = found.first else { throw ClaimError.unknown(name.text) }
    guard found.count == 1 else { throw ClaimError.several(name.text, found.count) }
    let grounds = evidence.grounds
    try output.write(GroundsRecord(evidence, grounds)) { $0.text(evidence, grounds) }
  }
}

extension Evidence {
  /// What the model makes of the sentence; `nil` where it cannot be asked.
  var grounds: ClaimGrounds? {
    // who is whose is decided by rules alone
    guard !claim.relation.isAffiliation,
      let subject = claim.subject.span.moved(into: claim.sentence),
      let object = claim.object.span.moved(into: claim.sentence)
    else { return nil }
    return ClaimExplainer()(
      sentenceText, subject: subject, relation: claim.relation, object: object)
  }
}

/// Why no claim could be shown.
enum ClaimError: Error, CustomStringConvertible {
  case unknown(String)
  case several(String, Int)

  var description: String {
    switch self {
    case .unknown(let digits):
      "no claim of the graph begins with '\(digits)'; 'entente evidence ACTOR' shows those of an actor"
    case .several(let digits, let count):
      "\(count) claims begin with '\(digits)'; give more of its digits"
    }
  }
}
