import Knowledge
import TestSupport
import Testing

@testable import Ingestion

/// Files of actors, read into entries.
@Suite struct ActorReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ text: String, name: String = "actors.txt", format: ActorFileFormat? = nil
  ) throws -> ActorFile {
    try ActorFile(at: folder.write(name, text), format: format)
  }

  @Test(arguments: [
    ("identifier\tname\tkind\n", "a.txt", ActorFileFormat.tsv), ("name,kind\n", "a.txt", .csv),
    ("# Names.\n\n\"name\",\"gender\"\n", "a.txt", .csv), ("{\"name\":\"X\"}\n", "a.txt", .json),
    ("RUSSIA_ [RUS]\n", "a.txt", .petrarch), ("# x\nKOFI_ANNAN_\n", "a.txt", .petrarch),
    ("name kind\n", "a.tsv", .tsv), ("", "a.csv", .csv), ("", "a.jsonl", .json),
    ("", "a.actors", .petrarch), ("person\trelation\torganisation\ttitle\n", "a.csv", .tsv),
  ])
  func theFirstLineThatSaysSomethingTellsTheFormat(
    text: String, name: String, format: ActorFileFormat
  ) throws {
    #expect(try read(text, name: name).format == format)
  }

  @Test(arguments: [
    ("FARMER [~AGR]\nPEASANT [~AGR]\n", "lists agents"), ("Hello.\n", "is no list of actors"),
    ("\u{0}\u{0}\u{0}", "is no list of actors"), ("", "is no list of actors"),
  ])
  func whatListsNoActorsIsRefused(text: String, cause: String) throws {
    let path = try folder.write("x.txt", text)
    let error = #expect(throws: UnreadableFile.self) { try ActorFile(at: path) }
    #expect(error?.description.hasPrefix("'\(path)' \(cause)") == true)
    #expect(error?.description.contains("; ") == true)
  }

  @Test(arguments: [
    "/nonexistent/actors.tsv", "/dev/null", "/",
  ])
  func whatIsNoFileIsRefused(path: String) {
    #expect(throws: UnreadableFile.self) { try ActorFile(at: path) }
  }

  private static let header = "identifier\tkind\tname\taliases\tcountry\tgender\tcodes\troles\n"

  @Test func aRowOfATableIsAnEntry() throws {
    let row = """
      lavrov\tperson\tSergei Lavrov\tLavrov|Sergey Lavrov\trussia\tm\tcameo=RUSGOV:2004-03-09/\t\
      represents/russia/Foreign Minister/2004-03-09/|member-of/x/A/B man//2015

      """
    let entry = try #require(try read(Self.header + row).content.entries.first)
    #expect(entry.identifier == "lavrov" && entry.kind == .person && entry.gender == .male)
    #expect(entry.aliases == [Alias("Lavrov"), Alias("Sergey Lavrov")])
    #expect(
      entry.codes == [ActorCode(scheme: "cameo", text: "RUSGOV", from: PartialDate("2004-03-09"))])
    #expect(entry.roles.map(\.title) == ["Foreign Minister", "A/B man"])
    #expect(entry.roles.map(\.until) == [nil, PartialDate("2015")])
  }

  @Test(arguments: [
    ("a\tperson\t\t\t\t\t\t", "has no name"), ("a\tgod\tX\t\t\t\t\t", "'god' is no kind"),
    ("A b\tperson\tX\t\t\t\t\t", "'A b' is no identifier"),
    ("a\tperson\tX\t\t\tx\t\t", "'x' is no gender"),
    ("a\tperson\tX\t\t\t\tTUR\t", "'TUR' is no code"),
    ("a\tperson\tX\t\t\t\tcameo=A:2015-13/\t", "'cameo=A:2015-13/' is no code"),
    ("a\tperson\tX\t\t\t\t\tmeets/y/z//", "'meets' is no role"),
    ("a\tperson\tX\t\t\t\t\tleads/y/z/2015/2014", "a role ends on 2014"),
    ("a\tperson\tX\t\t\t\t\tleads/y/z", "'leads/y/z' is no role"),
    ("a\tperson\tX", "has 3 columns instead of 8"),
  ])
  func aBadRowIsNamedAndStopsNoOther(row: String, cause: String) throws {
    let content = try read(Self.header + row + "\n\tstate\tRuritania\t\t\t\t\t\n").content
    #expect(content.faults.map(\.line) == [2])
    #expect(content.faults.first?.what.hasPrefix(cause) == true)
    #expect(content.entries.map(\.name) == ["Ruritania"])
  }

  @Test(arguments: [
    ("name,aliases\nX,Y\n", "'kind'"), ("kind,aliases\nstate,Y\n", "'name'"),
    ("name,name,kind\nX,X,state\n", "stands twice"),
    ("person,relation,title\nX,leads,Y\n", "'organisation'"),
  ])
  func aTableWithoutTheColumnsItNeedsIsRefused(text: String, cause: String) throws {
    let content = try read(text, format: .csv).content
    #expect(content.entries.isEmpty && content.roles.isEmpty)
    #expect(content.faults.first?.what.contains(cause) == true)
    #expect(content.faults.first?.line == 1)
  }

  @Test func aColumnThatIsNotKnownIsToldAndTheRestRead() throws {
    let content = try read("name,kind,shoe size\nX Y,person,44\n").content
    #expect(content.faults.map(\.what) == ["column 'shoe size' is not known and not read"])
    #expect(content.entries.map(\.name) == ["X Y"])
  }

  @Test(arguments: [
    (#"a,"b,c",d"#, ["a", "b,c", "d"]), (#""say ""x""",,y"#, [#"say "x""#, "", "y"]),
    ("\"two\nlines\",b,c", ["two\nlines", "b", "c"]), ("'=1+1,'x,''-", ["=1+1", "'x", "'-"]),
    ("a,b,c\r", ["a", "b", "c"]), ("\"#MeToo\",group", ["#MeToo", "group"]),
    ("# said \"so\",\"and\na,b", ["a", "b"]),
  ])
  func fieldsAreQuotedAsSpreadsheetsDo(line: String, cells: [String]) {
    let (records, faults) = records(line + "\nnext")
    #expect(records.map(\.cells) == [cells, ["next"]] && faults.isEmpty)
  }

  @Test(arguments: [
    ("\"never closed\nx,y\n", "never closed"), ("\"a\"b,c\nx,y\n", "follows a closing quote"),
    ("\u{0},c\nx,y\n", "is not UTF-8"),
  ])
  func aBrokenFieldSpoilsOnlyItsLine(text: String, cause: String) {
    let (records, faults) = records(text)
    #expect(records == [Record(line: 2, cells: ["x", "y"])])
    #expect(faults.map(\.line) == [1])
    #expect(faults.first?.what.contains(cause) == true)
  }

  private func records(_ text: String) -> (records: [Record], faults: [LineFault]) {
    var table = CommaTable(Array(text.utf8))
    var content = ActorFileContent()
    var records: [Record] = []
    while let record = table.next(&content) { records.append(record) }
    return (records, content.faults)
  }

  @Test(arguments: [
    ("kind,name\n", ActorFileFormat.csv), ("kind,name\n\"", .csv), ("kind\tname\n", .tsv),
    ("", .json), ("", .petrarch),
  ])
  func afterManyBadLinesTheRestIsNotRead(head: String, format: ActorFileFormat) throws {
    let text = head + String(repeating: "x\n", count: 5000)
    let content = try read(text, format: format).content
    #expect((1001...1002).contains(content.faults.count) && content.entries.isEmpty)
    #expect(content.faults.last?.what == "after 1000 bad lines the rest is not read")
  }

  @Test(arguments: [
    (#""aliases":["Ab|Cd"]"#, "'Ab|Cd'"), (#""metonyms":["x","|"]"#, "'|'"),
    (#""codes":["iso3=ABC|cameo=X"]"#, "'iso3=ABC|cameo=X'"),
  ])
  func aListOfJsonHoldsNoMarkThatParts(list: String, item: String) throws {
    let text =
      #"{"kind":"group","name":"Front",\#(list)}"# + "\n{\"kind\":\"group\",\"name\":\"X Y\"}\n"
    let content = try read(text).content
    #expect(content.faults.map(\.line) == [1] && content.entries.map(\.name) == ["X Y"])
    #expect(content.faults.first?.what == "\(item) holds '|', which parts names")
  }
}
