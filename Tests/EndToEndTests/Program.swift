import Foundation
import TestSupport

/// The built program: that which `ENTENTE_PROGRAM` names, else the one beside the tests.
enum Program {
  static let path: String =
    ProcessInfo.processInfo.environment["ENTENTE_PROGRAM"]
    ?? Bundle.main.bundleURL.appendingPathComponent("entente").path

  /// The tool that measures the reading of language; only its debug build is tested.
  static let evaluate = Bundle.main.bundleURL.appendingPathComponent("evaluate").path

  /// The repository, for its seeds and its README.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let seed = repository + "/seeds/lavrov-assad.txt"

  /// How a run of the program ended.
  struct Result {
    /// The exit status, or 128 and the number of the signal.
    let status: Int32
    let out: String
    let err: String

    var lines: [String] { out.split(separator: "\n").map(String.init) }
  }

  /// A run that has begun; what it writes is in files, so that it never waits for a reader.
  final class Run {
    let process = Process()
    private let folder: TemporaryFolder

    init(_ command: [String], in working: String? = nil, input: String = "") throws {
      folder = try TemporaryFolder()
      try folder.write("in", input)
      for name in ["out", "err"] { try folder.write(name, "") }
      process.executableURL = URL(fileURLWithPath: command[0])
      process.arguments = Array(command.dropFirst())
      process.currentDirectoryURL = URL(fileURLWithPath: working ?? folder.path)
      process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
      process.standardInput = try FileHandle(
        forReadingFrom: URL(fileURLWithPath: folder.path("in")))
      process.standardOutput = try handle("out")
      process.standardError = try handle("err")
      try process.run()
    }

    private func handle(_ name: String) throws -> FileHandle {
      try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path(name)))
    }

    func result() throws -> Result {
      process.waitUntilExit()
      let signalled = process.terminationReason == .uncaughtSignal
      return Result(
        status: process.terminationStatus + (signalled ? 128 : 0),
        out: try String(contentsOfFile: folder.path("out"), encoding: .utf8),
        err: try String(contentsOfFile: folder.path("err"), encoding: .utf8))
    }
  }

  static func run(
    _ arguments: String..., in working: String? = nil, input: String = ""
  ) throws -> Result {
    try Run([path] + arguments, in: working, input: input).result()
  }

  /// Runs a script of bash, for what needs pipes and limits; `$0` is the program.
  static func bash(_ script: String, _ arguments: String...) throws -> Result {
    try Run(["/bin/bash", "-c", script, path] + arguments).result()
  }
}
