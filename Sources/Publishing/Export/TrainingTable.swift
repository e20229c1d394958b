package import Knowledge

/// Judged sentences as lines of `Training/written`, from which the model of pairs learns.
///
/// Each pair of mentions is one line; the lines are sorted. A rejected stance becomes `none`, where no
/// other one of the two is accepted: it is taken to say that the sentence tells of none between them, and
/// not that an actor was mistaken for another.
package struct TrainingTable: Sendable {
  /// Without the header.
  package let rows: [String]
  /// How many claims give no line, and why.
  package let leftOut: [LeftOut: Int]

  package static let header = "sentence\trelation\tdirection\tclass\tstatus\tholder\tconstruction"

  /// Why a claim gives no line.
  package enum LeftOut: String, CaseIterable, Error, Sendable {
    case affiliation = "no stance, which is all that the model of pairs learns"
    case marked = "the sentence holds tabs or marks of its own"
    case overlapping = "the words for the two actors overlap"
    case misplaced = "the sentence does not hold the words for the two actors"
    case disputed = "persons judge it differently"
    case ambiguous = "the sentence says several things of the two actors"
  }

  /// Of the decisions that hold; those that judge no claim tell nothing here.
  package init(_ decisions: [Decision]) {
    var leftOut: [LeftOut: Int] = [:]
    var pairs: [TrainingPair: [TrainingLabel]] = [:]
    for facet in Dictionary(grouping: decisions, by: \.facet).values {
      do throws(LeftOut) {
        guard let (pair, label) = try Self.example(facet) else { continue }
        pairs[pair, default: []].append(label)
      } catch { leftOut[error, default: 0] += 1 }
    }
    var rows: [String] = []
    for (pair, labels) in pairs {
      if let label = TrainingLabel.one(of: Set(labels)) {
        rows.append(pair.row(label))
      } else {
        leftOut[.ambiguous, default: 0] += labels.count
      }
    }
    self.rows = rows.sorted()
    self.leftOut = leftOut
  }

  /// Writes the table line by line.
  package func write(to write: (String) throws -> Void) throws {
    for line in [Self.header] + rows { try write(line + "\n") }
  }

  /// What the decisions on one claim teach; `nil` where they judge none.
  private static func example(
    _ decisions: [Decision]
  ) throws(LeftOut) -> (TrainingPair, TrainingLabel)? {
    var examples: [(pair: TrainingPair, label: TrainingLabel)] = []
    for decision in decisions {
      guard case .judge(let judgement) = decision.action else { continue }
      examples.append((try TrainingPair(judgement), try TrainingLabel(judgement)))
    }
    guard let first = examples.first else { return nil }
    guard examples.allSatisfy({ $0 == first }) else { throw .disputed }
    return first
  }
}
