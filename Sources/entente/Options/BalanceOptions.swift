import ArgumentParser
import Querying

/// What of balance is asked for.
struct BalanceOptions: ParsableArguments {
  @Option(help: "Also over time: by year, quarter or month.")
  var by: Period.Length?

  @Option(help: "How many frustrated triads, and how many friends and enemies of others.")
  var limit = 10

  func check(actor: String?, svg: String?) throws {
    try entente.check(limit, "--limit", in: 1...(.max))
    if by != nil, actor != nil {
      throw ValidationError("--by is about all actors; leave the name out.")
    }
    if svg != nil, by == nil {
      throw ValidationError("--svg draws balance over time; give --by year, quarter or month.")
    }
  }
}
