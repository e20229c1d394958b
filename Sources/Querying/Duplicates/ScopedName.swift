/// A name and what stands in brackets behind it: `Kennedy (United States)`.
struct ScopedName: Hashable, Sendable {
  let name: String
  /// The state that tells the actor from its namesakes.
  let scope: String?

  init(_ written: String) {
    guard written.last == ")", let open = written.lastIndex(of: "("), open > written.startIndex
    else {
      (name, scope) = (written, nil)
      return
    }
    name = String(written[..<open])
    scope = String(written[written.index(after: open)...].dropLast())
  }
}
