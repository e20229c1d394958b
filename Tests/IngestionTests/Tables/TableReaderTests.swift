import Foundation
import TestSupport
import Testing

@testable import Ingestion

/// Tables with commas, as people write them and as they break.
struct TableReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The records of a text with columns `a` and `b`, faults among them.
  private func records(_ text: String) throws -> [String] {
    try folder.write("t.csv", text)
    let reader = try TableReader(folder.path("t.csv"))
    try reader.readHeader(needing: ["a", "b"])
    let columns = try ["a", "b"].map { try #require(reader.column($0)) }
    var records: [String] = []
    while true {
      do {
        guard try reader.advance() else { return records }
        records.append(columns.map { reader.text($0) }.joined(separator: "|") + " \(reader.line)")
      } catch let fault as TableFault {
        records.append("fault \(fault.line): \(fault.what)")
      }
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ["1|2 2"]),
    ("a,b\r\n1,2\r\n3,4", ["1|2 2", "3|4 3"]),
    ("\u{FEFF}B, A \n1,2\n", ["2|1 2"]),
    ("a,b\n\n1,2\n\n", ["1|2 3"]),
    ("a,b\n\"1,0\",\"say \"\"no\"\"\"\n", ["1,0|say \"no\" 2"]),
    ("a,b\n\"1\n2\",3\n4,5\n", ["1\n2|3 2", "4|5 4"]),
    ("a,b\n1\n2,3,4\n", ["1| 2", "2|3 3"]),
    ("a,b\n\"1\"x,2\n3,4\n", ["fault 2: text follows a closing quote", "3|4 3"]),
    ("a,b\n\"1,2\n3,4\n", ["fault 2: a quote that is opened is never closed", "3|4 3"]),
    ("a,b\n,\n", ["| 2"]),
    ("a,b\n\"\",\"\"\n", ["| 2"]),
    ("a,b\n", []),
  ])
  func everyRecordIsReadOrNamed(text: String, expected: [String]) throws {
    #expect(try records(text) == expected)
  }

  @Test(arguments: [("", "has no header"), ("a\n1\n", "has no column 'b'")])
  func aTableNamesItsColumns(text: String, fault: String) throws {
    let error = #expect(throws: TableFault.self) { try records(text) }
    #expect(error?.what == fault)
  }

  @Test func aRecordMayBeLongerThanTheMemoryAtFirst() throws {
    let long = String(repeating: "x", count: 3 << 20)
    #expect(try records("a,b\n1,\"\(long)\"\n2,3\n") == ["1|\(long) 2", "2|3 3"])
  }

  /// Cut anywhere, doubled anywhere: each record comes or is named, and the reader ends.
  @Test(arguments: UInt64(1)...40)
  func brokenTablesEnd(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a,b\n", "\"", ",", "\n", "1", "\"\"", "\r\n", "é", "x,y\n", "\0"]
    let text = "a,b\n" + (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let read = try records(text)
    #expect(read.count <= text.split(separator: "\n").count + 60)
  }
}
