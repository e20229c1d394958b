import Testing

struct StanceTests {
  @Test(arguments: [
    ("Turkey bombed the PKK on Monday.", "turkey opposes kurdistan-workers-party"),
    ("ISIS was condemned by Iran.", "iran opposes islamic-state"),
    ("Putin sided with Assad.", "vladimir-putin supports bashar-al-assad"),
    ("Russia has been supporting Assad.", "russia supports bashar-al-assad"),
    ("Hamas praised Iran and Hezbollah.", "hamas supports hezbollah"),
    ("Iran and Russia fought ISIS.", "russia opposes islamic-state"),
    ("Lavrov met with Kerry in Geneva.", "sergei-lavrov meets john-kerry"),
    ("Kerry and Lavrov met in Geneva.", "john-kerry meets sergei-lavrov"),
    ("Talks between India and Pakistan began.", "india meets pakistan"),
    ("Any support hampers Syria’s fight against ISIS.", "syria opposes islamic-state"),
    ("The United States imposed sanctions on Iran.", "united-states opposes iran"),
    ("Israel, an ally of the United States, spoke.", "israel allied-with united-states"),
    ("Iran withdrew its support for Hamas.", "iran opposes hamas"),
    ("The Iraqi Kurds do not get along with PKK.", "iraqi-kurds opposes kurdistan-workers-party"),
    ("France refused to recognize Assad.", "france opposes bashar-al-assad"),
    ("Iran cooperates with Russia against ISIS.", "russia opposes islamic-state"),
    ("Turkey gave America permission to strike ISIS.", "turkey supports united-states"),
    ("Turkey gave America permission to strike ISIS.", "united-states opposes islamic-state"),
    ("The rivalry between Hamas and Fatah grew.", "fatah opposes hamas"),
    ("The PKK is banned in Turkey.", "turkey opposes kurdistan-workers-party"),
    ("Iran began supporting the government of Assad.", "iran supports bashar-al-assad"),
    ("Cuba spoke of its support for Nicolás Maduro.", "cuba supports nicolas-maduro"),
    ("Turkish jets bombed the PKK.", "turkey opposes kurdistan-workers-party"),
    ("Ankara condemned ISIS.", "turkey opposes islamic-state"),
    (
      "The PKK was bombed in a US airstrike.",
      "united-states opposes kurdistan-workers-party"
    ),
    ("China criticized the U.S. for arming Taiwan.", "united-states supports taiwan"),
    ("Peterson sued Roe on behalf of the US Senate.", "peterson opposes roe"),
    ("Iran denounced the actions of Israel.", "iran opposes israel"),
    ("ISIS is a group that Turkey has vowed to destroy.", "turkey opposes islamic-state"),
    ("Iran fights ISIS as well as the PKK.", "iran opposes kurdistan-workers-party"),
    ("Hungary, which backs Russia, spoke.", "hungary supports russia"),
    ("Kerry spoke with US Secretary of State Mike Pompeo.", "john-kerry meets mike-pompeo"),
    ("Russia is in a conflict with Ukraine.", "russia opposes ukraine"),
  ])
  func wordsExpressRelations(text: String, claim: String) {
    #expect(Sample.claims(in: text).contains(claim), "found \(Sample.claims(in: text).sorted())")
  }

  @Test(arguments: [
    ("Iran may attack Israel.", "iran opposes israel, proposed"),
    ("The U.S. should work with Assad.", "united-states allied-with bashar-al-assad, proposed"),
    (
      "Lavrov demanded the U.S. work with Assad.",
      "united-states allied-with bashar-al-assad, proposed by sergei-lavrov"
    ),
    ("Kerry said that Iran supports Hamas.", "iran supports hamas, claimed by john-kerry"),
    ("Iran denied that it supports Hamas.", "iran supports hamas, denied by iran"),
    ("Iran did not support Hamas.", "iran supports hamas, denied"),
    ("Iran no longer supports Hamas.", "iran supports hamas, denied"),
    ("If Iran decides to attack Israel, oil will rise.", "iran opposes israel, proposed"),
    ("It is false that Iran backs Hamas.", "iran supports hamas, denied"),
    ("No one believes Iran backs Hamas.", "iran supports hamas, denied"),
    ("Few believe that Iran supports Hamas.", "iran supports hamas, denied"),
    ("Iran rejects accusations that it arms Hamas.", "iran supports hamas, denied by iran"),
    (
      "Lavrov rejected claims that Iran opposes Assad.",
      "iran opposes bashar-al-assad, denied by sergei-lavrov"
    ),
    ("According to Israel, Iran arms Hamas.", "iran supports hamas, claimed by israel"),
    ("“Iran arms Hamas,” Netanyahu said.", "iran supports hamas, claimed by benjamin-netanyahu"),
    (
      "According to Polish Foreign Minister Radoslaw Sikorski, Hungary supports Russia.",
      "hungary supports russia, claimed by radoslaw-sikorski"
    ),
    (
      "“Iran backs the Taliban,” said US Senator Ted Cruz.",
      "iran supports taliban, claimed by ted-cruz"
    ),
    (
      "Hamdok rejected the charge and said Iran had attacked Israel.",
      "iran opposes israel, claimed by abdalla-hamdok"
    ),
    ("Kerry said he supports Israel.", "john-kerry supports israel"),
    ("“We condemn ISIS,” said Lavrov.", "sergei-lavrov opposes islamic-state"),
    ("Turkey vowed to destroy ISIS.", "turkey opposes islamic-state"),
    ("Russia wants Turkey to join Syria.", "turkey allied-with syria, proposed by russia"),
  ])
  func theTextCommitsToWhatItSays(text: String, claim: String) {
    #expect(Sample.claims(in: text).contains(claim), "found \(Sample.claims(in: text).sorted())")
  }

  @Test(arguments: [
    "Kerry arrived in Turkey.", "Sweden signed the Paris Agreement.",
    "The war in Syria goes on.",
    "Turkey and Iran share a border.",
    "The article mentions ISIS, Russia and Iran.", "Syria is east of Cyprus.",
    "The Attack of Iran is the title of a film.", "",
  ])
  func namesAloneAreNoRelation(text: String) {
    #expect(Sample.claims(in: text).isEmpty)
  }
}
