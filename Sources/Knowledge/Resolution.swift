/// Why a stretch of text was taken for an actor: the step of coreference and linking that decided.
package enum Resolution: String, CaseIterable, Codable, Sendable {
  /// The full name of the catalogue, or another name listed there.
  case name
  /// `NATO`, `U.S.`, or the short form that the article gave in brackets.
  case abbreviation
  /// `Turkish`, `Turks`.
  case adjective
  /// `Ankara` for Turkey.
  case metonym
  /// A catalogued name in another spelling or with more words: `Donald J. Trump`.
  case variant
  /// `Kerry` after `John Kerry`.
  case lastName = "last-name"
  /// `Obama` without a first name in the article so far.
  case bareLastName = "bare-last-name"
  /// `Osama` where the article has named one.
  case givenName = "given-name"
  /// A name that no catalogue holds, at its first mention in an article.
  case newName = "new-name"
  /// That name again.
  case earlierName = "earlier-name"
  /// A name or description that others have too: whom the article names or is about decides.
  case context
  /// One of several actors of that name, and nothing in the article tells which.
  case prior
  /// `the Russian foreign minister`: who held the office on the article's day.
  case role
  /// `Turkish army`, `Syrian opposition`, `the government of Syria`.
  case description
  /// `the group`, `the minister`: who was called so before.
  case anaphor
  /// `he`, `their`, `we`.
  case pronoun

  /// The reason in words, for an actor of that name.
  package func wording(for name: String) -> String {
    switch self {
    case .name: "a name that the catalogue lists for \(name)"
    case .abbreviation: "an abbreviation of \(name)"
    case .adjective: "the adjective or people's name of \(name)"
    case .metonym: "a place that stands for \(name) when it acts"
    case .variant: "another spelling of \(name), or the name with other words in it"
    case .lastName: "the last name of \(name), named before in the article"
    case .bareLastName: "the last name of \(name), without a first name before it"
    case .givenName: "a part of the name of \(name), named before in the article"
    case .newName: "a name that no catalogue holds, first seen here in the article"
    case .earlierName: "the name of \(name), given before in the article"
    case .context:
      "a name that others have too; \(name), or its state, is what the article names or is about"
    case .prior: "a name of several actors; nothing in the article told which"
    case .role: "the office that \(name) held on the article's day"
    case .description: "a description: what is said of \(name), or acts for it"
    case .anaphor: "what \(name) was called before, or the last actor of that sort"
    case .pronoun: "a pronoun that goes on the chain of \(name)"
    }
  }
}
