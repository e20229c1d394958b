import ArgumentParser
import GraphStore
import Knowledge

/// Which relations of the network count.
struct NetworkOptions: ParsableArguments {
  @Option(help: "Only this relation; may be given several times.")
  var relation: [RelationType] = []

  @Option(help: "Which claims count: asserted, claimed, proposed, denied, or all; comma between.")
  var status = StatusList.standing

  @OptionGroup var window: WindowOptions

  @Option(help: "Only relations with at least so many claims.")
  var minEvidence = 1

  func validate() throws {
    guard minEvidence >= 1 else {
      throw ValidationError("--min-evidence is \(minEvidence); give a number from 1.")
    }
  }

  var filter: RelationFilter {
    var filter = RelationFilter(
      types: Set(relation), statuses: status.statuses, minimumClaims: minEvidence)
    window.limit(&filter)
    return filter
  }
}
