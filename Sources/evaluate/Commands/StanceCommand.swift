import ArgumentParser
import Language

struct StanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stance",
    abstract: "Measure who praises and who blames whom, of given pairs.",
    discussion: """
      A line is a sentence with two entities in brackets, p, q, and 0 for neither, 1 and 2 for p
      praises q and q praises p, 3 and 4 for p blames q and q blames p. stance_f1 is over 1 to 4
      together; false_edges is the share of neutral lines that got one of them.

      Example: evaluate stance stance/dev.tsv --json
      Example: evaluate stance stance/dev.tsv --threshold 0.8 --predictions found.tsv
      """)

  @Argument(help: ArgumentHelp("Pairs of directed sentiment.", valueName: "file"))
  var file: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: "The least probability of a sign that is told.")
  var threshold: Float = 0.91
  @Option(
    help: ArgumentHelp("Write label, predicted label and its probability.", valueName: "file"))
  var predictions: String?

  func run() throws {
    let pairs = try PairFile.stance(file)
    let told = zip(pairs, PairReader()(pairs.map(\.question))).map { pair, answer in
      (pair: pair, sign: answer?.sign ?? (sign: 1, confidence: 0))
    }
    func score(from threshold: Float) -> LabelScore {
      var score = LabelScore()
      for (pair, sign) in told {
        score.add(found: sign.confidence >= threshold ? "\(sign.sign)" : "0", gold: pair.label)
      }
      return score
    }
    if let predictions {
      let lines = told.map { pair, sign in
        "\(pair.label)\t\(sign.confidence >= threshold ? sign.sign : 0)\t\(sign.confidence)\t"
          + pair.question.words.joined(separator: " ") + "\n"
      }
      try write(lines.joined(), toFile: predictions)
    }
    let all = score(from: threshold)
    let table = Self.thresholds.map { threshold in
      let score = score(from: threshold)
      let signs = score.together(Self.signs)
      return ["\(threshold)"]
        + [signs.precision, signs.recall, signs.f1, 1 - score["0"].recall].map(percent)
    }
    let stance = all.together(Self.signs)
    let record = [
      "stance_f1": stance.f1, "precision": stance.precision, "recall": stance.recall,
      "micro_f1": all.accuracy, "macro_f1": all.macroF1(["0"] + Self.signs),
      "false_edges": 1 - all["0"].recall,
    ]
    print(
      json
        ? try jsonObject(record)
        : all.table(["0"] + Self.signs)
          + "\nstance F1 \(percent(stance.f1)), all \(percent(all.accuracy)), neutral given a sign \(percent(1 - all["0"].recall))\n\n"
          + aligned([["threshold", "precision", "recall", "F1", "neutral given a sign"]] + table))
  }

  private static let signs = ["1", "2", "3", "4"]
  private static let thresholds: [Float] = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98]
}

extension PairAnswer {
  /// The likeliest of the four signs, and how likely it is where it is that or neither.
  fileprivate var sign: (sign: Int, confidence: Float) {
    let signs = signs
    let best = (1...4).reduce(1) { signs[$1] > signs[$0] ? $1 : $0 }
    return (best, signs[best] / (signs[best] + signs[0]))
  }

  /// Probabilities of nothing, a praises b, b praises a, a blames b, b blames a.
  var signs: [Float] {
    let mutual = self[.opposeEachOther] / 2
    return [
      self[Relation.none] + self[.meets] + self[.alliedWith], self[.supports], self[.isSupported],
      self[.opposes] + mutual, self[.isOpposed] + mutual,
    ]
  }
}
