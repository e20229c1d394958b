import Language

/// How well the chains of persons, organisations and places are found.
struct CoreferenceScore {
  private var byHead = ChainCounts()
  private var exact = ChainCounts()
  private var byHeadWithSingletons = ChainCounts()
  private var exactWithSingletons = ChainCounts()
  private var genres: [String: ChainCounts] = [:]
  private var pronouns: [String: PronounCounts] = [:]
  private var mentions = Count()

  mutating func add(_ found: [ReferringPhrase], against document: GoldDocument) {
    let alignment = MentionAlignment(found, document.mentions)
    let chains = Self.chains(of: found)
    var own = ChainCounts()
    func add(_ same: [Int?], _ least: Int, _ counts: inout ChainCounts) {
      // What was found and is not annotated gets numbers of its own.
      let numbered = chains.map { chain in
        Set(chain.map { same[$0] ?? document.mentions.count + $0 })
      }
      counts.add(
        numbered.filter { $0.count >= least },
        against: document.chains.map(Set.init).filter { $0.count >= least })
    }
    add(alignment.byHead, 2, &byHead)
    add(alignment.byHead, 2, &own)
    add(alignment.byHead, 2, &genres[document.genre, default: ChainCounts()])
    add(alignment.exact, 2, &exact)
    add(alignment.byHead, 1, &byHeadWithSingletons)
    add(alignment.exact, 1, &exactWithSingletons)
    countMentions(chains, alignment, document)
    pronouns[document.genre, default: PronounCounts()].add(found, alignment, document)
  }

  /// Those of the three kinds; a chain is of the kind that its last mention knows.
  private static func chains(of found: [ReferringPhrase]) -> [[Int]] {
    Dictionary(grouping: found.indices) { found[$0].chain }.values
      .filter { found[$0[$0.count - 1]].kind != .other }
      .sorted { $0[0] < $1[0] }
  }

  private mutating func countMentions(
    _ chains: [[Int]], _ alignment: MentionAlignment, _ document: GoldDocument
  ) {
    let wanted = Set(document.chains.filter { $0.count > 1 }.flatMap { $0 })
    let ours = chains.filter { $0.count > 1 }.flatMap { $0 }
    mentions.add(
      right: ours.count { alignment.byHead[$0].map(wanted.contains) ?? false },
      predicted: ours.count, gold: wanted.count)
  }

  private var allPronouns: PronounCounts { pronouns.values.reduce(PronounCounts()) { $0 + $1 } }

  var table: String {
    let rows = [
      ("MUC", byHead.muc), ("B3", byHead.bCubed), ("CEAF-e", byHead.ceafE),
    ].map { name, count in
      [name, percent(count.precision), percent(count.recall), percent(count.f1)]
    }
    let variants = [
      ("CoNLL F1", byHead.conll), ("exact spans", exact.conll),
      ("with singletons", byHeadWithSingletons.conll),
      ("with singletons, exact spans", exactWithSingletons.conll),
      ("mentions of chains F1", mentions.f1),
    ].map { [$0, percent($1)] }
    let byGenre = genres.keys.sorted().map { genre in
      [genre, percent(genres[genre]?.conll ?? 0)] + (pronouns[genre] ?? PronounCounts()).cells
    }
    return [
      aligned([["", "precision", "recall", "F1"]] + rows), aligned(variants),
      aligned(
        [["", "CoNLL F1"] + PronounCounts.titles] + byGenre + [
          ["all", percent(byHead.conll)] + allPronouns.cells
        ]),
    ].joined(separator: "\n\n")
  }

  var json: String {
    get throws {
      var record = [
        "conll_f1": byHead.conll, "conll_f1_exact": exact.conll,
        "conll_f1_with_singletons": byHeadWithSingletons.conll,
        "conll_f1_with_singletons_exact": exactWithSingletons.conll,
        "mentions_f1": mentions.f1,
      ]
      for (key, count) in [("muc", byHead.muc), ("b3", byHead.bCubed), ("ceafe", byHead.ceafE)] {
        record["\(key)_precision"] = count.precision
        record["\(key)_recall"] = count.recall
        record["\(key)_f1"] = count.f1
      }
      record.merge(allPronouns.record) { own, _ in own }
      return try jsonObject(record)
    }
  }
}
