import ArgumentParser

/// How well the reading of language does on treebanks; a tool of the makers, not shipped.
@main
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the reading of language against annotated text.",
    discussion: """
      Example: evaluate segmentation en_gum-ud-dev.conllu
      Example: evaluate trees en_ewt-ud-dev.conllu --json
      Example: evaluate names politics-dev.conll
      Example: evaluate coreference en_gum-ud-dev.conllu
      Example: evaluate synonyms re3d
      Example: evaluate actors gold
      Example: evaluate stance stance/dev.tsv
      Example: evaluate pairs plover-pairs.tsv
      Example: evaluate events plover-pairs.tsv
      Example: evaluate sentences kept-back.tsv
      Example: evaluate re3d re3d
      Example: evaluate gold gold
      Example: evaluate decisions articles/
      """,
    subcommands: [
      SegmentationCommand.self, TreesCommand.self, NamesCommand.self, CoreferenceCommand.self,
      SynonymsCommand.self, ActorsCommand.self, StanceCommand.self, PairsCommand.self,
      QuestionsCommand.self,
      EventsCommand.self, SentencesCommand.self, Re3dCommand.self, GoldCommand.self,
      DecisionsCommand.self,
    ])
}
