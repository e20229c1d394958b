import Language

/// How many personal, possessive and reflexive pronouns were tied to what they stand for.
///
/// Asked are those of annotated chains that have a mention before them. One is right when the mention
/// before it in the chain found is one of its annotated chain; not found or tied to nothing is wrong.
struct PronounCounts {
  private(set) var all = Count()
  /// Without `I`, `we` and `you`.
  private(set) var third = Count()
  /// Of the third person, with a name or noun before them in the annotated chain: whether the name
  /// or noun last found before them is one of it.
  private(set) var named = Count()

  static let titles = ["pronouns", "right", "third person", "right", "to a name or noun"]
  private static let forms: Set<String> = [
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your",
    "yours",
    "yourself", "yourselves", "he", "him", "his", "himself", "she", "her", "hers", "herself", "it",
    "its", "itself", "they", "them", "their", "theirs", "themselves",
  ]

  static func + (one: PronounCounts, other: PronounCounts) -> PronounCounts {
    var sum = one
    sum.all.add(right: other.all.right, predicted: other.all.predicted, gold: other.all.gold)
    sum.third.add(
      right: other.third.right, predicted: other.third.predicted, gold: other.third.gold)
    sum.named.add(
      right: other.named.right, predicted: other.named.predicted, gold: other.named.gold)
    return sum
  }

  mutating func add(
    _ found: [ReferringPhrase], _ alignment: MentionAlignment, _ document: GoldDocument
  ) {
    let ours = Dictionary(
      uniqueKeysWithValues: alignment.byHead.enumerated().compactMap { place, gold in
        gold.map { ($0, place) }
      })
    for chain in document.chains {
      for (place, mention) in chain.enumerated().dropFirst() {
        guard let form = Self.pronoun(document.mentions[mention], document) else { continue }
        let before = Set(chain[..<place])
        func isRight(_ antecedent: Int?) -> Bool {
          antecedent.flatMap { alignment.byHead[$0] }.map(before.contains) ?? false
        }
        let nearest = ours[mention].flatMap { found[$0].antecedent }
        all.count(isRight(nearest))
        guard !Self.isFirstOrSecond(form) else { continue }
        third.count(isRight(nearest))
        let hasNoun = before.contains { Self.pronoun(document.mentions[$0], document) == nil }
        guard hasNoun else { continue }
        var antecedent = nearest
        while let here = antecedent, found[here].form == .pronoun {
          antecedent = found[here].antecedent
        }
        named.count(isRight(antecedent))
      }
    }
  }

  /// The form of a mention that is one personal pronoun.
  private static func pronoun(_ mention: GoldMention, _ document: GoldDocument) -> String? {
    guard mention.words.count == 1 else { return nil }
    let row = document.sentences[mention.sentence].words[mention.head]
    let form = row.form.lowercased()
    return row.universalTag == "PRON" && forms.contains(form) ? form : nil
  }

  private static func isFirstOrSecond(_ form: String) -> Bool {
    ["i", "m", "w", "u", "o", "y"].contains { form.hasPrefix($0) }
  }

  var cells: [String] {
    [
      "\(all.gold)", percent(all.recall), "\(third.gold)", percent(third.recall),
      percent(named.recall),
    ]
  }

  var record: [String: Double] {
    [
      "pronoun_accuracy": all.recall, "pronoun_accuracy_third_person": third.recall,
      "pronoun_accuracy_to_noun": named.recall,
    ]
  }
}

extension Count {
  fileprivate mutating func count(_ isRight: Bool) {
    add(right: isRight ? 1 : 0, predicted: 1, gold: 1)
  }
}
