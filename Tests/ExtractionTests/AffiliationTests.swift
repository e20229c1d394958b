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
  ])
  func titlesTellWhoIsWhose(text: String, claim: String) {
    let found = Sample.claims(in: text, date: text.contains("Talon") ? "2019-07-08" : "2015-08-04")
    #expect(found.contains(claim), "found \(found.sorted())")
  }

  @Test func localAndFormerOfficesAreNotTodaysRule() {
    #expect(Sample.claims(in: "Jane Roe, the mayor of London, spoke.").isEmpty)
    let former = Sample.reading(of: "Former Russian Foreign Minister Jane Roe spoke.").claims
    #expect(former.map(\.date) == [nil])
  }

  @Test func theCatalogueKnowsOfficesByTheirDates() {
    let text = "President Obama spoke."
    #expect(Sample.claims(in: text, date: "2012-01-01") == ["barack-obama leads united-states"])
    #expect(Sample.claims(in: text, date: "2019-01-01").isEmpty)
  }
}
