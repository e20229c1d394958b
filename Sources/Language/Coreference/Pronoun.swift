/// A personal, possessive, reflexive or demonstrative pronoun of English.
struct Pronoun: Hashable, Sendable {
  enum Class: Int, CaseIterable, Sendable {
    // swift-format-ignore: AlwaysUseLowerCamelCase
    case i, we, you, he, she, it, they, this, these, indefinite, here
  }

  let pronounClass: Class
  var isPossessive = false
  var isReflexive = false

  /// The pronoun that a word is, if it stands for something said before; relative ones do not.
  init?(_ folded: String) {
    guard let pronoun = Self.table[folded] else { return nil }
    self = pronoun
  }

  private init(_ own: Class, isPossessive: Bool = false, isReflexive: Bool = false) {
    pronounClass = own
    self.isPossessive = isPossessive
    self.isReflexive = isReflexive
  }

  private static let table: [String: Pronoun] = {
    let rows: [(Class, plain: String, possessive: String, reflexive: String)] = [
      (.i, "i me", "my mine", "myself"),
      (.we, "we us", "our ours", "ourselves"),
      (.you, "you ya y'all", "your yours", "yourself yourselves"),
      (.he, "he him", "his", "himself"),
      (.she, "she her", "hers", "herself"),
      (.it, "it", "its", "itself"),
      (.they, "they them 'em", "their theirs", "themselves themself"),
      (.this, "this that", "", ""),
      (.these, "these those", "", ""),
      (.here, "here there home", "", ""),
      (
        .indefinite,
        "one someone somebody something everyone everybody everything anyone anybody anything"
          + " nobody nothing none both all each other others another some many most few several",
        "", ""
      ),
    ]
    var table: [String: Pronoun] = [:]
    for row in rows {
      for word in row.plain.split(separator: " ") { table[String(word)] = Pronoun(row.0) }
      for word in row.possessive.split(separator: " ") {
        table[String(word)] = Pronoun(row.0, isPossessive: true)
      }
      for word in row.reflexive.split(separator: " ") {
        table[String(word)] = Pronoun(row.0, isReflexive: true)
      }
    }
    return table
  }()
}
