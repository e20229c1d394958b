import ArgumentParser
import Knowledge
import Language

struct PairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Measure the class of event and the relation of given pairs.",
    discussion: """
      Each sentence has its source and target marked, and PLOVER's class of what the source does to
      the target. class_macro_f1 is the mean over the classes of the file; relation_micro_f1 is over
      supports, opposes, allied-with and meets, requests left out.

      Example: evaluate pairs plover-pairs.tsv --json
      """)

  @Argument(help: ArgumentHelp("PLOVER pairs.", valueName: "file"))
  var file: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("Write class, predicted class and the sentence.", valueName: "file"))
  var predictions: String?

  func run() throws {
    let pairs = try PairFile.plover(file)
    let answers = PairReader()(pairs.map(\.question))
    var classes = LabelScore()
    var relations = LabelScore()
    var lines = ""
    for (pair, answer) in zip(pairs, answers) {
      let found = answer?.toldEvent.rawValue ?? PairAnswer.Event.none.rawValue
      classes.add(found: found, gold: pair.label)
      if let gold = EventClass(rawValue: pair.label)?.relation {
        relations.add(found: answer?.toldRelation ?? "none", gold: gold.rawValue)
      }
      lines += "\(pair.label)\t\(found)\t\(pair.question.words.joined(separator: " "))\n"
    }
    if let predictions { try write(lines, toFile: predictions) }
    let labels = Set(pairs.map(\.label)).sorted()
    let kinds = ["supports", "opposes", "allied-with", "meets"]
    let record = [
      "class_macro_f1": classes.macroF1(labels), "class_accuracy": classes.accuracy,
      "relation_micro_f1": relations.accuracy, "relation_macro_f1": relations.macroF1(kinds),
    ]
    print(
      json
        ? try jsonObject(record)
        : classes.table(labels) + "\n\n" + relations.table(kinds)
          + "\nclasses, mean F1 \(percent(classes.macroF1(labels))); relations right \(percent(relations.accuracy))"
    )
  }
}

extension PairAnswer {
  /// The likeliest class, told that there is one.
  fileprivate var toldEvent: Event {
    Event.allCases.dropFirst().reduce(.request) { self[$1] > self[$0] ? $1 : $0 }
  }

  /// The likeliest relation, told that there is one; whatever its direction: what its classes have
  /// together, as relations.md maps them, beside what the model says of the relation itself.
  fileprivate var toldRelation: String {
    let own: [RelationType: Float] = [
      .supports: self[.supports] + self[.isSupported],
      .opposes: self[.opposes] + self[.isOpposed] + self[.opposeEachOther],
      .alliedWith: self[.alliedWith], .meets: self[.meets],
    ]
    let scores = own.map { relation, probability in
      let classes = EventClass.allCases.filter { $0.relation == relation }
        .compactMap { Event(rawValue: $0.rawValue) }.reduce(0) { $0 + self[$1] }
      // classes are what the file labels: the relation's own weighs a quarter
      return (relation.rawValue, classes * probability.squareRoot().squareRoot())
    }
    return scores.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0 ?? "none"
  }
}
