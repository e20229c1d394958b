import Foundation

/// What the tests compare with: files written by `make fixtures`, and the data sets where they are.
enum Fixture {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
  static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lines of a fixture.
  static func lines(_ name: String) throws -> [Substring] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .split(separator: "\n")
  }

  /// The folder of the data sets: `ENTENTE_DATA`, else beside the repository; nil when absent.
  static let data: URL? = {
    let beside = repository.deletingLastPathComponent().appendingPathComponent("shared/data")
    let named = ProcessInfo.processInfo.environment["ENTENTE_DATA"].map {
      URL(fileURLWithPath: $0)
    }
    let folder = named ?? beside
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()
}

/// Random numbers that are the same for the same seed (SplitMix64, Steele and others 2014).
struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func floats(_ count: Int, in range: ClosedRange<Float> = -1...1) -> [Float] {
    (0..<count).map { _ in Float.random(in: range, using: &self) }
  }
}
