import Knowledge
import Testing

struct NameTests {
  @Test(arguments: [
    ("Mevlüt Çavuşoğlu", "mevlut-cavusoglu"), ("MEVLUT CAVUSOGLU", "mevlut-cavusoglu"),
    ("The Kurdistan Workers’ Party", "kurdistan-workers-party"), ("U.S.", "us"),
    ("Bashar al-Assad", "bashar-al-assad"), ("Łukasz Østergård", "lukasz-ostergard"),
    ("  Free   Syrian Army. ", "free-syrian-army"), ("AT&T", "at-t"),
  ])
  func spellingVariantsHaveOneIdentifier(name: String, expected: String) {
    #expect(identifier(ofName: name) == expected)
  }

  @Test(arguments: ["Лавров", "习近平", "🙂", ".", ""])
  func namesWithoutLatinLettersAreIdentifiedByTheirHash(name: String) {
    let found = identifier(ofName: name)
    #expect(found.hasPrefix("actor-") && found == identifier(ofName: name))
  }

  @Test(arguments: [
    ("the Kremlin", "kremlin"), ("The", "the"), ("‘Daesh’", "daesh"), ("İstanbul", "istanbul"),
    ("U.S.", "u.s."), ("Turkey,", "turkey"), ("Workers’", "workers"),
  ])
  func foldingKeepsWhatTellsNamesApart(name: String, folded: String) {
    #expect(foldedName(name) == folded)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func theHashIsSHA256(text: String, expected: String) {
    #expect(ContentHash(of: text).description == expected)
    #expect(ContentHash(of: text).number >= 0)
  }

  @Test(arguments: [
    ("Çavuşoğlu met Kerry", 0, 12, "Çavuşoğlu"), ("abc", 3, 3, ""), ("abc", 1, 4, nil),
    ("Ç", 0, 1, nil), ("Ç", 1, 2, nil),
  ])
  func spansSliceBytesAndNeverHalfACharacter(text: String, start: Int, end: Int, slice: String?) {
    #expect(text.slice(TextSpan(start: start, end: end)) == slice)
  }

  @Test(arguments: [
    ("support", "supports supported supported supporting"),
    ("criticise", "criticises criticised criticised criticising"),
    ("ally", "allies allied allied allying"), ("meet", "meets met met meeting"),
    ("fight", "fights fought fought fighting"), ("ban", "bans banned banned banning"),
    ("expel", "expels expelled expelled expelling"), ("back", "backs backed backed backing"),
    ("oppose", "opposes opposed opposed opposing"), ("veto", "vetoes vetoed vetoed vetoing"),
    ("attack", "attacks attacked attacked attacking"), ("free", "frees freed freed freeing"),
    ("visit", "visits visited visited visiting"), ("lie", "lies lied lied lying"),
    ("target", "targets targeted targeted targeting"), ("bomb", "bombs bombed bombed bombing"),
    ("aid", "aids aided aided aiding"), ("undo", "undoes undid undone undoing"),
    ("overthrow", "overthrows overthrew overthrown overthrowing"),
  ])
  func verbsAreInflected(base: String, expected: String) {
    let forms = VerbForms(of: base)
    #expect(
      [forms.third, forms.past, forms.participle, forms.gerund].joined(separator: " ") == expected)
  }
}
