import ArgumentParser

struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import, list, show and export the actors that a graph knows.",
    discussion: """
      The program brings a catalogue of its own; files add to it.

      Example: entente actors import Phoenix.Countries.actors.txt --db syria.db
      """,
    subcommands: [ActorsImport.self, ActorsList.self, ActorsShow.self, ActorsExport.self])
}
