import Knowledge
import Publishing
import TestSupport
import Testing

/// Text from articles cannot steer a terminal, and takes the columns it is said to take.
struct PlainTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("two\nlines", "two lines"), ("tab\t\ttab", "tab tab"),
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{07}text", "text"),
    ("\u{1B}]8;;http://x\u{1B}\\link", "link"), ("\u{9B}2Jclear", "clear"),
    ("\u{1B}]never ends", "]never ends".dropFirst().description), ("a\u{0}b\u{8}c", "abc"),
    ("\u{202E}abc\u{2066}", "abc"), ("a\u{61C}b\u{200F}", "ab"), ("\u{1B}", ""), ("\u{1B}[", ""),
    ("é 拉 🇷🇺", "é 拉 🇷🇺"),
  ])
  func controlsAreTakenOut(text: String, expected: String) {
    #expect(printable(text) == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("拉夫", 4), ("🇷🇺", 2), ("👩‍👩‍👧", 2), ("", 0), ("“”", 2),
    ("한국", 4), ("ｆｕ", 4),
  ])
  func widthIsThatOfATerminal(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("拉夫罗夫", 5, "拉夫…"), ("拉夫罗夫", 4, "拉…"),
    ("abc", 1, "…"),
  ])
  func cutTextsFit(text: String, width: Int, expected: String) {
    #expect(text.cut(to: width) == expected)
    #expect(text.cut(to: width).displayWidth <= width)
  }
}
