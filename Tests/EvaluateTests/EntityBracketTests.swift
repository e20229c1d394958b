import Testing

@testable import evaluate

/// How annotated mentions are read.
struct EntityBracketTests {
  /// A sentence whose words hang on the first but for what `heads` says, with the last columns given.
  private static func sentence(_ columns: [String]) -> String {
    columns.enumerated().map { number, column in
      "\(number + 1)\tw\t_\tNOUN\t_\t_\t\(number == 0 ? 0 : 1)\tdep\t_\t\(column)\n"
    }.joined() + "\n"
  }

  private static func document(_ columns: [String]) throws -> GoldDocument {
    let file = try TreebankFile(text: sentence(columns), path: "x.conllu")
    return try GoldDocument(file.documents[0], of: "x.conllu")
  }

  @Test(arguments: [
    (["Entity=(1-person)", "_"], ["1 person 0..<1 0"]),
    (["Entity=(1-person-new-cf1", "Entity=(2-place)1)"], ["1 person 0..<2 0", "2 place 1..<2 1"]),
    (
      ["Entity=(1-person(2-place", "Entity=2)", "Entity=1)"],
      ["1 person 0..<3 0", "2 place 0..<2 0"]
    ),
    (["SpaceAfter=No|Entity=(1-person)(2-place)"], ["1 person 0..<1 0", "2 place 0..<1 0"]),
    (
      ["Entity=(3[1/2]-person)", "_", "Entity=(3[2/2]-person)"], ["3 person 0..<3 0"]
    ),
    (["_", "Discourse=x"], []),
  ])
  func bracketsGiveMentions(columns: [String], expected: [String]) throws {
    let found = try Self.document(columns).mentions.map {
      "\($0.chain) \($0.kind) \($0.words) \($0.head)"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    (["_", "Entity=1)"], "'x.conllu', line 2, closes entity 1, which is not open; open it before"),
    (
      ["Entity=(1-person", "Entity=)"],
      "'x.conllu', line 2, closes entity , which is not open; open it before"
    ),
    (
      ["Entity=(1-person", "_"], "'x.conllu', line 1, opens entity 1 and never closes it; close it"
    ),
    (["Entity=x"], "'x.conllu', line 1, closes entity x, which is not open; open it before"),
    (
      ["Entity=\u{1B}[2J)"],
      "'x.conllu', line 1, closes entity , which is not open; open it before"
    ),
  ])
  func brokenBracketsAreNamed(columns: [String], message: String) {
    #expect(throws: TreebankError.self) { try Self.document(columns) }
    do {
      _ = try Self.document(columns)
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func chainsOfOtherKindsAreNotScored() throws {
    let document = try Self.document([
      "Entity=(1-person)", "Entity=(1-person)", "Entity=(2-event)", "Entity=(2-event)",
      "Entity=(3-place)",
    ])
    #expect(document.chains == [[0, 1], [4]])
  }
}
