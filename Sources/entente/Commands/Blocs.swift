import ArgumentParser
import GraphStore
import Knowledge
import Publishing
import Querying

struct BlocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blocs",
    abstract: "Part the actors into blocs that stand together, and show who is between them.",
    discussion: """
      Two actors are for or against each other as the greater number of claims says; net claims are \
      by how many it is greater. Blocs have as little support between them and as little opposition \
      inside as could be found: what is left, in net claims, is the line index of imbalance (Doreian \
      & Mrvar 1996). Without --count there are as many blocs as make the least of it (Bansal, Blum & \
      Chawla 2004). With --communities only support counts: modularity says how much more of it lies \
      inside communities than chance would have it (Leiden: Traag, Waltman & van Eck 2019). A swing \
      actor has friends in other blocs or enemies in its own. The \(Factions.largest) largest blocs are \
      shown, all of them in JSON; a picture holds the \(FactionMap.mostActors) most tied actors.

      Example: entente blocs --since 2014 --swing 10
      Example: entente blocs --actor Turkey --count 2 --svg blocs.svg
      """)

  @OptionGroup var graph: AskedGraphOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var blocs: BlocOptions
  @OptionGroup var network: NetworkOptions
  @OptionGroup var picture: SvgOption

  func run() throws {
    let graph = try graph.openForReading()
    let factions = try graph.factions(blocs.request(in: graph, network.filter))
    try output.write(FactionsRecord(factions)) { $0.text(factions, swingLimit: blocs.swing) }
    try picture.draw(FactionsDot(factions), isEmpty: factions.map.nodes.isEmpty)
    if picture.path != nil, factions.map.leftOut > 0 {
      tell(
        "it shows the \(factions.map.nodes.count) most tied actors; \(factions.map.leftOut) more are tied"
      )
    }
  }
}
