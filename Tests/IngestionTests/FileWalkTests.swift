import Foundation
import Ingestion
import TestSupport
import Testing

@Suite struct FileWalkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names(_ walk: FileWalk) -> [String] {
    walk.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func aFolderGivesItsArticlesInTheOrderOfTheirPaths() throws {
    for name in [
      "b.txt", "a/z.md", "a/b.text", "a.txt", ".hidden.txt", ".git/x.txt", "c.pdf", "d.TXT",
    ] {
      try folder.write(name, "x")
    }
    let walk = FileWalk([folder.path + "//"])
    #expect(names(walk) == ["a.txt", "a/b.text", "a/z.md", "b.txt", "d.TXT"])
    #expect(walk.errors.isEmpty && walk.notices.isEmpty)
  }

  @Test func theOrderOfThePathsGivenDoesNotMatter() throws {
    for name in ["a/1.txt", "b/2.txt", "3.html"] { try folder.write(name, "x") }
    let paths = ["a", "b", "3.html", "a/1.txt"].map(folder.path)
    #expect(FileWalk(paths).files == FileWalk(paths.reversed()).files)
    #expect(names(FileWalk(paths)) == ["3.html", "a/1.txt", "b/2.txt"])
  }

  @Test func eachRealFileIsTakenOnceAndLoopsEnd() throws {
    try folder.write("a/1.txt", "x")
    try folder.link("a/again.txt", to: "1.txt")
    try folder.link("a/loop", to: "..")
    let walk = FileWalk([folder.path])
    #expect(names(walk) == ["a/1.txt"])
    #expect(walk.notices.count == 1)
    #expect(walk.notices.first?.contains("a/loop' is passed over") == true)
  }

  @Test func aSidecarIsNoArticleEvenWhenItIsNamed() throws {
    let paths = try [folder.write("a.txt", "x"), folder.write("a.txt.meta.json", "{}")]
    #expect(names(FileWalk(paths)) == ["a.txt"])
  }

  @Test(arguments: ["empty", "missing", "broken.txt", "circle"])
  func whatGivesNoArticleIsAnError(name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("empty"), withIntermediateDirectories: true)
    try folder.link("broken.txt", to: "nowhere")
    try folder.link("circle", to: "circle")
    let walk = FileWalk([folder.path(name)])
    #expect(walk.files.isEmpty)
    #expect(walk.errors.map(\.path) == [folder.path(name)])
  }

  @Test func pipesInAFolderArePassedOverAndNamedOnesRefused() throws {
    try folder.write("a.txt", "x")
    #expect(mkfifo(folder.path("p.txt"), 0o600) == 0)
    let inFolder = FileWalk([folder.path])
    #expect(inFolder.notices.count == 1 && inFolder.errors.isEmpty)
    #expect(
      FileWalk([folder.path("p.txt")]).errors.map(\.problem) == [
        .special(kind: "a named pipe")
      ])
  }

  @Test(arguments: ["with space.txt", "qu\"o'te.txt", "new\nline.txt", "emoji 🕊️.txt", "é.txt"])
  func anyNameWillDo(name: String) throws {
    try folder.write(name, "x")
    #expect(names(FileWalk([folder.path])) == [name])
  }
}
