import Extraction
import Knowledge
import Testing

struct ActorTests {
  /// The actors of a text in the order of their mentions: `text=identifier`.
  private func actors(in text: String) -> [String] {
    Sample.reading(of: text).mentions.map { "\(text.slice($0.span) ?? "?")=\($0.actor)" }
  }

  @Test(arguments: [
    ("The US told us.", ["US=united-states"]),
    ("Moscow and the Kremlin spoke.", ["Moscow=russia", "Kremlin=russia"]),
    (
      "Bashar al-Assad and Bashar Al Assad",
      ["Bashar al-Assad=bashar-al-assad", "Bashar Al Assad=bashar-al-assad"]
    ),
    ("Sergey V. Lavrov spoke.", ["Sergey V. Lavrov=sergei-lavrov"]),
    ("The Kurdistan Workers' Party fights.", ["Kurdistan Workers' Party=kurdistan-workers-party"]),
    ("Turkish armed forces left.", ["Turkish armed forces=turkey"]),
    ("The Tunisian opposition spoke.", ["Tunisian opposition=tunisian-opposition"]),
    // people without a name are all who are called so, of the state that the text tells
    ("A Saudi dissident left.", ["Saudi=saudi-arabia", "dissident=saudi-dissidents"]),
    ("Workers in Haiti left.", ["Workers=haitian-workers", "Haiti=haiti"]),
    ("France arrested journalists.", ["France=france", "journalists=french-journalists"]),
    ("Journalists left.", []),
    ("Anti-war groups left.", ["Anti-war groups=anti-war-groups"]),
    ("He is a journalist.", []),
    ("Haiti journalists left.", ["Haiti=haiti", "journalists=haitian-journalists"]),
    ("Yesterday pro-Russian fighters left.", ["pro-Russian fighters=pro-russian-fighters"]),
    ("France arrested no journalists.", ["France=france"]),
    ("They left a graduation party.", []),
    (
      "Haitian workers left. France lost. The workers won.",
      [
        "Haitian workers=haitian-workers", "France=france", "The workers=haitian-workers",
      ]
    ),
    ("\"[T]he war is over.\"", []),
    ("They closed Maraj Ibn Sadu International Airport.", []),
    ("The Uttar Pradesh government fell.", ["Uttar Pradesh government=uttar-pradesh-government"]),
    ("The New Zealand government left.", ["New Zealand government=new-zealand"]),
    (
      "German Ambassador Jane Roe spoke. Roe left. She laughed.",
      ["German=germany", "Jane Roe=jane-roe", "Roe=jane-roe", "She=jane-roe"]
    ),
    ("Rus\u{AD}sia and \u{FEFF}Turkey", ["Rus\u{AD}sia=russia", "\u{FEFF}Turkey=turkey"]),
    ("Jem and the Misfits sang.", ["Jem=jem", "Misfits=misfits"]),
    ("John Major spoke.", ["John Major=john-major"]),
    ("Victoria Park is large.", []),
    (
      "The University of South Carolina spoke.",
      ["University of South Carolina=university-of-south-carolina"]
    ),
    ("Melania Trump spoke.", ["Melania Trump=melania-trump"]),
    ("The Anti-Terrorism Unit left.", []),
    ("ISIS lost. The rebels won.", ["ISIS=islamic-state"]),
    (
      "Houthi rebels lost. The rebels left.",
      ["Houthi rebels=houthi-movement", "The rebels=houthi-movement"]
    ),
  ])
  func mentionsAreResolved(text: String, expected: [String]) {
    #expect(actors(in: text) == expected)
  }

  @Test(arguments: [
    // a name that another thing has too
    (
      "U.S. voters: Georgia governor Jane Roe criticized China.", "Georgia", "georgia-place"
    ),
    ("Georgia accused Russia. Tbilisi protested.", "Georgia", "georgia"),
    ("Michael Jordan spoke. Jordan left.", "Jordan", "michael-jordan"),
    ("Jordan condemned the attack.", "Jordan", "jordan"),
    ("Chad Smith sang.", "Chad Smith", "chad-smith"),
    ("Chad accused Sudan.", "Chad", "chad"),
    ("Paris Hilton met Angela Merkel.", "Paris Hilton", "paris-hilton"),
    ("She toured South America.", "America", nil),
    ("Bill Clinton met his wife, Hillary Clinton. Mr. Clinton left.", "Clinton", "bill-clinton"),
    (
      "Bill Clinton met his wife, Hillary Clinton. Mrs. Clinton left.", "Clinton", "hillary-clinton"
    ),
    ("North Korea fired. Pyongyang said so.", "Pyongyang", "north-korea"),
    ("Amnesty condemned Iran.", "Amnesty", "amnesty-international"),
    ("The Philippine Red Cross came.", "Philippine Red Cross", "philippine-red-cross"),
    ("The Senate of Australia met.", "Senate of Australia", "australian-senate"),
    ("New Mexico sued.", "Mexico", nil),
    // fuller, shorter and other spellings
    ("Giuliani denies it.\n\nLawyer Rudy Giuliani left.", "Giuliani", "rudy-giuliani"),
    ("Germany banned Mahan. Mahan Air flies to Tehran.", "Mahan", "mahan-air"),
    ("Sergey Petrow left. Sergei Petrov wept.", "Sergei Petrov", "sergey-petrow"),
    ("Russia waits. Sergey Lavrow spoke.", "Sergey Lavrow", "sergei-lavrov"),
    (
      "Ann Roe Vanderbilt left. Ann Vanderbilt stayed.", "Ann Vanderbilt", "ann-vanderbilt"
    ),
    // bodies of the article's state
    ("Britain votes.\n\nThe Labour MP Jane Roe spoke.", "Labour", "labour-party-uk"),
    ("Canada votes.\n\nThe Liberal Party won.", "Liberal Party", "liberal-party-of-canada"),
    ("Iraq burns.\n\nProtesters marched in Baghdad.", "Protesters", "iraqi-protesters"),
    ("The Tunisian parliament met.", "Tunisian parliament", "tunisian-parliament"),
    ("Hong Kong protesters marched.", "Hong Kong protesters", "hong-kong-protesters"),
    // what goes on a chain
    ("Angela Merkel spoke. Her government fell.", "Her government", "germany"),
    ("Turkey attacked. It bombed Syria.", "It", "turkey"),
    ("Hurricane Dorian came. Dorian killed six.", "Dorian", nil),
    ("The Shinawatra family left.", "Shinawatra family", "shinawatra-family"),
    ("Boeing sold the Boeing 707.", "Boeing 707", nil),
    ("USA Today wrote so.", "USA", nil),
    (
      "An anti-Houthi, pro-government coalition fought.",
      "anti-Houthi, pro-government coalition", "anti-houthi-pro-government-coalition"
    ),
  ])
  func contextTellsWhoIsMeant(text: String, mention: String, actor: String?) {
    let found = Sample.reading(of: text).mentions.last { text.slice($0.span) == mention }
    #expect(found?.actor == actor, "found \(actors(in: text))")
  }

  @Test(
    arguments: [
      // bodies of the same name, or of none that the article names
      ("US news: the state senate met.", "senate", nil),
      ("Obama spoke. The bill passed the Senate of the state.", "Senate", nil),
      (
        "US judge rules on Trump. The Supreme Court waits. Judge Jane Roe spoke.", "Judge", nil
      ),
      (
        "UK Supreme Court rules. The Court of Session agreed. Boris Johnson left. Then the Court found for him.",
        "Court", "uk-supreme-court"
      ),
      ("The Supreme Court met the Court of Session. This Court is fair.", "Court", nil),
      ("The French parliament met.", "French parliament", "french-parliament"),
      ("Toronto Congress Centre opened. US fans came.", "Congress", nil),
      ("Donald Trump left Trump Tower.", "Trump", nil),
      ("The accountants of Mazars USA spoke.", "USA", nil),
      ("Syria burns. The Syrian Red Crescent came.", "Red Crescent", nil),
      ("World leaders met on the Amazon rainforest. They raised Amazon issues.", "Amazon", nil),
      (
        "Jane Roe of Boston University spoke. The Boston University School of Law closed.",
        "Boston University", "boston-university"
      ),
      ("US news: Democratic prosecutors sued.", "Democratic prosecutors", nil),
      ("The US left. The Polish Senate met. They praised the Senate.", "Senate", "polish-senate"),
      // nouns that go on nobody
      ("Hong Kong waits. He expressed opposition to the bill.", "opposition", nil),
      ("Hong Kong waits. The opposition marched.", "opposition", "hong-kong-opposition"),
      (
        "The Houthi rebels marched. Jane was active in the anti-war movement.",
        "the anti-war movement", nil
      ),
      ("Hong Kong protesters ran. Then the news network RTHK left.", "the news network", nil),
      ("US citizens wept. Hunter joined the group.", "the group", nil),
      ("Germany, the European nation, waits.", "European nation", nil),
      ("In the Australian state of Victoria it rains.", "Australian state", nil),
      (
        "Hong Kong waits. She urged the main opposition to accept.", "opposition",
        "hong-kong-opposition"
      ),
      ("US news: state Republicans sued.", "Republicans", "republican-party"),
      ("BP Gulf oil spill.\n\nUS officials sued BP.", "BP", "bp"),
      // offices of somebody else
      ("India waits. Jane Roe, the city's home minister, spoke.", "minister", nil),
      ("US news: Jane Roe, a minister and colonel, spoke.", "minister", nil),
      ("Hillary Clinton resigned to become the US Secretary of State.", "Secretary of State", nil),
      (
        "In 2010, the US president ordered more troops to Kabul.", "president", "barack-obama"
      ),
      (
        "US President Donald Trump spoke. The US president said Iran had broken the deal of 2015.",
        "president", "donald-trump"
      ),
      (
        "US President Donald Trump spoke. US officials are working with the president.",
        "president", "donald-trump"
      ),
      (
        "UK Prime Minister Boris Johnson spoke. Citizens do not elect the Prime Minister directly.",
        "Prime Minister", nil
      ),
      (
        "UK Prime Minister Boris Johnson spoke. Citizens blamed the Prime Minister.",
        "Prime Minister", "boris-johnson"
      ),
      // letters of no Latin alphabet
      (
        "Russia waits. \u{421}\u{43A}\u{430}\u{436}\u{435}\u{43C} spoke.",
        "\u{421}\u{43A}\u{430}\u{436}\u{435}\u{43C}", nil
      ),
    ] as [(String, String, String?)])
  func noWordIsTakenForAnothersName(text: String, mention: String, actor: String?) {
    let found = Sample.reading(of: text, date: "2019-10-04").mentions.last {
      text.slice($0.span) == mention
    }
    let isNew = found.map { $0.resolution == .newName } ?? false
    #expect(isNew && actor == nil || found?.actor == actor, "found \(actors(in: text))")
  }

  @Test func aCrowdOfImportsTakesNobodysName() {
    let crowd = (1...22).map { number in
      ActorAdditions.Addition(
        actor: Actor(
          identifier: "front-\(number)", name: "Front \(number)", kind: .organisation,
          aliases: [Alias("NATO"), Alias("The Zenda Front")]), isNew: true, file: "crowd.csv")
    }
    let extractor = Extractor(
      catalogue: .compiledIn().adding(ActorAdditions(actors: crowd)))
    let reading = extractor(
      Document(source: "a.txt", text: "NATO condemned Russia. The Zenda Front left."))
    #expect(reading.mentions.prefix(2).map(\.actor) == ["nato", "russia"])
    #expect(!reading.mentions.contains { $0.actor.hasPrefix("front-") })
  }

  @Test func aNewActorHasNameKindAndCountry() throws {
    let reading = Sample.reading(
      of: "Turkish Foreign Ministry spokesperson Deniz Yılmazoğlu spoke.")
    let actor = try #require(reading.newActors.first)
    #expect(
      actor
        == Actor(
          identifier: "deniz-yilmazoglu", name: "Deniz Yılmazoğlu", kind: .person, country: "turkey"
        )
    )
  }
}
