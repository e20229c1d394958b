import GraphStore
import Knowledge

/// The actors of a table and those of the catalogue, by the names that the table gives them.
final class TableActors {
  private(set) var count = 0
  private var names = NamePool()
  /// What the table calls those whom the catalogue knows.
  private var otherNames: [Int64: String] = [:]
  /// By row: its place in the order of identifiers.
  private(set) var ranks: [UInt32] = []
  private let loading: BulkLoad
  private var rows = RowNumbers()
  /// By row, from 1.
  private var identifiers: [Actor.Identifier] = []
  private var taken: Set<Actor.Identifier> = []
  /// Those of the catalogue, by folded name; `nil` where several bear it.
  private var known: [String: CataloguedActor?] = [:]

  init(_ loading: BulkLoad) throws {
    self.loading = loading
    for actor in try loading.cataloguedActors() { learn(actor) }
  }

  private func learn(_ actor: CataloguedActor) {
    names.append(actor.name, at: actor.row)
    identifiers += Array(repeating: "", count: max(0, Int(actor.row) - identifiers.count - 1))
    identifiers.append(actor.identifier)
    taken.insert(actor.identifier)
    for name in Set(actor.foldedNames) {
      known[name] = known.keys.contains(name) ? .some(nil) : actor
    }
  }

  func add(_ reader: TableReader) throws {
    let (id, name) = (column("id", reader), reader.text(column("name", reader)))
    guard !reader.bytes(id).isEmpty else { throw reader.fault("has no id", "give it one") }
    guard !name.allSatisfy(\.isWhitespace) else {
      throw reader.fault("has no name", "give the actor's name")
    }
    guard reader.bytes(column("name", reader)).isText, name.utf8.count <= 1000 else {
      throw reader.fault(
        "its name is longer than 1,000 bytes or no UTF-8 text", "write the table in UTF-8")
    }
    let kind = try reader.kind(column("kind", reader))
    let next = UInt32(identifiers.count + 1)
    let joined = known[foldedName(name)].flatMap { $0 }.flatMap { $0.kind == kind ? $0 : nil }
    guard rows.insert(joined.map { UInt32($0.row) } ?? next, for: reader.bytes(id)) else {
      throw reader.fault("id '\(reader.text(id))' is there already", "give each actor its own")
    }
    count += 1
    if let joined {
      otherNames[joined.row] = name
      return try loading.note(joined.row, toldBy: reader.file)
    }
    let identifier = free(identifier(ofName: name), reader.text(id))
    let row = try loading.addActor(identifier, name: name, kind: kind, file: reader.file)
    names.append(name, at: row)
    identifiers.append(identifier)
  }

  private func column(_ name: String, _ reader: TableReader) -> Int { reader.column(name) ?? 0 }

  /// An identifier that nobody has, as short as it can be.
  private func free(_ identifier: Actor.Identifier, _ id: String) -> Actor.Identifier {
    if taken.insert(identifier).inserted { return identifier }
    let longer = "\(identifier)-\(Knowledge.identifier(ofName: id))"
    if taken.insert(longer).inserted { return longer }
    var number = 2
    while !taken.insert("\(longer)-\(number)").inserted { number += 1 }
    return "\(longer)-\(number)"
  }

  /// Puts the identifiers in order, and forgets them.
  func finish() {
    let order = identifiers.indices.sorted { identifiers[$0].precedes(identifiers[$1]) }
    ranks = Array(repeating: 0, count: identifiers.count + 1)
    for (rank, index) in order.enumerated() { ranks[index + 1] = UInt32(rank) }
    (identifiers, taken, known) = ([], [], [:])
  }

  /// Where an actor stands in a text, by the table's name for it or by the catalogue's; `avoiding`: a
  /// stretch that it may not touch.
  func place(
    of row: Int64, in text: UnsafeRawBufferPointer, avoiding other: Range<Int>? = nil
  ) -> Range<Int>? {
    if var name = otherNames[row] {
      let place = name.withUTF8 { text.place(ofName: UnsafeRawBufferPointer($0), avoiding: other) }
      if let place { return place }
    }
    return names.place(of: row, in: text, avoiding: other)
  }

  /// The row of the actor that a field names.
  func row(_ column: Int, _ name: String, _ reader: TableReader) throws -> UInt32 {
    guard let row = rows[reader.bytes(column)] else {
      throw reader.fault(
        "'\(name)' is '\(reader.text(column))', which is no id of the table of actors",
        "add the actor, or mend the id")
    }
    return row
  }
}

extension TableReader {
  /// The name of the table without its folder.
  var file: String { Self.file(of: path) }

  static func file(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
