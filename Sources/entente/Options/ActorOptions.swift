import ArgumentParser
import Knowledge

/// What of who is who is asked for.
struct ActorOptions: ParsableArguments {
  @Flag(help: "Show which texts stood for the actor, and why.")
  var explain = false

  @Flag(help: "List pairs of actors that may be one, for review.")
  var duplicates = false

  @Option(help: "With --duplicates: only pairs with an actor of this kind.")
  var kind: Actor.Kind?

  @Option(help: "With --duplicates: how many pairs; with --explain: wordings of each reason.")
  var limit = 20

  func check(name: String?, window: TimeWindow) throws {
    if limit < 1 { throw ValidationError("--limit is \(limit); give a number from 1.") }
    if explain, duplicates {
      throw ValidationError(
        "--explain is about one actor, --duplicates about all; give one of them.")
    }
    if duplicates, name != nil {
      throw ValidationError("--duplicates is about all actors; leave the name out.")
    }
    if explain || duplicates, !window.isEverything {
      throw ValidationError("--since, --until and --at are about the profile; leave them out.")
    }
    if kind != nil, !duplicates { throw ValidationError("--kind goes with --duplicates.") }
    if name == nil, !duplicates { throw ValidationError("Give an actor's name, or --duplicates.") }
  }
}
