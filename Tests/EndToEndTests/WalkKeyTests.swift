@testable import entente
import Knowledge
import Testing

/// What bytes are which keys, and what keys do.
struct WalkKeyTests {
  @Test(
    arguments: [
      ("y", [.character("y")]), ("yn ", [.character("y"), .character("n"), .character(" ")]),
      ("\u{1B}[C\u{1B}[D\u{1B}OC", [.right, .left, .right]),
      ("\u{1B}[1;5Cy", [.right, .character("y")]),
      ("\u{1B}[15~y", [.unknown, .character("y")]), ("\u{1B}y", [.escape, .character("y")]),
      ("\r\n", [.enter, .enter]), ("\u{7F}\u{08}", [.backspace, .backspace]),
      ("\u{03}\u{1A}", [.control("c"), .control("z")]), ("é习", [.character("é"), .character("习")]),
      ("\u{00}", [.unknown]),
    ] as [(String, [Key])])
  func bytesAreKeys(text: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(text.utf8) == keys && !decoder.isWaiting)
    // the same when they come one by one
    var slow = KeyDecoder()
    #expect(text.utf8.flatMap { slow.keys([$0]) } == keys)
  }

  @Test(
    arguments: [
      ([0xFF], [.unknown]), ([0xC3, 0x79], [.unknown, .character("y")]),
      ([0xE2, 0x28, 0xA1], [.unknown, .character("("), .unknown]), ([0x80], [.unknown]),
    ] as [([UInt8], [Key])])
  func brokenTextLosesNoKeyBehindIt(bytes: [UInt8], keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(bytes) == keys)
  }

  @Test func anEscapeAloneIsEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.keys([0x1B]).isEmpty && decoder.isWaiting)
    #expect(decoder.flush() == [.escape] && !decoder.isWaiting)
  }

  @Test(
    arguments: [
      (.claim, .character("y"), .accept), (.claim, .character("Y"), .accept),
      (.claim, .character("n"), .reject), (.claim, .character("r"), .chooseRelation),
      (.claim, .character("t"), .turn), (.claim, .character("s"), .chooseStatus),
      (.claim, .character("h"), .ask(.holder)), (.claim, .character("d"), .ask(.date)),
      (.claim, .character("o"), .ask(.note)), (.claim, .character("w"), .ask(.reason)),
      (.claim, .character(" "), .skip), (.claim, .enter, .skip), (.claim, .right, .skip),
      (.claim, .character("b"), .back), (.claim, .left, .back), (.claim, .character("u"), .undo),
      (.claim, .character("e"), .explain), (.claim, .character("?"), .help),
      (.claim, .character("q"), .quit), (.claim, .control("c"), .quit),
      (.claim, .control("z"), .suspend), (.claim, .character("m"), .unknown(.character("m"))),
      (.claim, .escape, .unknown(.escape)), (.claim, .character("习"), .unknown(.character("习"))),
      (.pair, .character("m"), .chooseName), (.pair, .character("v"), .keepApart),
      (.pair, .character("y"), .unknown(.character("y"))), (.pair, .character(" "), .skip),
      (.pair, .character("e"), .unknown(.character("e"))),
      (.name, .character("1"), .merge(intoFirst: true)),
      (.name, .character("2"), .merge(intoFirst: false)), (.name, .escape, .cancel),
      (.name, .character("q"), .unknown(.character("q"))), (.name, .control("c"), .cancel),
      (.relation, .character("o"), .relation(.opposes)),
      (.relation, .character("b"), .relation(.memberOf)),
      (.relation, .character("y"), .unknown(.character("y"))), (.relation, .escape, .cancel),
      (.status, .character("d"), .status(.denied)), (.status, .character("a"), .status(.asserted)),
      (.over, .character("y"), .cancel), (.over, .control("z"), .suspend),
      (.end, .character(" "), .skip), (.end, .character("b"), .back),
      (.end, .character("u"), .undo),
      (.end, .character("y"), .unknown(.character("y"))), (.end, .character("q"), .quit),
    ] as [(WalkMode, Key, WalkAction)])
  func keysDoWhatTheyShow(mode: WalkMode, key: Key, action: WalkAction) {
    #expect(mode.action(for: key) == action)
  }

  @Test(arguments: [.claim, .pair, .end, .relation, .status, .name] as [WalkMode])
  func everyKeyThatIsShownDoesSomething(mode: WalkMode) {
    let keys: [(Key, String)] = mode.keys.map { key, _ in
      switch key {
      case "space": (.character(" "), key)
      case "Escape": (.escape, key)
      default: (.character(Character(key)), key)
      }
    }
    for (key, name) in keys {
      if case .unknown = mode.action(for: key) { Issue.record("\(name) does nothing") }
    }
    #expect(Set(keys.map(\.0)).count == keys.count)
  }

  @Test(
    arguments: [
      ("ab", [.character("c")], "abc", .going), ("ab", [.backspace], "a", .going),
      ("", [.backspace], "", .going), ("ab cd", [.control("w")], "ab ", .going),
      ("ab", [.control("u")], "", .going), ("ab", [.enter], "ab", .done),
      ("ab", [.escape], "ab", .cancelled), ("ab", [.control("c")], "ab", .cancelled),
      ("ab", [.left, .unknown], "ab", .going),
    ] as [(String, [Key], String, LineEntry.Outcome)])
  func aLineIsTyped(before: String, keys: [Key], text: String, outcome: LineEntry.Outcome) {
    var line = LineEntry()
    for character in before { _ = line.take(.character(character)) }
    let outcomes = keys.map { line.take($0) }
    #expect(line.text == text && outcomes.last == outcome)
  }
}
