import ArgumentParser

/// Who supports, opposes, is allied with and meets whom, according to the articles you give it.
@main
struct Entente: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Reads news articles into a graph.")
}
