import Knowledge
import Testing

struct AffiliationTests {
  @Test(arguments: [
    ("Russian Foreign Minister Sergei Lavrov left.", "sergei-lavrov represents russia"),
    ("Kremlin spokesman Dmitri Peskov spoke.", "dmitry-peskov represents russia"),
    ("Turkey's President Erdogan spoke.", "recep-tayyip-erdogan leads turkey"),
    (
      "Steffen Seibert, spokesman for Angela Merkel, spoke.",
      "steffen-seibert represents angela-merkel"
    ),
    ("President Abdel Fattah el-Sisi of Egypt spoke.", "abdel-fattah-el-sisi leads egypt"),
    (
      "Presidents Muhammadu Buhari of Nigeria and Patrice Talon of Benin met.",
      "patrice-talon leads benin"
    ),
    ("Secretary John Kerry spoke.", "john-kerry represents united-states"),
    (
      "Turkish Foreign Ministry spokesperson Tanju Bilgiç spoke.",
      "tanju-bilgic represents turkey"
    ),
    (
      "Barzani’s Kudistan Democratic Party (KDP) spoke.", "barzani leads kurdistan-democratic-party"
    ),
    ("Jane Roe, the president of Iceland, spoke.", "jane-roe leads iceland"),
    ("Syria’s president Bashar al Assad spoke.", "bashar-al-assad leads syria"),
    ("Jane Roe was elected president of Iceland.", "jane-roe leads iceland"),
    ("Iceland appointed Jane Roe ambassador of Iceland.", "jane-roe represents iceland"),
    ("Jane Roe, who serves as foreign minister of Iceland, spoke.", "jane-roe represents iceland"),
    ("Jane Roe resumed the office of President of Iceland.", "jane-roe leads iceland"),
    ("The director of Acme Steel Works, Dr Jane Roe, spoke.", "jane-roe leads acme-steel-works"),
    ("The Icelandic president Jane Roe left.", "jane-roe leads iceland"),
    ("Jane Roe, deputy chief minister of Iceland, left.", "jane-roe represents iceland"),
    ("Jane Roe, the vice president of Iceland, left.", "jane-roe represents iceland"),
    ("The Labour Party's leader, Jane Roe spoke in Britain.", "jane-roe leads labour-party-uk"),
    ("Jane Roe, the mayor of the Polish city of Radom, left.", "jane-roe leads radom"),
    ("Maritime-Eye spokesperson Jane Roe spoke.", "jane-roe represents maritime-eye"),
    ("King Charles III of the United Kingdom spoke.", "charles-iii leads united-kingdom"),
    ("Jane Roe, Minister of Rural Affairs of Iceland, spoke.", "jane-roe represents iceland"),
  ])
  func titlesTellWhoIsWhose(text: String, claim: String) {
    let found = Sample.claims(in: text, date: text.contains("Talon") ? "2019-07-08" : "2015-08-04")
    #expect(found.contains(claim), "found \(found.sorted())")
  }

  @Test(arguments: [
    ("Republican Jane Roe spoke.", "jane-roe member-of republican-party"),
    ("A Republican, Jane Roe, has spoken.", "jane-roe member-of republican-party"),
    ("Jane Roe of Amnesty International spoke.", "jane-roe member-of amnesty-international"),
    (
      "UNESCO, a specialized agency of the United Nations, spoke.",
      "unesco member-of united-nations"
    ),
    (
      "The YPG is the main fighting force of the SDF.",
      "peoples-protection-units member-of syrian-democratic-forces"
    ),
    (
      "The G7 is an informal group of seven countries, Canada, France, Germany, Italy and Japan.",
      "france member-of g7"
    ),
    (
      "The SDF is made up of YPG militia.",
      "peoples-protection-units member-of syrian-democratic-forces"
    ),
    ("Brazil is not a member of the G7.", "brazil member-of g7, denied"),
    ("Finland joined NATO.", "finland member-of nato"),
    ("Jane Roe, a councillor of Oslo City Council, spoke.", "jane-roe member-of oslo-city-council"),
    ("Jane Roe, of the Oslo city council, spoke.", "jane-roe member-of oslo-city-council"),
  ])
  func membershipNeedsNoTitle(text: String, claim: String) {
    let found = Sample.claims(in: text)
    #expect(found.contains(claim), "found \(found.sorted())")
  }

  @Test(arguments: [
    ("Poland mourns.\n\nInterior Minister Jane Roe spoke.", "jane-roe represents poland"),
    ("Poland mourns.\n\nPolice press officer Jane Roe spoke.", "jane-roe represents polish-police"),
    ("Poland mourns.\n\nMayor of Zakopane Jane Roe spoke.", "jane-roe leads zakopane"),
    (
      "The House Judiciary Committee met.\n\nCommittee chairman Jane Roe spoke.",
      "jane-roe leads house-judiciary-committee"
    ),
    (
      "Britain waits.\n\nJane Roe will become the next Prime Minister of Britain.",
      "jane-roe leads united-kingdom, proposed"
    ),
  ])
  func anArticleNeedNotNameItsStateAgain(text: String, claim: String) {
    let found = Sample.claims(in: text)
    #expect(found.contains(claim), "found \(found.sorted())")
  }

  @Test(arguments: [
    "Venezuela's opposition leader Jane Roe spoke.", "Saudi journalist Jane Roe spoke.",
  ])
  func aWordBesideAStateIsNoOfficeOfIt(text: String) {
    #expect(Sample.claims(in: text).isEmpty, "found \(Sample.claims(in: text))")
  }

  @Test func whoDeputisesForAPersonIsOfTheState() {
    let found = Sample.claims(
      in: """
        President Ashraf Ghani of Afghanistan sent his deputy interior minister, Akhtar Roe, away.
        """)
    #expect(found.contains("akhtar-roe represents afghanistan"), "found \(found.sorted())")
  }

  @Test func whoIsKnownToLeadAStateLeadsNoOther() {
    let found = Sample.claims(
      in: "Turkey backed Azerbaijan, and its president, Recep Tayyip Erdogan, spoke.")
    #expect(found.contains("recep-tayyip-erdogan leads turkey"), "found \(found.sorted())")
    #expect(!found.contains("recep-tayyip-erdogan leads azerbaijan"))
  }

  @Test func counterpartsHoldTheOfficeOfTheFirst() {
    let found = Sample.claims(
      in: """
        Kenyan President Ann Roe and his Ugandan and Rwandan counterparts, Ben Poe and Carl Doe, met.
        """)
    #expect(
      found.isSuperset(of: ["ann-roe leads kenya", "ben-poe leads uganda", "carl-doe leads rwanda"]
      ),
      "found \(found.sorted())")
  }

  @Test func localAndFormerOfficesAreNotTodaysRule() {
    #expect(
      Sample.claims(in: "Jane Roe, the mayor of London, spoke.") == ["jane-roe leads london"])
    let former = Sample.reading(of: "Former Russian Foreign Minister Jane Roe spoke.").claims
    #expect(former.map(\.date) == [nil])
  }

  @Test func theCatalogueKnowsOfficesByTheirDates() {
    let text = "President Obama spoke."
    #expect(Sample.claims(in: text, date: "2012-01-01") == ["barack-obama leads united-states"])
    #expect(Sample.claims(in: text, date: "2019-01-01").isEmpty)
  }
}
