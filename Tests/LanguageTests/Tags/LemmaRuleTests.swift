import Testing

@testable import Language

struct LemmaRuleTests {
  @Test(arguments: [
    ("0+", "army", "army"), ("0+", "Said", "said"), ("3+y", "parties", "party"),
    ("3+y", "PARTIES", "party"), ("=0+", "Putin", "Putin"), ("=1+", "Kurds", "Kurd"),
    ("0+.", "Gen", "gen."), ("1+++", "a", "++"), ("=1+=", "a", "="), ("3+be", "are", "be"),
    ("2+go", "İs", "igo"), ("1+", "Çavuşlar", "çavuşla"), ("1+", "cafe\u{301}", "cafe"),
    ("1+x", "🙂", "x"), ("2+", "is", nil), ("5+x", "is", nil), ("0+", "", nil), ("0+x", "", "x"),
  ])
  func aRuleCutsAndAdds(rule: String, form: String, lemma: String?) throws {
    let rule = try #require(LemmaRule(rule))
    #expect(rule(form).map { Array($0.unicodeScalars) } == lemma.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: ["", "=", "1", "x", "x+y", "+y", "-1+y", "1.5+", "99999999999999999999+"])
  func whatIsNoRuleIsRefused(text: String) { #expect(LemmaRule(text) == nil) }
}
