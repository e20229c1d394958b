import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Ingestion

/// The dictionaries of TABARI, PETRARCH and Phoenix.
@Suite struct DictionaryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> ActorFileContent {
    try ActorFile(at: folder.write("x.actors.txt", text), format: .petrarch).content
  }

  @Test(arguments: [
    ("KOFI_ANNAN_", Actor.Kind.person, "Kofi Annan"),
    ("BAN_KI-MOON", .person, "Ban Ki-Moon"), ("RALPH_O'NEAL_", .person, "Ralph O'Neal"),
    ("JOHN_MCCAIN_", .person, "John McCain"), ("GERALD_R._FORD", .person, "Gerald R. Ford"),
    ("OSAMA_BIN_LADEN", .person, "Osama bin Laden"),
    ("AYMAN_AL-ZAWAHIRI", .person, "Ayman al-Zawahiri"),
    ("WORLD_BANK_OF_THE_POOR", .organisation, "World Bank of the Poor"),
    ("PEOPLE'S_ARMY", .group, "People's Army"), ("U.S._NAVY", .organisation, "U.S. Navy"),
    ("BRAC_", .organisation, "BRAC"), ("IRAN_", .state, "Iran"),
    ("ST._LUCIA_", .state, "St. Lucia"),
    ("UN_Secy_Gen", .organisation, "UN Secy Gen"), ("__A__B__", .group, "A B"),
    ("PEACE_FORCE_(COLOMBIA)_", .group, "Peace Force"),
  ])
  func namesAreReadable(written: String, kind: Actor.Kind, name: String) {
    #expect(DictionaryName(written, kind: kind).text == name)
  }

  @Test(arguments: [
    ("KOFI_ANNAN_ [IGOUNO 970101-061231]", Actor.Kind.person), ("RUSSIA_ [RUS]", .state),
    ("ARMENIA_ [USRARM <900823] [ARM >911221]", .state), ("GUAM_ [USAGUM]", .place),
    ("ACME_CORP_ [MNCUSA]", .company), ("BOKO_HARAM_ [NGAREB]", .group),
    ("UNITED_NATIONS_ [IGOUNO]", .organisation), ("STATE_DEPARTMENT_ [USAGOV]", .organisation),
    ("XI_JINPING_ [CHNGOV]", .person), ("GREEN_PARTY_ [DEUPTY]", .party),
    ("RELIEF_FUND_ [NGO]", .organisation), ("REAL_IRISH_ARMY_ [WEUREB]", .group),
  ])
  func codesTellKinds(line: String, kind: Actor.Kind) throws {
    let content = try read(line + "\n")
    #expect(content.entries.map(\.kind) == [kind] && content.faults.isEmpty)
  }

  @Test(arguments: [
    ("950701-951231", "1995-07-01" as String?, "1995-12-31" as String?),
    (">20121115", "2012-11-15", nil),
    ("<900823", nil, "1990-08-23"), ("> 140608", "2014-06-08", nil),
    ("20110101", "2011-01-01", "2011-01-01"), ("891231-000101", "1989-12-31", "2000-01-01"),
    ("19170401-290829", "1917-04-01", "2029-08-29"),
  ])
  func datedCodesAreRoles(dates: String, from: String?, until: String?) throws {
    let entry = try #require(
      try read("KOFI_ANNAN_\n\t[GHAGOVMIL \(dates)] [GHAELI \(dates)]\n").entries.first)
    #expect(entry.country == "GHA")
    #expect(entry.codes.map(\.text) == ["GHAGOVMIL", "GHAELI"])
    let role = try #require(entry.roles.first)
    #expect(entry.roles.count == 1 && role.organisation == "GHA" && role.relation == .represents)
    #expect(role.from?.description == from && role.until?.description == until)
  }

  @Test(arguments: [
    ("NOBODY_\n", 1, "'NOBODY_' has no code"), ("+ORPHAN_\n", 1, "'+ORPHAN_' is another name"),
    ("A_B_ [RUSGOV]\n\n+C_D_\n", 3, "'+C_D_' is another name"),
    ("\t[RUSGOV]\n", 1, "'[RUSGOV]' is the code of nobody"),
    ("A_B_ [RUSGOV\n", 1, "'[RUSGOV' has no closing bracket"),
    ("A_B_ [rus]\n", 1, "'[rus]' is no code"), ("A_B_ []\n", 1, "'[]' is no code"),
    ("A_B_ [RUS 9008223-911221]\n", 1, "'9008223' is no day"),
    ("A_B_ [RUS 951301]\n", 1, "'951301' is no day"),
    ("A_B_ [RUS 960101-950101]\n", 1, "'[RUS 960101-950101]' ends before"),
    ("A+B_ [RUS]\n", 1, "'A+B_' has a mark"), ("!SET! = A, B\n", 1, "'!SET! = A, B' is a set"),
    ("A\u{1A}_B_ [RUSGOV]\n", 1, "'A\u{1A}_B_' has control characters"),
  ])
  func aBadLineIsNamed(text: String, line: Int, cause: String) throws {
    let content = try read(text + "\nRURITANIA_ [RUR]\n")
    #expect(content.faults.contains { $0.line == line && $0.what.hasPrefix(cause) })
    #expect(content.entries.map(\.name).last == "Ruritania")
  }

  @Test(arguments: [
    ("THE_WEST_ [RUSREB]", NameTrap.commonWord), ("A_ [RUSREB]", .tooShort),
    ("MARY_ [RUSREB]", .givenName), ("PUTIN_ [RUSGOV >000101]", .loneName),
    ("PRESIDENT_PUTIN_ [RUSGOV >000101]", .titled), ("PRESIDENT_ [RUSGOV >000101]", .office),
    ("UN_SECRETARY_GENERAL_ [IGOUNO]", .office), ("US_VICE_PRESIDENT_ [USAGOV]", .office),
    ("US_AMBASSADOR_TO_THE_UN_ [USAGOV]", .office), ("MAY_15_ [RUSREB]", .commonWord),
    ("SAMOA,_AMERICAN_ [RUSREB]", .list),
    ("A_B_C_D_E_F_G_H_I_J_K_L_M_N_ [RUSREB]", .tooLong), ("OCEAN_ [---]", .null),
  ])
  func trapsAreLeftOutAndCounted(line: String, trap: NameTrap) throws {
    let content = try read(line + "\n")
    #expect(content.entries.isEmpty && content.faults.isEmpty)
    #expect(content.dropped == [trap: 1])
  }

  @Test func namesBelowANameAreItsOwn() throws {
    let entry = try #require(
      try read(
        """
        UNITED_FRONT_ARMY_(UFA)_ [RUSREB] # a comment
        # another
        +FRONT_ARMY_
        +PRESIDENT_BORIS_YELTSIN_
        +ABU_AZZAM_

        """
      ).entries.first)
    #expect(entry.name == "United Front Army")
    #expect(entry.aliases == [Alias("UFA"), Alias("Front Army")])
  }

  /// Whatever the bytes are, every line is read or named, and nothing traps.
  @Test(arguments: ActorFileFormat.allCases)
  func noisyFilesAreReadToTheirEnd(format: ActorFileFormat) throws {
    var generator = SeededGenerator(seed: UInt64(format.rawValue.utf8.count))
    let pieces = [
      "NAME_", "+", "[", "]", "RUSGOV", " 950101-", ">", "<", "\t", "\"", ",", "\n", "\n", "\r\n",
      "|",
      "name", "kind", "state", "person", "{\"name\":\"x\"", "}", "#", "é", "\u{0}", "\u{1B}", "=1",
      "/",
      "name,kind,roles\n", "name\tkind\taliases\n", "İ", "\u{FEFF}", "🇷🇺", "represents/x/y//",
    ]
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        if Int.random(in: 0..<20, using: &generator) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        }
      }
      let path = try folder.write("noise", Data(bytes))
      let file = try ActorFile(at: path, format: format)
      var joiner = ActorJoiner(.small)
      let reports = joiner.join([file])
      let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).count
      #expect((file.content.faults + reports[0].faults).allSatisfy { 1...lines ~= $0.line })
      _ = ActorCatalogue.small.adding(joiner.additions)
    }
  }
}

/// SplitMix64: the same numbers from the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
