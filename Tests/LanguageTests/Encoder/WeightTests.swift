import Crypto
import EncoderWeights
import Foundation
import Testing

@testable import Language

/// The file in the program is the one that was exported, and the code fits it.
struct WeightTests {
  private let weights = Weights()
  private static let matrices = ["labels", "edges", "arc", "relation"]
  private static let layerMatrices = ["qkv", "out", "up", "down"]

  private var file: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: encoder_weights(), count: encoder_weights_size())
  }

  private var layers: [String] {
    Array((0...).lazy.map { "layers.\($0)." }.prefix { weights.has("\($0)qkv.weights") })
  }

  @Test func theFileIsTheOneThatWasExported() throws {
    let path = Fixture.repository.path + "/Sources/EncoderWeights/encoder.sha256"
    let line = try String(contentsOfFile: path, encoding: .utf8)
    let digest = SHA256.hash(data: file).map {
      String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
    }
    #expect(line == digest.joined() + "  encoder.safetensors\n")
  }

  @Test func theFileIsSmall() { #expect(file.count <= 36_000_000) }

  @Test func everyLabelIsKnown() throws {
    for tag in try labels("tags") { #expect(PartOfSpeech(rawValue: tag) != nil, "\(tag)") }
    for relation in try labels("relations") {
      #expect(DependencyRelation(rawValue: relation) != nil, "\(relation)")
    }
    for rule in try labels("lemmas") { #expect(LemmaRule(rule) != nil, "\(rule)") }
    for features in try labels("features") where features != "_" {
      #expect(features.split(separator: "|").allSatisfy { $0.split(separator: "=").count == 2 })
    }
    let names = NameKind.allCases.flatMap { ["B-\($0.rawValue)", "I-\($0.rawValue)"] }
    #expect(try labels("names").sorted() == (["O"] + names).sorted())
  }

  @Test(arguments: ["names", "tags", "features", "lemmas", "relations"])
  func noLabelComesTwice(key: String) throws {
    #expect(try Set(labels(key)).count == labels(key).count)
  }

  @Test func matricesArePackedWithAScaleAndABiasForEachColumn() {
    for name in Self.matrices + layers.flatMap({ layer in Self.layerMatrices.map { layer + $0 } }) {
      let shape = weights.shape("\(name).weights")
      #expect(shape.count == 4 && shape[2...] == [16, 2], "\(name)")
      #expect(weights.shape("\(name).scales") == [shape[0] * 16], "\(name)")
      #expect(weights.shape("\(name).bias") == [shape[0] * 16], "\(name)")
    }
  }

  @Test func layersAreAsWideAsTheEncoder() {
    #expect(!layers.isEmpty)
    let width = weights.shape("positions")[1]
    for layer in layers {
      let sizes = Self.layerMatrices.map { columnsAndInner(layer + $0) }
      let expected = [
        [3 * width, width], [width, width], [4 * width, width], [width, 4 * width],
      ]
      #expect(sizes == expected)
      for norm in ["norm1", "norm2"] {
        #expect(weights.shape("\(layer)\(norm).gain") == [width])
        #expect(weights.shape("\(layer)\(norm).bias") == [width])
      }
    }
  }

  @Test func headsHaveRoomForTheirLabels() throws {
    let width = weights.shape("positions")[1]
    let count = try ["names", "tags", "features", "lemmas"].reduce(0) { try $0 + labels($1).count }
    #expect(columnsAndInner("labels")[0] >= count)
    for head in ["labels", "edges"] { #expect(columnsAndInner(head)[1] == width) }
    let (arc, relation) = (columnsAndInner("arc"), columnsAndInner("relation"))
    #expect(arc[0] == arc[1])
    #expect(columnsAndInner("edges")[0] == 2 * (arc[1] + relation[1]))
    #expect(try relation[0] >= labels("relations").count * (relation[1] + 1))
  }

  @Test func numbersStartWhereNumbersMay() {
    for name in ["positions", "shapes", "pieces.scales", "labels.scales", "labels.bias"] {
      #expect(weights.elements(name, as: Float.self).offset % 4 == 0)
    }
  }

  @Test func thePiecesAreThoseOfTheVocabulary() throws {
    let elements = weights.elements("vocabulary", as: UInt8.self)
    let text = String(
      decoding: UnsafeBufferPointer(start: elements.start, count: elements.count), as: UTF8.self)
    let pieces = text.utf8.split(separator: 10).map { String($0) }
    #expect(pieces.count == weights.shape("pieces.weights")[0])
    #expect(weights.shape("pieces.scales") == [pieces.count])
    let marks = [WordPieces.unknown, WordPieces.begin, WordPieces.end].map { pieces[Int($0)] }
    #expect(marks == ["[UNK]", "[CLS]", "[SEP]"])
  }

  private func labels(_ key: String) throws -> [String] { try #require(weights.labels[key]) }

  private func columnsAndInner(_ name: String) -> [Int] {
    let shape = weights.shape("\(name).weights")
    return [shape[0] * shape[2], shape[1] * shape[3]]
  }
}
