import Knowledge

/// A name and what stands in brackets behind it: `Kennedy (United States)`.
struct ScopedName: Hashable, Sendable {
  let name: String
  /// The state that tells the actor from its namesakes.
  let state: Actor.Identifier?

  init(_ written: String) {
    guard written.last == ")", let open = written.lastIndex(of: "("), open > written.startIndex
    else {
      (name, state) = (written, nil)
      return
    }
    name = String(written[..<open])
    let scope = String(written[written.index(after: open)...].dropLast())
    state =
      NameForm.shortForms[foldedName(scope)]?.joined(separator: "-") ?? identifier(ofName: scope)
  }
}
