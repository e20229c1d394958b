package import Knowledge

/// Joins the entries of files with the actors of a catalogue: who is known grows, others are new.
package struct ActorJoiner {
  /// What came of the entries of one file.
  package struct Report: Sendable {
    /// Entries that added somebody.
    package var added = 0
    /// Entries that were somebody known.
    package var joined = 0
    package var aliases = 0
    package var codes = 0
    package var roles = 0
    /// Roles of which the file names the organisation by a code that nobody has.
    package var placeless = 0
    package var ambiguous: [LineFault] = []
    package var faults: [LineFault] = []
    package var dropped: [NameTrap: Int] = [:]
  }

  private(set) var book: NameBook
  /// Those known, with the day on which each ends.
  private var ends: [RoleKey: PartialDate?]
  private let traps = NameTraps()
  package private(set) var additions = ActorAdditions()

  package init(_ catalogue: ActorCatalogue) {
    book = NameBook(catalogue)
    ends = Dictionary(
      catalogue.roles.map { (RoleKey($0), $0.until) }, uniquingKeysWith: { first, _ in first })
  }

  /// The states of all files go before bodies and these before persons; roles come last: each names
  /// those before.
  package mutating func join(_ files: [ActorFile]) -> [Report] {
    var reports = files.map { _ in Report() }
    var joined: [[(index: Int, entry: ActorEntry)]] = files.map { _ in [] }
    let steps = files.map { JoinStep($0, traps: traps) }
    for phase in Phase.allCases {
      for (number, file) in files.enumerated() {
        for entry in file.content.entries where Phase(of: entry.kind) == phase {
          guard let index = steps[number].join(entry, &book, &additions, &reports[number]) else {
            continue
          }
          joined[number].append((index, entry))
        }
      }
    }
    for (number, file) in files.enumerated() {
      for (index, entry) in joined[number] {
        for role in entry.roles {
          add(role, of: index, isFirm: file.format != .petrarch, &reports[number])
        }
      }
      for role in file.content.roles {
        let index = role.person.flatMap(book.person)
        add(role, of: index, isFirm: true, &reports[number])
      }
    }
    return reports
  }

  private mutating func add(
    _ role: RoleEntry, of person: Int?, isFirm: Bool, _ report: inout Report
  ) {
    guard let person else {
      return report.faults.append(Self.unknown(role.person ?? "", role.line))
    }
    guard let body = book.body(role.organisation) else {
      if isFirm {
        report.faults.append(Self.unknown(role.organisation, role.line))
      } else {
        report.placeless += 1
      }
      return
    }
    let made = Role(
      person: book.known[person].identifier, relation: role.relation,
      organisation: book.known[body].identifier, title: role.title, from: role.from,
      until: role.until)
    guard person != body, isNews(made) else { return }
    ends[RoleKey(made)] = .some(made.until)
    additions.roles.append(made)
    report.roles += 1
  }

  /// Whether it is new, or its end is; a file without an end takes none away.
  private func isNews(_ role: Role) -> Bool {
    guard let end = ends[RoleKey(role)] else { return true }
    return role.until != nil && role.until != end
  }

  private enum Phase: CaseIterable {
    case states, bodies, persons

    init(of kind: Actor.Kind) {
      switch kind {
      case .state, .place: self = .states
      case .person: self = .persons
      case .group, .party, .alliance, .organisation, .company: self = .bodies
      }
    }
  }

  private static func unknown(_ name: String, _ line: Int) -> LineFault {
    LineFault(
      line: line, what: "no actor '\(name)', or more than one",
      remedy: "give the identifier, and import its file with this one")
  }
}
