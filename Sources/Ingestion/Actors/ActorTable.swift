import Knowledge

/// Makes entries of the records of a table, by the columns that its first record names.
struct ActorTable {
  private let columns: [ActorColumn?]
  private let isCommaTable: Bool

  /// `nil`, and a fault, where the first record names no table of actors.
  init?(header: Record, isCommaTable: Bool, _ content: inout ActorFileContent) {
    let names = header.cells.map { $0.singleSpaced }
    columns = names.map(ActorColumn.init(rawValue:))
    self.isCommaTable = isCommaTable
    let known = columns.compactMap { $0 }
    if let doubled = known.first(where: { column in known.filter { $0 == column }.count > 1 }) {
      content.fail(header.line, "column '\(doubled.rawValue)' stands twice", "name it once")
      return nil
    }
    if let missing = ActorColumn.missing(in: columns) {
      content.fail(header.line, missing, ActorColumn.remedy)
      return nil
    }
    for (name, column) in zip(names, columns) where column == nil {
      content.fail(header.line, "column '\(name)' is not known and not read", ActorColumn.remedy)
    }
  }

  func add(_ record: Record, to content: inout ActorFileContent) {
    do throws(LineFault) {
      guard record.cells.count == columns.count else {
        throw LineFault(
          line: record.line,
          what: "has \(record.cells.count) columns instead of \(columns.count)",
          remedy: isCommaTable ? "quote cells that hold commas" : "put one tab between columns")
      }
      let row = Row(line: record.line, columns: columns, cells: record.cells)
      if columns.contains(.person) {
        content.roles.append(try RoleEntry(row))
      } else {
        content.entries.append(try ActorEntry(row))
      }
    } catch {
      content.faults.append(error)
    }
  }

  /// The cells of a record below the names of its columns.
  struct Row {
    let line: Int
    let columns: [ActorColumn?]
    let cells: [String]

    /// Without the spaces around it; `nil` when it is empty or there is no such column.
    subscript(column: ActorColumn) -> String? {
      guard let index = columns.firstIndex(of: column) else { return nil }
      let cell = cells[index].singleSpaced
      return cell.isEmpty ? nil : cell
    }

    func list(_ column: ActorColumn) -> [String] {
      (self[column] ?? "").split(separator: "|").map { String($0).singleSpaced }
        .filter { !$0.isEmpty }
    }

    func fault(_ what: String, _ remedy: String) -> LineFault {
      LineFault(line: line, what: what, remedy: remedy)
    }
  }
}

extension ActorEntry {
  fileprivate init(_ row: ActorTable.Row) throws(LineFault) {
    guard let name = row[.name] else {
      throw row.fault("has no name", "give it one, or take the line out")
    }
    self.init(line: row.line, name: name, kind: try Self.kind(row))
    identifier = try Self.identifier(row)
    aliases =
      row.list(.aliases).map { Alias($0) } + row.list(.adjectives).map { Alias($0, .adjective) }
      + row.list(.metonyms).map { Alias($0, .metonym) }
    country = row[.country]
    if let written = row[.gender] {
      gender = Actor.Gender(rawValue: written)
      if gender == nil { throw row.fault("'\(written)' is no gender", "write f, m or nothing") }
    }
    for written in row.list(.codes) {
      guard let code = ActorCode(written) else {
        throw row.fault("'\(written)' is no code", "write iso3=TUR or cameo=AFGGOV:2003-01/2006")
      }
      codes.append(code)
    }
    for written in row.list(.roles) { roles.append(try RoleEntry(written, row)) }
  }

  private static func kind(_ row: ActorTable.Row) throws(LineFault) -> Actor.Kind {
    guard row.columns.contains(.kind) else { return .person }
    guard let kind = row[.kind].flatMap(Actor.Kind.init(rawValue:)) else {
      let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw row.fault("'\(row[.kind] ?? "")' is no kind of actor", "write one of \(kinds)")
    }
    return kind
  }

  private static func identifier(_ row: ActorTable.Row) throws(LineFault) -> Actor.Identifier? {
    guard let identifier = row[.identifier] else { return nil }
    guard Actor.isIdentifier(identifier) else {
      throw row.fault(
        "'\(identifier)' is no identifier",
        "write lower-case words of a to z and 0 to 9 joined by '-', or leave it empty")
    }
    return identifier
  }
}

extension Actor {
  /// Whether a text has the form of an identifier: `sergei-lavrov`.
  static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count <= 200
      && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
        !word.isEmpty
          && word.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
      }
  }
}

extension StringProtocol {
  /// Without spaces at either end, and one where there are several.
  var singleSpaced: String {
    split(separator: " ").joined(separator: " ")
  }
}
