import Foundation
import Ingestion
import Knowledge
import TestSupport
import Testing

@Suite struct ArticleReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func textIsKeptByteForByteButForTheMark() throws {
    let path = try folder.write("a.txt", Data([0xEF, 0xBB, 0xBF] + Array("Ä\r\nb\n".utf8)))
    #expect(try Array(ArticleReader().document(at: path).text.utf8) == Array("Ä\r\nb\n".utf8))
  }

  @Test(arguments: [
    (#"{"date": "2015-08-04"}"#, "2015-08-04"),
    (#"{"date": "2015", "note": "why"}"#, "2015"),
    (#"{"title": "T"}"#, "2019-01-04"),
    (nil, "2019-01-04"),
  ])
  func theSidecarsDateComesBeforeThatOfTheText(sidecar: String?, date: String) throws {
    let path = try folder.write("2018-01-01-a.txt", "Head\n\nJanuary 4, 2019\n\nText.")
    if let sidecar { try folder.write("2018-01-01-a.txt.meta.json", sidecar) }
    #expect(try ArticleReader().document(at: path).date?.description == date)
  }

  @Test func titleAndSourceMayComeFromTheSidecar() throws {
    let path = try folder.write("a.txt", "Head\n\nText.")
    try folder.write("a.txt.meta.json", #"{"title": "T", "source": "https://example.org/1"}"#)
    let document = try ArticleReader().document(at: path)
    #expect(document.title == "T")
    #expect(document.source == "https://example.org/1")
  }

  @Test(arguments: [
    ("2019-01-04-ban.txt", "2019-01-04"), ("2019-01-04.txt", "2019-01-04"),
    ("ban.txt", "2001"), ("2019-13-04.txt", "2001"),
  ])
  func theDateMayStandInTheNameAndHasADefault(name: String, date: String) throws {
    let path = try folder.write(name, "Turkey banned X.")
    let reader = ArticleReader(defaultDate: PartialDate("2001"))
    #expect(try reader.document(at: path).date?.description == date)
  }

  @Test(arguments: [
    (Data(), "is empty"),
    (Data(" \n\r\n".utf8), "is empty"),
    (Data([0x61, 0x00, 0x62]), "NUL at byte 1"),
    (Data([0xFF, 0xFE, 0x61, 0x00]), "is UTF-16"),
    (Data([0x61, 0x62, 0xE4, 0x62]), "is not UTF-8 at byte 2"),
    (Data([0xEF, 0xBB, 0xBF, 0x61, 0xC3]), "is not UTF-8 at byte 4"),
    (Data(repeating: 0x61, count: 101), "is too large: 101 bytes, at most 100"),
  ])
  func badContentIsNamed(content: Data, fault: String) throws {
    let path = try folder.write("bad.txt", content)
    let error = #expect(throws: UnreadableFile.self) {
      try ArticleReader(maximumBytes: 100).document(at: path)
    }
    #expect(error?.description.hasPrefix("'\(path)' ") == true)
    #expect(error?.description.contains(fault) == true)
    #expect(error?.description.contains("; ") == true, "a remedy follows")
  }

  @Test(arguments: [
    (#"{"date": "4 August"}"#, "has the date '4 August', which is none"),
    ("date: 2015", "is no JSON object"),
    (#"{"date": 2015}"#, "is no JSON object"),
    (#"{"title": "a\u0000b"}"#, "has a NUL in its title; write "),
    (#"{"source": "\u0000"}"#, "has a NUL in its source; write "),
  ])
  func aBadSidecarIsNamed(sidecar: String, fault: String) throws {
    let path = try folder.write("a.txt", "Text.")
    try folder.write("a.txt.meta.json", sidecar)
    let error = #expect(throws: UnreadableFile.self) { try ArticleReader().document(at: path) }
    #expect(error?.path == path + ".meta.json")
    #expect(error?.description.contains(fault) == true)
  }

  @Test func namedPipesAndDevicesAreRefusedWithoutWaiting() throws {
    #expect(mkfifo(folder.path("pipe.txt"), 0o600) == 0)
    for (path, kind) in [(folder.path("pipe.txt"), "a named pipe"), ("/dev/zero", "a device")] {
      let error = #expect(throws: UnreadableFile.self) { try ArticleReader().document(at: path) }
      #expect(error?.problem == .special(kind: kind))
    }
  }
}
