/// A file that lists actors, read into entries.
package struct ActorFile: Sendable {
  package let path: String
  package let format: ActorFileFormat
  package var content: ActorFileContent

  /// Without a format, the first lines and the name of the file tell it.
  package init(at path: String, format: ActorFileFormat? = nil) throws(UnreadableFile) {
    self.path = path
    let bytes = try Self.bytes(of: path)
    let lines = TextLines(bytes)
    let texts = lines.lazy.compactMap { $0.text?[...] }
    if ActorFileFormat.isAgents(texts) { throw UnreadableFile(path, .agents) }
    guard let format = format ?? ActorFileFormat(of: texts, path: path) else {
      throw UnreadableFile(path, .noActors)
    }
    self.format = format
    content = Self.content(lines, bytes, format)
  }

  /// Of the path, for the provenance of actors: where a file lies says nothing of what is in it.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func content(
    _ lines: TextLines, _ bytes: [UInt8], _ format: ActorFileFormat
  ) -> ActorFileContent {
    var content = ActorFileContent()
    switch format {
    case .tsv: readTable(TabTable(lines), isCommaTable: false, &content)
    case .csv: readTable(CommaTable(bytes), isCommaTable: true, &content)
    case .json: ActorLine.read(lines, into: &content)
    case .petrarch: DictionaryReader.read(lines, into: &content)
    }
    return content
  }

  private static func readTable(
    _ source: some RecordSource, isCommaTable: Bool, _ content: inout ActorFileContent
  ) {
    var source = source
    guard let header = source.next(&content),
      let table = ActorTable(header: header, isCommaTable: isCommaTable, &content)
    else { return }
    while let record = source.next(&content) { table.add(record, to: &content) }
  }

  private static func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    let input = BoundedInput(limit: mostBytes)
    do throws(UnreadableFile) {
      let bytes = try input.bytes(ofFile: path)
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw UnreadableFile(path, .utf16)
      }
      return bytes
    } catch {
      if case .tooLarge = error.problem {
        throw UnreadableFile(path, .manyActors(limit: mostBytes))
      }
      throw error
    }
  }

  private static let mostBytes = 100_000_000
}
