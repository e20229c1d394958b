import GraphStore
package import Knowledge

/// A decision in words: "rejected: Turkey opposes ISIS — a.txt, 2015-08-04".
///
/// `undone`: what an undo takes back, where that is known.
package func deed(_ decision: Decision, undone: Decision? = nil) -> String {
  let place = decision.document.map { " — \(words($0))" } ?? ""
  return switch decision.action {
  case .judge(let judgement): words(judgement) + place
  case .merge(let actor, let other): "merged: \(name(actor)) into \(name(other))"
  case .keepApart(let actor, let other): "kept apart: \(name(actor)) and \(name(other))"
  case .separate(let actor, _, let other): "parted: \(name(actor)) is \(name(other))" + place
  case .rename(let actor, let name): "renamed: \(printable(actor.name)) is \(printable(name))"
  case .retype(let actor, let kind): "retyped: \(name(actor)) is a \(kind.rawValue)"
  case .addAlias(let actor, let alias): "name added: \(name(actor)) is \(words(alias)), too"
  case .removeAlias(let actor, let alias): "name removed: \(name(actor)) is not \(words(alias))"
  case .note(let target, let text): "note on \(words(target)): \(printable(text))" + place
  case .undo(let name, _):
    "undone: " + (undone.map { deed($0) } ?? "decision \(name), which the log does not hold")
  }
}

private func words(_ judgement: Judgement) -> String {
  let anchor = judgement.anchor
  let read = Wording.shared.sentence(anchor.subject, anchor.relation, anchor.object)
  guard let stands = judgement.stands else { return "rejected: \(read)" }
  return switch judgement.verdict {
  case .relabel: "relabelled: \(read), as \(correction(stands, of: judgement))"
  case .add: "added: \(told(stands))"
  case .accept, .reject: "accepted: \(told(stands))"
  }
}

/// What a claim says, its status where that is not the plain one.
private func told(_ stands: AnchoredClaim) -> String {
  let isPlain = stands.status == .asserted && stands.holder == nil
  return Wording.shared.sentence(stands.subject, stands.relation, stands.object)
    + (isPlain ? "" : ", \(stands.statusAndHolder)")
}

/// Only that in which a claim differs from what was read.
private func correction(_ stands: AnchoredClaim, of judgement: Judgement) -> String {
  let anchor = judgement.anchor
  guard let read = judgement.read, stands.subject == anchor.subject, stands.object == anchor.object
  else { return told(stands) }
  var parts: [String] = []
  if stands.relation != anchor.relation { parts.append(Wording.shared.verb(stands.relation)) }
  if stands.status != read.status || stands.holder?.identifier != read.holder {
    parts.append(stands.statusAndHolder)
  }
  if stands.event != read.event, stands.relation == anchor.relation {
    parts.append(stands.event.rawValue.lowercased())
  }
  if stands.date != read.date || stands.until != read.until {
    let until = stands.until.map { " to \($0)" } ?? ""
    parts.append((stands.date?.description ?? "without a date") + until)
  }
  return parts.isEmpty ? told(stands) : parts.joined(separator: ", ")
}

private func words(_ target: Decision.NoteTarget) -> String {
  switch target {
  case .claim(let anchor): Wording.shared.sentence(anchor.subject, anchor.relation, anchor.object)
  case .actor(let actor): name(actor)
  case .document: "the article"
  }
}

private func words(_ alias: Alias) -> String {
  "'\(printable(alias.text))'" + (alias.use == .name ? "" : " (\(alias.use.rawValue))")
}

/// "a.txt, 2015-08-04".
private func words(_ document: DocumentAnchor) -> String {
  printable(document.source) + (document.date.map { ", \($0)" } ?? "")
}

private func name(_ actor: ActorAnchor) -> String { printable(actor.name) }

extension Decision {
  /// Enough digits for most logs.
  var shortName: String { String(name.prefix(10)) }

  /// "2026-11-23 18:35".
  var shownTime: String { printable(String(decided.prefix(16)).replacing("T", with: " ")) }

  /// The claim that it is about.
  var claim: ClaimAnchor? {
    switch action {
    case .judge(let judgement): judgement.anchor
    case .note(.claim(let anchor), _): anchor
    default: nil
    }
  }
}

extension DecisionState {
  /// What it means for the reader.
  var words: String {
    switch self {
    case .applied: "applied"
    case .orphaned: "orphaned: the graph does not hold what it is about, or reads it otherwise now"
    case .conflicting: "conflicting: another decision says something else, and neither applies"
    case .replaced: "replaced by a later decision"
    case .undone: "undone"
    }
  }
}
