import ArgumentParser
import Language

struct CoreferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coreference",
    abstract: "Measure who is who in whole documents against annotated chains.",
    discussion: """
      Words, sentences and speakers are the treebank's, all else is predicted. Chains of persons,
      organisations and places are scored: the mean F1 of MUC, B3 and CEAF-e, without chains of one
      mention, mentions matched by their heads; other ways of counting stand beside it.
      A pronoun is right when the mention before it in its chain is one of its annotated chain.

      Example: evaluate coreference en_gum-ud-dev.conllu
      Example: evaluate coreference en_gum-ud-dev.conllu --json --predictions chains.conllu
      """)

  @Argument(help: ArgumentHelp("A treebank with entities in CoNLL-U.", valueName: "file"))
  var file: String
  @Flag(help: "Write one JSON object.")
  var json = false
  @Option(help: ArgumentHelp("Write the predicted chains as CoNLL-U.", valueName: "file"))
  var predictions: String?
  @Option(help: ArgumentHelp("Write what the ranker is trained on.", valueName: "file"))
  var features: String?
  @Flag(help: "With --features: chains as they are found, not as they are annotated.")
  var found = false

  func run() throws {
    let documents = try TreebankFile(path: file).documents.map { document in
      try GoldDocument(document, of: file)
    }
    guard documents.contains(where: { !$0.mentions.isEmpty }) else {
      throw TreebankError(
        path: file, problem: "holds no entities",
        remedy: "give a treebank with Entity= in the last column, as GUM and CorefUD have it")
    }
    if let features {
      try RankingFile(path: features, followsFound: found).write(documents)
      return
    }
    let reader = ChainReader()
    var score = CoreferenceScore()
    var predicted = PredictedChains()
    for document in documents {
      let (mentions, analyses) = reader(document)
      score.add(mentions, against: document)
      if predictions != nil { predicted.add(mentions, analyses, of: document) }
    }
    if let predictions { try write(predicted.text, toFile: predictions) }
    print(json ? try score.json : score.table)
  }
}
