/// The forms of an English verb.
package struct VerbForms: Sendable {
  package enum Form: Hashable, Sendable {
    case base, third, past, participle, gerund
  }

  package let base: String
  package let third: String
  package let past: String
  package let participle: String
  package let gerund: String

  /// By the rules of spelling, or from the table of irregular verbs.
  package init(of base: String) {
    self.base = base
    third = Self.third(of: base)
    gerund = Self.suffixed(base, with: "ing")
    if let irregular = Self.irregular[base] {
      (past, participle) = irregular
    } else {
      past = Self.suffixed(base, with: "ed")
      participle = past
    }
  }

  /// Each written form with what it may be; `hit` is base, past and participle.
  package var all: [(text: String, form: Form)] {
    [(base, .base), (third, .third), (past, .past), (participle, .participle), (gerund, .gerund)]
  }

  private static func third(of base: String) -> String {
    if base == "be" { return "is" }
    if base == "have" { return "has" }
    if let stem = stemBeforeY(base) { return stem + "ies" }
    let sibilant = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (sibilant ? "es" : "s")
  }

  private static func suffixed(_ base: String, with suffix: String) -> String {
    if suffix == "ed", let stem = stemBeforeY(base) { return stem + "ied" }
    if base.hasSuffix("ie") { return suffix == "ed" ? base + "d" : base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), base != "be" { return base.dropLast() + suffix }
    if base.hasSuffix("ee"), suffix == "ed" { return base + "d" }
    if base.hasSuffix("c") { return base + "k" + suffix }
    if doublesLastLetter(base), let last = base.last { return base + String(last) + suffix }
    return base + suffix
  }

  private static func stemBeforeY(_ base: String) -> String? {
    guard base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) else {
      return nil
    }
    return String(base.dropLast())
  }

  /// One syllable that ends consonant, vowel, consonant; longer verbs are listed.
  private static func doublesLastLetter(_ base: String) -> Bool {
    if doubling.contains(base) { return true }
    let letters = Array(base)
    guard letters.count >= 3, letters.count <= 5 else { return false }
    let isVowel = letters.map { "aeiou".contains($0) }
    let end = letters.count
    return isVowel.filter { $0 }.count == 1 && !isVowel[end - 1] && isVowel[end - 2]
      && !isVowel[end - 3] && !"wxy".contains(letters[end - 1])
  }

  private static let doubling: Set<String> = [
    "admit", "ban", "commit", "confer", "compel", "deter", "equip", "expel", "forget", "kidnap",
    "occur", "permit", "prefer", "rebel", "refer", "regret", "repel", "submit", "transfer",
    "patrol", "control", "propel",
  ]

  private static let irregular: [String: (past: String, participle: String)] = {
    let table = """
      arise arose arisen,be was been,bear bore borne,beat beat beaten,become became become,
      begin began begun,behold beheld beheld,bind bound bound,bite bit bitten,bleed bled bled,
      blow blew blown,break broke broken,bring brought brought,broadcast broadcast broadcast,
      build built built,burn burned burned,buy bought bought,cast cast cast,catch caught caught,
      choose chose chosen,come came come,cost cost cost,cut cut cut,deal dealt dealt,
      draw drew drawn,drive drove driven,eat ate eaten,fall fell fallen,feed fed fed,
      feel felt felt,fight fought fought,find found found,flee fled fled,fly flew flown,
      forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,get got got,
      give gave given,go went gone,grow grew grown,hang hung hung,have had had,hear heard heard,
      hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,know knew known,
      lay laid laid,lead led led,learn learned learned,leave left left,lend lent lent,let let let,
      lie lied lied,lose lost lost,make made made,mean meant meant,meet met met,
      overthrow overthrew overthrown,pay paid paid,put put put,read read read,
      rebuild rebuilt rebuilt,ride rode ridden,ring rang rung,rise rose risen,run ran run,
      say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,
      shake shook shaken,shoot shot shot,show showed shown,shut shut shut,sing sang sung,
      sink sank sunk,sit sat sat,slay slew slain,sleep slept slept,speak spoke spoken,
      spend spent spent,split split split,spread spread spread,stand stood stood,
      steal stole stolen,stick stuck stuck,strike struck struck,strive strove striven,
      swear swore sworn,sweep swept swept,swim swam swum,take took taken,teach taught taught,
      tear tore torn,tell told told,think thought thought,throw threw thrown,
      undergo underwent undergone,understand understood understood,undo undid undone,
      uphold upheld upheld,wear wore worn,win won won,withdraw withdrew withdrawn,
      withhold withheld withheld,withstand withstood withstood,write wrote written,
      hail hailed hailed,aid aided aided,veto vetoed vetoed,oust ousted ousted,rip ripped ripped
      """
    var forms: [String: (past: String, participle: String)] = [:]
    for entry in table.split(whereSeparator: { ",\n".contains($0) }) {
      let words = entry.split(separator: " ").map(String.init)
      forms[words[0]] = (words[1], words[2])
    }
    return forms
  }()
}
