import Knowledge

/// Whole articles with hand-written actors: `actors.tsv`, `relations.tsv` and `articles/`.
struct GoldActors {
  /// The first actor that owns a folded name, by that name.
  private var names: [String: String] = [:]
  /// Names of several words, in the order of the file: `sergei lavrov`.
  private var fullNames: [(name: String, actor: String)] = []
  /// The subjects and objects of the relations that must be found, by article.
  private(set) var wanted: [String: Set<String>] = [:]

  init(folder: String) throws(TreebankError) {
    for cells in try Self.rows(of: folder + "/actors.tsv", columns: 3...) {
      for name in [cells[0]] + cells[2].split(separator: "|").map(String.init) {
        let folded = foldedName(name)
        guard names[folded] == nil else { continue }
        names[folded] = cells[0]
        if folded.contains(" ") { fullNames.append((" " + folded, cells[0])) }
      }
    }
    for cells in try Self.rows(of: folder + "/relations.tsv", columns: 2...) {
      wanted[cells[0], default: []].formUnion([])
      guard cells[1] == "must", cells.count >= 5 else { continue }
      wanted[cells[0], default: []].formUnion([cells[2], cells[4]])
    }
  }

  /// The gold actor of one of the names, the first that fits; else whose full name ends the first.
  func actor(named tries: [String]) -> String? {
    let folded = tries.map(foldedName)
    if let exact = folded.lazy.compactMap({ names[$0] }).first { return exact }
    guard let first = folded.first else { return nil }
    return fullNames.first { first.hasSuffix($0.name) }?.actor
  }

  /// The cells of a file, without comments.
  static func rows(
    of path: String, columns: PartialRangeFrom<Int>
  ) throws(TreebankError) -> [[String]] {
    var rows: [[String]] = []
    let lines = try TreebankFile.text(ofFile: path).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.contains(cells.count) else {
        throw TreebankError(
          path: path, line: number + 1, problem: "has \(cells.count) columns",
          remedy: "write at least \(columns.lowerBound), parted by tabs")
      }
      rows.append(cells)
    }
    return rows
  }
}
