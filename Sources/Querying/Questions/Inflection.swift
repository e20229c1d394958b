/// The forms in which a question may write a verb.
///
/// Rules of English spelling plus the irregular verbs that `relations.tsv` uses.
struct Inflection: Hashable {
  enum Form: Hashable {
    case base, third, past, participle, progressive
  }

  let base: String

  /// Each form with its spellings.
  var forms: [(form: Form, spellings: [String])] {
    let irregular = Self.irregular[base]
    return [
      (.base, [base]), (.third, [third]), (.past, irregular?.past ?? [regularPast]),
      (.participle, irregular?.participle ?? [regularPast]), (.progressive, [progressive]),
    ]
  }

  /// The third person of a verb, and the plural of a noun.
  var third: String {
    if endsInConsonantAndY { return base.dropLast() + "ies" }
    let hissing = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (hissing ? "es" : "s")
  }

  private var regularPast: String {
    if endsInConsonantAndY { return base.dropLast() + "ied" }
    return base.hasSuffix("e") ? base + "d" : doubled + "ed"
  }

  private var progressive: String {
    let keepsE = base.hasSuffix("ee") || base == "be"
    return base.hasSuffix("e") && !keepsE ? base.dropLast() + "ing" : doubled + "ing"
  }

  private var endsInConsonantAndY: Bool {
    base.hasSuffix("y") && !isVowel(base.dropLast().last)
  }

  /// With the last consonant doubled, where one short stressed vowel comes before it.
  private var doubled: String {
    guard let last = base.last, !isVowel(last), !"wxy".contains(last) else { return base }
    let before = Array(base.dropLast())
    let vowels = before.filter(isVowel).count
    let followsOneVowel = isVowel(before.last) && !isVowel(before.dropLast().last)
    let isStressed = vowels == 1 || Self.stressedAtTheEnd.contains(base)
    return followsOneVowel && isStressed ? base + String(last) : base
  }

  private func isVowel(_ letter: Character?) -> Bool {
    letter.map { "aeiou".contains($0) } ?? false
  }

  private static let stressedAtTheEnd: Set = ["expel", "confer"]

  private static let irregular: [String: (past: [String], participle: [String])] = [
    "be": (["was", "were"], ["been"]), "fight": (["fought"], ["fought"]),
    "hold": (["held"], ["held"]), "lead": (["led"], ["led"]), "meet": (["met"], ["met"]),
    "run": (["ran"], ["run"]), "speak": (["spoke"], ["spoken"]),
    "stand": (["stood"], ["stood"]), "strike": (["struck"], ["struck", "stricken"]),
  ]
}
