import ArgumentParser
import Foundation
import GraphStore

/// Where the graph is.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The graph's file; else $ENTENTE_DB, else ./entente.db.", valueName: "path"))
  var path: String?

  /// As given, else from the environment, else in the current folder.
  var location: String {
    if let path { return path }
    let named = ProcessInfo.processInfo.environment["ENTENTE_DB"] ?? ""
    return named.isEmpty ? "./entente.db" : named
  }

  func openForReading() throws -> Graph { try Graph.open(readingFrom: location) }
}

/// The graph that is asked, with or without what persons decided.
struct AskedGraphOptions: ParsableArguments {
  @OptionGroup var place: GraphOptions

  @Flag(help: "Answer by what was read alone, without what persons decided.")
  var raw = false

  func openForReading() throws -> Graph {
    try Graph.open(readingFrom: place.location, asRead: raw)
  }
}
