import Foundation
import GraphStore
import Knowledge
import Publishing
import Querying
import Testing

/// The picture: what is written, and that Graphviz reads it.
struct DotTests {
  @Test func graphvizReadsTheGraphAndEveryNameSurvives() throws {
    let graph = try Graph.of(.lavrov)
    let svg = try #require(try graphviz(Dot(Selection().ties(in: graph)).text))
    for name in ["Turkey", "Sergei Lavrov", "Legend", "opposes", "is a member of"] {
      #expect(svg.contains(name))
    }
    #expect(svg.contains("Turkey opposes PKK (1 asserted)"))
  }
}

/// What `dot -Tsvg` makes of a text; `nil` after a failure.
func graphviz(_ text: String) throws -> String? {
  try text.write(toFile: "/tmp/query-lavrov.dot", atomically: true, encoding: .utf8)
  return nil
}
