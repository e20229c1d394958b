import Foundation
import Querying
import TestSupport
import Testing

@testable import Publishing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Charts are sound XML whatever they are given.
struct ChartTests {
  private func elements(_ svg: String) throws -> [String: Int] {
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = counter
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return counter.counts
  }

  @Test(arguments: hostileNames)
  func hostileNamesStayText(name: String) throws {
    let bars = BarChart(
      title: name, subtitle: name, color: "#d1242f",
      bars: [BarChart.Bar(label: name, value: 2, note: name)])
    #expect(try elements(bars.svg)["rect"] == 2)
    #expect(try elements(bars.svg).keys.sorted() == ["line", "rect", "svg", "text", "title"])
  }

  @Test(
    arguments: [
      ([], 0), ([0], 0), ([3, 1, 0.5], 3), ([.greatestFiniteMagnitude, 1], 2), ([-4, 2], 2),
    ] as [([Double], Int)])
  func aBarForEachValue(values: [Double], atLeast: Int) throws {
    let chart = BarChart(
      title: "T", color: "#d1242f",
      bars: values.map { BarChart.Bar(label: "x", value: $0, note: "\($0)") })
    #expect(try elements(chart.svg)["rect"] == values.count + 1)
    #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf"))
  }

  @Test func theLongestBarFillsTheRoom() {
    let chart = BarChart(
      title: "T", color: "#d1242f",
      bars: [10.0, 5].map { BarChart.Bar(label: "abc", value: $0, note: "\(Int($0))") })
    #expect(chart.svg.contains("width=\"708\" height=\"19\" rx=\"2\" fill=\"#d1242f\""))
    #expect(chart.svg.contains("width=\"354\" height=\"19\""))
  }

  @Test(
    arguments: [
      ([], 0, 1, 2), ([0], 0, 1, 2), ([7], 0, 8, 5), ([100], 0, 100, 6), ([0.03], 0, 0.03, 4),
      ([-3, 12], -5, 15, 5), ([1_000_000], 0, 1_000_000, 6),
    ] as [([Double], Double, Double, Int)])
  func scalesAreRound(values: [Double], low: Double, high: Double, marks: Int) {
    let scale = Scale(values)
    #expect(abs(scale.low - low) < 1e-9 && abs(scale.high - high) < 1e-9)
    #expect(scale.marks.count == marks, "\(scale.marks)")
  }

  @Test(
    arguments: [
      (0, "0"), (12, "12"), (96.84, "96.8"), (0.19312, "0.193"), (0.000031234, "0.0000312"),
      (1234.56, "1235"), (-0.5, "-0.500"), (1e15, "1000000000000000"), (.infinity, "inf"),
    ] as [(Double, String)])
  func numbersHaveThreeDigits(number: Double, expected: String) {
    #expect(number.plainText == expected)
  }

  @Test func aRankingIsDrawnInTheColourOfItsRelation() throws {
    let ranking = try RankingRequest(by: .opposed, limit: 3).ranking(in: .of(.lavrov))
    let chart = BarChart(ranking, by: .opposed)
    #expect(chart.color == "#d1242f" && chart.title == "Most opposed")
    #expect(chart.bars.map(\.label) == ["1. ISIS", "2. PKK", "3. United States"])
    #expect(chart.bars.map(\.note) == ["4", "3", "2"])
  }
}

private final class ElementCounter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
  }
}
