import Foundation
import Testing

/// What a sentence commits to and who says so, by construction.
struct CommitmentTests {
  struct Case: CustomTestStringConvertible {
    let construction: String
    let sentence: String
    let claim: String

    var testDescription: String { "\(construction): \(sentence)" }
  }

  /// Construction, sentence and claim, parted by tabs.
  static let cases: [Case] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/commitments.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return Case(construction: cells[0], sentence: cells[1], claim: cells[2])
    }
  }()

  @Test func theTableHasManyConstructions() {
    #expect(Self.cases.count >= 150)
    #expect(Set(Self.cases.map(\.construction)).count >= 20)
  }

  @Test(arguments: cases)
  func aConstructionIsUnderstood(_ one: Case) {
    let claims = Sample.claims(in: one.sentence)
    #expect(claims.contains(one.claim), "found \(claims.sorted())")
  }
}
