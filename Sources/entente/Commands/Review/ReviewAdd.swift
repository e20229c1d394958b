import ArgumentParser
import GraphStore
import Knowledge
import Querying

struct ReviewAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a claim that a sentence makes and the program did not read.",
    discussion: """
      The sentence is the only one of the article that holds the text of --sentence; a part is enough. \
      The words for the actors are names of theirs in it, unless --subject-text and --object-text say \
      others. The date is the article's where --date gives none.

      Example: entente review add --in a.txt --sentence "They bombed" --subject Turkey \
      --subject-text They --relation opposes --object ISIS --event ASSAULT
      """)

  @OptionGroup var deciding: DecidingOptions
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The article: its path, the name of its file, its title, or 6 digits of its hash.",
      valueName: "document"))
  var article: String
  @Option(help: ArgumentHelp("A part of the sentence.", valueName: "text")) var sentence: String
  @Option(help: ArgumentHelp("Who does it.", valueName: "actor")) var subject: String
  @Option(help: "supports, opposes, allied-with, meets, leads, represents or member-of.")
  var relation: RelationType
  @Option(help: ArgumentHelp("To whom it is done.", valueName: "actor")) var object: String
  @Option(help: ArgumentHelp("The words for the subject.", valueName: "text"))
  var subjectText: String?
  @Option(help: ArgumentHelp("The words for the object.", valueName: "text")) var objectText:
    String?
  @Option(help: "asserted, claimed, proposed or denied.") var status: Status?
  @Option(help: "Who says so.") var holder: String?
  @Option(help: "When it happened or began: 2015, 2015-08 or 2015-08-04.") var date: PartialDate?
  @Option(help: "When it ended.") var until: PartialDate?
  @Option(help: "The PLOVER class of the event, such as ACCUSE.") var event: EventClass?
  @Option(help: "What an actor is whom nobody knows yet: person, state, group …") var newKind:
    Actor.Kind?

  func run() throws {
    let graph = try deciding.graph.openForDeciding()
    let (anchor, stands) = try addition(in: graph)
      .claim(in: graph.article(named: article), sentence: sentence)
    if let known = try graph.target(of: anchor) {
      tell("a claim is made of these words already, and is judged")
      try deciding.record([DecisionDraft(known.correction(stands), on: known)], in: graph)
    } else {
      try deciding.record(
        [DecisionDraft(.judge(Judgement(.add, anchor, stands: stands)))], in: graph)
    }
  }

  private func addition(in graph: Graph) throws -> ClaimAddition {
    var resolver = ActorResolver(graph: graph)
    func actor(_ name: String) throws -> Actor {
      try resolver.actor(named: name, orNew: newKind, in: graph)
    }
    var addition = try ClaimAddition(
      subject: actor(subject), relation: relation, object: actor(object))
    (addition.subjectText, addition.objectText) = (subjectText, objectText)
    (addition.date, addition.until) = (date, until)
    (addition.status, addition.event) = (status, event)
    addition.holder = try holder.map(actor)
    tell(resolver.ambiguities)
    return addition
  }
}
