@testable import Querying
import GraphStore
import Knowledge
import TestSupport
import Testing

/// Names compared, and pairs ranked.
struct DuplicateTests {
  @Test(arguments: [
    ("MARTHA", "MARHTA", 961), ("DIXON", "DICKSONX", 813), ("DWAYNE", "DUANE", 840),
    ("abc", "abc", 1000), ("abc", "xyz", 0), ("", "", 0), ("a", "", 0), ("a", "b", 0),
    ("a", "ab", 850), ("ab", "a", 850),
  ])
  func wordsAreAlikeAsJaroAndWinklerSay(left: String, right: String, thousandths: Int) {
    let alike = jaroWinkler(Array(left.utf8), Array(right.utf8))
    #expect(Int((alike * 1000).rounded()) == thousandths)
  }

  @Test(arguments: [
    ("sergey", "sergei"), ("qassem", "kasem"), ("aleksey", "alexei"), ("husseini", "huseini"),
    ("tchaikovsky", "chaikovski"), ("yusuf", "yousouf"), ("mohammed", "mohamed"),
  ])
  func transliterationsAreOneSpelling(left: String, right: String) {
    let (one, other) = (Spelling(left), Spelling(right))
    #expect(one.skeleton == other.skeleton)
    #expect(jaroWinkler(one.letters, other.letters) >= PersonNames.alike)
  }

  @Test(arguments: [
    ("Sergei Lavrov", "Sergey Lavrov", "same"), ("Lavrov Sergei", "Sergei Lavrov", "same"),
    ("Mohammed Ali", "Muhammad Ali", "spelling"), ("Boris Johnson", "Boris Johnsno", "spelling"),
    ("John Kerry", "John Forbes Kerry", "part"), ("J. Kerry", "John Kerry", "initials"),
    ("Donald J. Trump", "Donald John Trump", "initials"), ("Kerry", "John Kerry", "lastName"),
    ("Joe Biden", "Joseph Biden", nil), ("Tom Perez", "Thomas Perez", nil),
    ("Ben Carson", "Benjamin Carson", "shortFirstName"), ("John Kerry", "James Kerry", nil),
    ("J. Kerry", "Teresa Kerry", nil), ("John", "John Kerry", nil), ("Li", "Lee Kwan", nil),
    ("Donald Trump", "Melania Trump", nil), ("Maria Lopez", "Mario Lopez", nil),
    ("Michael B. Jordan", "Michael C. Jordan", nil), ("", "John Kerry", nil),
    ("习近平", "习近平", "sameAlone"), ("Luckasz", "Lukasz", "sameAlone"), ("👩‍👩‍👧‍👦", "John Kerry", nil),
  ])
  func personsAreToldByTheirNames(left: String, right: String, expected: String?) {
    for (one, other) in [(left, right), (right, left)] {
      let names = PersonNames(left: NameForm(one), right: NameForm(other)) { _ in 1 }
      #expect(names.likeness().map(Self.word) == expected)
    }
  }

  @Test(arguments: [
    ("Supreme Court of Puerto Rico", "Puerto Rico Supreme Court", "same"),
    ("U.S. Senate", "United States Senate", "same"),
    ("International Atomic Energy Agency", "IAEA", "abbreviation"),
    ("Labour Party", "Labor Party", "words"),
    ("House Judiciary Committee", "Judiciary Committee", "part"),
    ("Boeing 737", "Boeing 747", nil), ("ROC", "ROK", nil), ("Bank of China", "Bank of Japan", nil),
    ("Air Force", "Sea Guard", nil), ("The", "Of", nil),
  ])
  func bodiesAreToldByTheirRarerWords(left: String, right: String, expected: String?) {
    func weighed(_ name: String) -> WeighedName {
      WeighedName(NameForm(name)) { $0.letters.count > 4 ? 2 : 1 }
    }
    for (one, other) in [(left, right), (right, left)] {
      let names = BodyNames(left: weighed(one), right: weighed(other))
      #expect(names.likeness().map(Self.word) == expected)
    }
  }

  private static func word(_ likeness: NameLikeness) -> String {
    switch likeness {
    case .same: "same"
    case .sameAlone: "sameAlone"
    case .spelling: "spelling"
    case .part: "part"
    case .lastName: "lastName"
    case .initials: "initials"
    case .shortFirstName: "shortFirstName"
    case .abbreviation: "abbreviation"
    case .words(_, .none): "words"
    case .words: "part"
    }
  }

  /// A graph of articles, each of which mentions the actors listed: `p:Sergei Lavrov, s:Russia`.
  private func graph(
    _ articles: [String], catalogue: ActorCatalogue? = nil
  ) throws -> Graph {
    let graph = try Graph.inMemory(catalogue: catalogue)
    for (number, article) in articles.enumerated() {
      try graph.add(reading("\(number).txt", article.split(separator: ",").map(String.init)))
    }
    return graph
  }

  private func reading(_ source: String, _ names: [String]) -> Reading {
    var text = "\(source) "
    var reading = Reading(document: Document(source: source, text: ""))
    for name in names.map({ $0.drop { $0 == " " } }) {
      let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
      let kind: Actor.Kind = parts[0] == "p" ? .person : parts[0] == "c" ? .company : .organisation
      let actor = Actor(identifier: identifier(ofName: parts[1]), name: parts[1], kind: kind)
      let span = TextSpan(start: text.utf8.count, end: text.utf8.count + parts[1].utf8.count)
      text += parts[1] + " "
      reading.newActors.append(actor)
      reading.mentions.append(Mention(actor: actor.identifier, span: span))
    }
    reading.document = Document(source: source, text: text)
    return reading
  }

  private func names(_ duplicates: [Duplicate]) -> [String] {
    duplicates.map { "\($0.first.actor.name) = \($0.second.actor.name)" }
  }

  @Test(arguments: [
    ("o:Green Front (Russia), o:Green Front", true), ("o:Green Front (US), o:Green Front", true),
    ("o:Green Front (place), o:Green Front", false),
    ("o:Green Front (politician), o:Green Front", false),
  ])
  func aStateInBracketsIsOneThatIsKnown(article: String, isScoped: Bool) throws {
    let pair = try #require(try graph([article], catalogue: .small).duplicates().first)
    #expect(pair.reasons.contains { $0.cause == .oneIsScoped } == isScoped)
  }

  @Test(arguments: [
    (["p:Sergei Lavrov, p:John Kerry", "p:Sergey Lavrov"], ["Sergei Lavrov = Sergey Lavrov"]),
    (["p:John Kerry, p:Teresa Kerry"], []), (["p:John Kerry, c:John Kerry Ltd"], []),
    (["p:Kerry, p:John Kerry"], ["John Kerry = Kerry"]),
    (["o:Green Front, c:Green Front Ltd"], ["Green Front = Green Front Ltd"]), ([], []),
    (["p:Kerry (United States), p:John Kerry"], ["John Kerry = Kerry (United States)"]),
    (["p:Don and Deirdre, p:Deirdre"], []),
  ])
  func onlyWhoMayBeOneIsListed(articles: [String], expected: [String]) throws {
    #expect(Set(names(try graph(articles).duplicates())) == Set(expected))
  }

  /// The first of each two pairs scores higher.
  @Test(arguments: [
    (["p:Boris Alihan", "p:Boris Alhian"], ["p:Boris Alihan, p:Boris Alhian"]),
    (["p:Boris Alihan, p:Alihan"], ["p:Boris Alihan", "p:Alihan"]),
    (["p:Alihan", "p:Boris Alihan"], ["p:Alihan", "p:Boris Alihan", "p:Maria Alihan"]),
    (["o:Green Front", "o:Front Green"], ["o:Green Front", "c:Front Green"]),
    (["p:Lukasz (Syria)", "p:Luckasz (Syria)"], ["p:Lukasz (Syria)", "p:Luckasz (Turkey)"]),
  ])
  func companyKindAndRarityWeigh(better: [String], worse: [String]) throws {
    let (high, low) = try (
      graph(better, catalogue: .small).duplicates(), graph(worse, catalogue: .small).duplicates()
    )
    #expect(high.first?.score ?? 0 > low.first?.score ?? 0)
  }

  @Test func whoStandsInNoTextIsNotListed() throws {
    let graph = try Graph.inMemory(catalogue: .small)
    #expect(try graph.mentionedActors().isEmpty && graph.duplicates().isEmpty)
  }

  @Test func aKindIsThatOfOneAtLeast() throws {
    let graph = try graph(["o:Green Front, c:Front Green, p:Sergei Lavrov", "p:Sergey Lavrov"])
    #expect(names(try graph.duplicates(kind: .company)) == ["Front Green = Green Front"])
    #expect(names(try graph.duplicates(kind: .person)) == ["Sergei Lavrov = Sergey Lavrov"])
    #expect(try graph.duplicates(kind: .state).isEmpty)
  }

  @Test func theOrderOfReadingMakesNoDifference() throws {
    let articles = [
      "p:Sergei Lavrov, o:House Committee", "p:Sergey Lavrov", "o:Committee of the House",
      "p:Lavrov, p:S. Lavrov", "o:House Committee on Arms",
    ]
    let expected = try graph(articles).duplicates().map { "\($0.score) \($0.first) \($0.second)" }
    #expect(expected.count > 4)
    for _ in 0..<3 {
      let found = try graph(articles.reversed()).duplicates()
      #expect(found.map { "\($0.score) \($0.first) \($0.second)" }.count == expected.count)
      #expect(names(found) == names(try graph(articles).duplicates()))
    }
  }

  /// A block of many is compared in a window.
  @Test(.timeLimit(.minutes(1))) func aThousandOfOneNameAreNoSquare() throws {
    let persons = (0..<1000).map { "p:\(givenName($0)) Smithson" }
    let twin = "p:\(givenName(500)) Smithsonn"
    let found = try graph([persons.joined(separator: ", "), twin]).duplicates()
    #expect(names(found).contains("\(givenName(500)) Smithson = \(givenName(500)) Smithsonn"))
    #expect(found.count < 100)
  }

  /// Eight letters, those of other numbers unlike them.
  private func givenName(_ number: Int) -> String {
    let letters = Array("abcdefghiklmnoprstuvz")
    let hash = ContentHash(of: "\(number)").number
    return "X" + String((0..<8).map { letters[Int(hash >> Int64($0 * 6)) % letters.count] })
  }
}
