import ArgumentParser
import GraphStore
import Knowledge
import Querying

struct ReviewNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write a note about a claim, an actor or an article.",
    discussion: """
      It is shown with the claim or the actor, and by 'entente review log'.

      Example: entente review note --claim 3f29a1c2b0 "the quote is from 2013"
      Example: entente review note --document articles/a.txt "translated by machine"
      """)

  @OptionGroup var deciding: DecidingOptions
  @Option(help: "About this claim, by its digits.") var claim: String?
  @Option(help: "About this actor.") var actor: String?
  @Option(
    help: "About this article: its path, the name of its file, its title, or digits of its hash.")
  var document: String?
  @Argument(help: "The note.") var text: String

  func validate() throws {
    guard [claim, actor, document].compactMap({ $0 }).count == 1 else {
      throw ValidationError("Say what it is about: --claim, --actor or --document.")
    }
    guard !text.allSatisfy(\.isWhitespace) else { throw ValidationError("The note has no text.") }
  }

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    try deciding.record([DecisionDraft(.note(target(in: graph), text: text))], in: graph)
  }

  private func target(in graph: Graph) throws -> Decision.NoteTarget {
    if let claim { return .claim(try graph.target(named: claim).anchor) }
    if let document {
      return .document(DocumentAnchor(try graph.article(named: document).origin))
    }
    return .actor(ActorAnchor(try actorTaken(for: actor ?? "", in: graph)))
  }
}
