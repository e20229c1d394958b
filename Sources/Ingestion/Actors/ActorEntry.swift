package import Knowledge

/// What one entry of a file says of an actor, before it is known whether the catalogue has it.
package struct ActorEntry: Hashable, Sendable {
  /// Where its name stands, counted from 1.
  package var line: Int
  package var identifier: Actor.Identifier?
  package var name: String
  package var kind: Actor.Kind
  package var aliases: [Alias] = []
  /// An identifier, a name or an `iso3` code of a state.
  package var country: String?
  package var gender: Actor.Gender?
  package var codes: [ActorCode] = []
  package var roles: [RoleEntry] = []

  package init(line: Int, name: String, kind: Actor.Kind) {
    self.line = line
    self.name = name
    self.kind = kind
  }
}

/// A role as a file says it: both ends by identifier or name, the organisation also by code.
package struct RoleEntry: Hashable, Sendable {
  package var line: Int
  /// `nil` for the actor of the entry that holds the role.
  package var person: String?
  package var relation: RelationType
  package var organisation: String
  package var title: String
  package var from: PartialDate?
  package var until: PartialDate?
}

/// All that one file says of actors.
package struct ActorFileContent: Sendable {
  package var entries: [ActorEntry] = []
  /// Roles that stand in lines of their own.
  package var roles: [RoleEntry] = []
  package var faults: [LineFault] = []
  /// What was left out on purpose, by reason.
  package var dropped: [NameTrap: Int] = [:]

  package init() {}

  mutating func fail(_ line: Int, _ what: String, _ remedy: String) {
    faults.append(LineFault(line: line, what: what, remedy: remedy))
  }

  /// Whether so many lines were bad that the file is something else; told once, by the caller's
  /// reading no further.
  mutating func isGivenUp(at line: Int) -> Bool {
    guard faults.count >= Self.mostFaults else { return false }
    fail(
      line, "after \(Self.mostFaults) bad lines the rest is not read",
      "mend those, or name the format with --format")
    return true
  }

  private static let mostFaults = 1000

  mutating func drop(_ trap: NameTrap) { dropped[trap, default: 0] += 1 }
}

/// A line that was not read: what is wrong with it and what to do about it.
package struct LineFault: Error, Hashable, Sendable {
  package var line: Int
  package var what: String
  package var remedy: String

  package init(line: Int, what: String, remedy: String) {
    self.line = line
    self.what = what
    self.remedy = remedy
  }

  package func description(in path: String) -> String {
    "'\(path)', line \(line): \(what); \(remedy)"
  }
}
