import Foundation
import Knowledge

/// An actor in JSON as files of actors write it: what a row of a table says, with lists.
package struct ActorLine: Codable, Sendable {
  package var identifier: String?
  package var kind: String
  package var name: String
  package var aliases: [String]?
  package var adjectives: [String]?
  package var metonyms: [String]?
  package var country: String?
  package var gender: String?
  package var codes: [String]?
  package var roles: [String]?

  package init(kind: String, name: String) {
    self.kind = kind
    self.name = name
  }

  /// The cells of a table for it.
  var cells: [ActorColumn: String] {
    var cells: [ActorColumn: String] = [.kind: kind, .name: name]
    cells[.identifier] = identifier
    cells[.country] = country
    cells[.gender] = gender
    for (column, list) in lists { cells[column] = list?.joined(separator: "|") }
    return cells
  }

  private var lists: [(ActorColumn, [String]?)] {
    [
      (.aliases, aliases), (.adjectives, adjectives), (.metonyms, metonyms), (.codes, codes),
      (.roles, roles),
    ]
  }

  /// What a cell of a table would hold as two.
  private var parted: String? {
    lists.lazy.flatMap { $1 ?? [] }.first { $0.contains("|") }
  }

  /// One line, keys sorted.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// Reads lines, one object each.
  static func read(_ lines: TextLines, into content: inout ActorFileContent) {
    let columns: [ActorColumn] = [
      .identifier, .kind, .name, .aliases, .adjectives, .metonyms, .country, .gender, .codes,
      .roles,
    ]
    let header = Record(line: 0, cells: columns.map(\.rawValue))
    guard let table = ActorTable(header: header, isCommaTable: false, &content) else { return }
    for line in lines where line.text.map({ $0.contains { !$0.isWhitespace } }) ?? true {
      if content.isGivenUp(at: line.number) { return }
      guard let text = line.text else {
        content.faults.append(.notText(line.number))
        continue
      }
      guard let actor = try? JSONDecoder().decode(ActorLine.self, from: Data(text.utf8)) else {
        content.fail(
          line.number, "is no JSON object of an actor",
          #"write {"kind":"person","name":"…","aliases":["…"]} on one line"#)
        continue
      }
      if let item = actor.parted {
        content.fail(line.number, "'\(item)' holds '|', which parts names", "write it without '|'")
        continue
      }
      let cells = columns.map { actor.cells[$0] ?? "" }
      table.add(Record(line: line.number, cells: cells), to: &content)
    }
  }
}
