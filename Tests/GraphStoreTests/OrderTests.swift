import Foundation
import GraphStore
import Knowledge
import TestSupport
import Testing

/// The same documents give the same graph, whatever their order.
struct OrderTests {
  private static let readings: [Reading] = [
    .sample("a.txt", date: "2015-08-04", ["russia supports syria", "turkey opposes syria 0.75"]),
    .sample("b.txt", date: "2014", ["syria allied-with russia", "iran meets russia claimed"]),
    .sample("c.txt", date: nil, ["russia opposes syria denied", "russia supports syria 0.25"]),
    .sample("d.txt", ["nobody says anything"]),
    // The same text thrice, from sources that disagree.
    .sample("z.txt", date: "2015-08-04", title: "Later", ["iran supports syria by turkey"]),
    .sample("y.txt", date: "2014-01-01", title: "Earlier", ["iran supports syria by turkey"]),
    .sample("x.txt", date: nil, ["iran supports syria by turkey"]),
    // What is known of one actor, told differently.
    .sample(
      "e.txt",
      newActors: [
        .sample("isis", name: "ISIS", kind: .organisation, aliases: [Alias("Daesh")]),
        .sample("hamas", kind: .group),
      ], ["isis opposes hamas"]),
    .sample(
      "f.txt",
      newActors: [
        .sample("isis", name: "Isis", kind: .group, aliases: [Alias("ISIL")]),
        .sample("hamas", kind: .party),
      ], ["hamas opposes isis proposed"]),
  ]

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: sqlite)),
    arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func theGraphDoesNotDependOnTheOrderOfDocuments(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let shuffled = Self.readings.shuffled(using: &generator)
    let expected = try dump(Self.readings, batch: 100)
    #expect(expected.contains("Isis"))
    #expect(try dump(shuffled, batch: Int(seed)) == expected)
    #expect(try dump(shuffled + shuffled, batch: 4) == expected)
  }

  private func dump(_ readings: [Reading], batch: Int) throws -> String {
    try withTemporaryFolder { folder in
      let path = folder + "/graph.db"
      try write(readings, batch: batch, to: path)
      return try output(of: sqlite, [path, graphInWords])
    }
  }

  private func write(_ readings: [Reading], batch: Int, to path: String) throws {
    let graph = try Graph.open(writingTo: path, catalogue: .none)
    for (index, reading) in readings.enumerated() {
      try graph.add(reading)
      if index % batch == 0 { try graph.finishBatch() }
    }
    try graph.finishBatch()
    #expect(try graph.check() == [])
  }

  @Test func theSameAdditionsGiveTheSameBytes() throws {
    let pairs = (0..<60).map { "actor-\($0) supports actor-\($0 * 7 % 60 + 1)" }
    let crowd = Reading.sample("crowd.txt", pairs + pairs.map { $0 + " denied" })
    try withTemporaryFolder { folder in
      let paths = [folder + "/one.db", folder + "/two.db"]
      for path in paths { try write(Self.readings + [crowd], batch: 4, to: path) }
      let files = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
      #expect(files[0] == files[1])
    }
  }

  private func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}

private let sqlite = "/usr/bin/sqlite3"
