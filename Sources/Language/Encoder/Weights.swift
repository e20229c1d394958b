import EncoderWeights
import Foundation

/// The safetensors files that are part of the program.
enum WeightsFile: Sendable {
  case encoder, coreference, pairs

  fileprivate var bytes: UnsafeRawBufferPointer {
    switch self {
    case .encoder: .init(start: encoder_weights(), count: encoder_weights_size())
    case .coreference: .init(start: coreference_weights(), count: coreference_weights_size())
    case .pairs: .init(start: pair_weights(), count: pair_weights_size())
    }
  }
}

/// The tensors of a safetensors file that is part of the program; they are mapped, never copied.
struct Weights: Sendable {
  /// Where a tensor lies in the file.
  struct Tensor: Decodable, Sendable {
    let dtype: String
    let shape: [Int]
    let data_offsets: [Int]
  }

  /// One line a label, in the order of the scores.
  let labels: [String: [String]]
  private let source: WeightsFile
  private let tensors: [String: Tensor]
  private let dataStart: Int

  /// Reads the header; a file that the code does not fit is a fault of the build.
  init(_ source: WeightsFile = .encoder) {
    self.source = source
    let file = source.bytes
    let length = Int(UInt64(littleEndian: file.loadUnaligned(as: UInt64.self)))
    dataStart = 8 + length
    do {
      let header = try JSONDecoder().decode(Header.self, from: Data(file[8..<dataStart]))
      labels = header.labels
      tensors = header.tensors
    } catch {
      preconditionFailure("the header of the weights is broken: \(error)")
    }
  }

  /// Whether there is such a tensor.
  func has(_ name: String) -> Bool { tensors[name] != nil }

  /// The tensor's shape.
  func shape(_ name: String) -> [Int] { tensor(name).shape }

  /// The tensor's elements, row by row.
  func elements<Element>(_ name: String, as type: Element.Type) -> Elements<Element> {
    let tensor = tensor(name)
    precondition(Self.types[tensor.dtype] == ObjectIdentifier(type), "\(name) is \(tensor.dtype)")
    return Elements(
      source: source, offset: dataStart + tensor.data_offsets[0],
      count: (tensor.data_offsets[1] - tensor.data_offsets[0]) / MemoryLayout<Element>.stride)
  }

  private func tensor(_ name: String) -> Tensor {
    guard let tensor = tensors[name] else { preconditionFailure("no tensor \(name)") }
    return tensor
  }

  private static var types: [String: ObjectIdentifier] {
    [
      "F32": ObjectIdentifier(Float.self), "I8": ObjectIdentifier(Int8.self),
      "U8": ObjectIdentifier(UInt8.self),
    ]
  }
}

/// A run of numbers inside the weights.
struct Elements<Element>: Sendable {
  let source: WeightsFile
  let offset: Int
  let count: Int

  var start: UnsafePointer<Element> {
    guard let file = source.bytes.baseAddress else { preconditionFailure("there are no weights") }
    return (file + offset).assumingMemoryBound(to: Element.self)
  }
}

/// The JSON header of a safetensors file.
private struct Header: Decodable {
  var labels: [String: [String]] = [:]
  var tensors: [String: Weights.Tensor] = [:]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for key in container.allKeys {
      if key.stringValue == "__metadata__" {
        labels = try container.decode([String: String].self, forKey: key)
          .mapValues { $0.split(separator: "\n").map(String.init) }
      } else {
        tensors[key.stringValue] = try container.decode(Weights.Tensor.self, forKey: key)
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
