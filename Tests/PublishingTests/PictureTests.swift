import Foundation
import Publishing
import Querying
import TestSupport
import Testing

/// Pictures are drawn by Graphviz and written whole, or it is said why not.
struct PictureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fake(_ script: String) throws -> String {
    let path = try folder.write("bin/dot", "#!/bin/sh\n\(script)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return "/nowhere:relative:" + folder.path("bin")
  }

  @Test(.enabled("Graphviz is not installed", { findGraphviz() != nil }))
  func graphvizDraws() throws {
    let ties = try Selection().ties(in: .of(.lavrov))
    #expect(try Graphviz().svg(of: Dot(ties)).contains(">Sergei Lavrov</text>"))
  }

  @Test(arguments: [
    ("exit 3", PictureError.failed("status 3")), ("echo no >&2; exit 1", .failed("no\n")),
    ("exec sleep 60", .slow(seconds: 1)),
  ])
  func whatGoesWrongIsSaid(script: String, expected: PictureError) throws {
    let graphviz = try Graphviz(searchPath: fake(script), seconds: 1)
    #expect(throws: expected) { try graphviz.svg(of: Dot([])) }
  }

  @Test(arguments: ["", "/nowhere", "bin"])
  func withoutGraphvizThereIsNoPicture(searchPath: String) {
    #expect(throws: PictureError.noGraphviz) { try Graphviz(searchPath: searchPath) }
  }

  @Test func aFileIsReplacedAndNothingIsLeftBeside() throws {
    let path = try folder.write("out/a.svg", "<svg>old</svg>")
    try folder.link("out/link.svg", to: "a.svg")
    for target in [path, folder.path("out/new.svg"), folder.path("out/link.svg")] {
      try ResultFile(target, .picture).write("<svg>\(target)")
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "<svg>\(target)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
    #expect(names == ["a.svg", "link.svg", "new.svg"])
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("link.svg"))
  }

  @Test(arguments: [("", "it has no name"), (".", "it is a folder"), ("no/a.svg", "No such file")])
  func aFileThatCannotBeWritten(name: String, reason: String) throws {
    let path = name.isEmpty ? "" : folder.path(name)
    let error = #expect(throws: PictureError.self) { try ResultFile(path, .picture).write("x") }
    #expect(error?.description.contains(reason) == true)
    try ResultFile("/dev/null", .picture).write("x")
  }
}
