import ArgumentParser

/// How well the reading of language does on treebanks; a tool of the makers, not shipped.
@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the reading of language against annotated text.",
    discussion: """
      Example: evaluate segmentation en_gum-ud-dev.conllu
      """,
    subcommands: [SegmentationCommand.self])
}
