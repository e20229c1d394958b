import Foundation
import Language

/// What the ranker is trained on, as numbers for Training/coreference.py.
///
/// Little-endian 32-bit floats and whole numbers. For each mention: document, annotated chain (-1 for
/// none), annotated kind (-1 for none), chain it went to, number of candidates, numbers of phrase and of
/// candidate; the encoder's state; the phrase; then for each candidate its chain and its numbers.
struct RankingFile {
  static let kinds = ["person", "organization", "place"]

  let path: String
  /// Whether chains go on as they are found rather than as they are annotated.
  let followsFound: Bool

  func write(_ documents: [GoldDocument]) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw TreebankError(
        path: path, problem: "cannot be written", remedy: "name a file in a folder that you own")
    }
    let analyser = Analyser()
    for (number, document) in documents.enumerated() {
      try file.write(contentsOf: records(of: document, number, analyser))
    }
    try file.close()
  }

  private func records(of document: GoldDocument, _ number: Int, _ analyser: Analyser) -> Data {
    let words = document.sentences.map { $0.words.map(\.form) }
    var states: [[Float]] = []
    let analyses = analyser(words) { states.append(Array($0)) }
    let first = examples(of: document, words, analyses, chain: nil)
    let alignment = MentionAlignment(first.map(\.mention), document.mentions).byHead
    func chain(_ mention: Int) -> String {
      alignment[mention].map { document.mentions[$0].chain } ?? "none-\(mention)"
    }
    let found =
      followsFound ? first : examples(of: document, words, analyses, chain: chain)
    let starts = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    var record = Record()
    for (index, (mention, example)) in found.enumerated() {
      let gold = alignment[index].map { document.mentions[$0] }
      record.append([
        number, gold.flatMap { Int($0.chain) } ?? -1,
        gold.map { Self.kinds.firstIndex(of: $0.kind) ?? 3 } ?? -1,
        mention.chain, example.chains.count, example.phrase.count,
        example.featureCount,
      ])
      record.append(states[starts[mention.sentence] + mention.head])
      record.append(example.phrase)
      for (chain, row) in zip(example.chains, example.candidates) {
        record.append([chain])
        record.append(Array(row))
      }
    }
    return record.data
  }

  private func examples(
    of document: GoldDocument, _ words: [[String]], _ analyses: [Analysis],
    chain: ((Int) -> String)?
  ) -> [(mention: ReferringPhrase, example: RankingExample)] {
    let coreference = Coreference()
    let paragraphs = document.paragraphs
    return words.indices.flatMap { number in
      coreference.examples(
        words[number], analyses[number], paragraph: paragraphs[number],
        speaker: document.sentences[number].comment("speaker"), chain: chain)
    }
  }
}

/// Little-endian numbers of 32 bits.
private struct Record {
  private(set) var data = Data()

  mutating func append(_ numbers: [Int]) {
    numbers.map { Int32($0).littleEndian }.withUnsafeBytes { data.append(contentsOf: $0) }
  }

  mutating func append(_ numbers: [Float]) {
    numbers.map(\.bitPattern.littleEndian).withUnsafeBytes { data.append(contentsOf: $0) }
  }
}
