import ArgumentParser

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide what is right and what is wrong; decisions outlast every new reading.",
    discussion: """
      A decision is kept by what it is about: the article, its sentence word for word, the actors. It \
      holds after articles are read again, by whatever version of the program, and in every graph that \
      its log is imported into. Each bears its author, its time and the reason that is given, and can be \
      taken back.

      Example: entente review reject 3f29a1c2b0 --reason "Ankara is the place here"
      """,
    subcommands: [
      ReviewWalk.self, ReviewList.self, ReviewAccept.self, ReviewReject.self, ReviewRelabel.self,
      ReviewAdd.self, ReviewMerge.self,
      ReviewSplit.self, ReviewNever.self, ReviewRename.self, ReviewRetype.self, ReviewAlias.self,
      ReviewNote.self, ReviewUndo.self, ReviewLog.self, ReviewOrphans.self, ReviewConflicts.self,
      ReviewExport.self, ReviewImport.self, ReviewStats.self,
    ], defaultSubcommand: ReviewWalk.self)
}
