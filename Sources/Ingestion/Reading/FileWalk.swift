import Foundation

/// A file that may be an article.
package struct ArticleFile: Hashable, Sendable {
  /// As given, or below the folder that was given.
  package let path: String
  package let bytes: Int

  /// Read to its end by the first that asks; of unknown size.
  package static let standardInput = ArticleFile(path: "-", bytes: 0)
}

/// The articles below some paths, in the order of their paths whatever the order they were given.
///
/// A folder gives its `.txt`, `.text` and `.md` files and those of its folders; hidden ones are
/// left out. A file named itself is taken whatever its extension. Symbolic links are followed, and
/// each real file is taken once.
package struct FileWalk {
  package private(set) var files: [ArticleFile] = []
  package private(set) var errors: [UnreadableFile] = []
  /// What was passed over and why; no error.
  package private(set) var notices: [String] = []
  private var seen: Set<Identity> = []
  /// So many were met, those that were taken already too.
  private var articles = 0

  /// Which file it really is, whatever its path.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  package init(_ paths: [String]) {
    for path in Set(paths.map(Self.withoutFinalSlashes)).sorted(by: Self.precedes) {
      visitNamed(path)
    }
    files.sort { Self.precedes($0.path, $1.path) }
  }

  private mutating func visitNamed(_ path: String) {
    // The companion of an article, as in `seeds/*`, is read with its article.
    guard !path.hasSuffix(Sidecar.suffix), let status = status(of: path) else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      guard !seen.contains(Self.identity(status)) else { return }
      let before = articles
      visitFolder(path, status)
      if articles == before { errors.append(UnreadableFile(path, .noArticles)) }
    default: take(path, status)
    }
  }

  private mutating func visitFolder(_ path: String, _ status: stat) {
    guard seen.insert(Self.identity(status)).inserted else {
      notices.append("'\(path)' is passed over: it leads to a folder already read")
      return
    }
    for name in names(in: path) {
      visitEntry(path == "/" ? "/" + name : path + "/" + name)
    }
  }

  private mutating func visitEntry(_ path: String) {
    guard let status = status(of: path) else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      visitFolder(path, status)
    } else if Self.extensions.contains(where: path.lowercased().hasSuffix) {
      if let kind = specialKind(of: status.st_mode) {
        notices.append("'\(path)' is passed over: it is \(kind)")
      } else {
        take(path, status)
      }
    }
  }

  private mutating func take(_ path: String, _ status: stat) {
    articles += 1
    if let kind = specialKind(of: status.st_mode) {
      errors.append(UnreadableFile(path, .special(kind: kind)))
    } else if seen.insert(Self.identity(status)).inserted {
      files.append(ArticleFile(path: path, bytes: Int(status.st_size)))
    }
  }

  private mutating func status(of path: String) -> stat? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      errors.append(UnreadableFile(path, .lastSystemError()))
      return nil
    }
    return status
  }

  /// The names in a folder that are not hidden, sorted by their bytes.
  private mutating func names(in path: String) -> [String] {
    guard let folder = opendir(path) else {
      errors.append(UnreadableFile(path, .lastSystemError()))
      return []
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      guard let name = Self.name(of: entry) else {
        errors.append(UnreadableFile(path, .nameNotUTF8))
        continue
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted(by: Self.precedes)
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { field in
      field.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: field.pointee)) {
        String(validatingCString: $0)
      }
    }
  }

  private static let extensions = [".txt", ".text", ".md"]

  private static func identity(_ status: stat) -> Identity {
    Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  private static func withoutFinalSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// By bytes: the order of Swift's strings depends on the Unicode version.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
