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
      """,
    subcommands: [
      SegmentationCommand.self, TreesCommand.self, NamesCommand.self, CoreferenceCommand.self,
      SynonymsCommand.self, ActorsCommand.self,
    ])
}
