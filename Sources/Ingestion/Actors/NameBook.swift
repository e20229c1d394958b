import Knowledge

/// Who bears which name, for telling whether an entry is somebody known.
struct NameBook {
  struct Known {
    let identifier: Actor.Identifier
    let name: String
    let kind: Actor.Kind
    var country: Actor.Identifier?
    let isImported: Bool
    var aliases: Set<Alias>
    /// Folded names of every use.
    var names: Set<String>
    var codes: Set<ActorCode>
  }

  private(set) var known: [Known] = []
  private var indexes: [Actor.Identifier: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byMetonym: [String: [Int]] = [:]
  private var byAnyName: [String: [Int]] = [:]
  /// States and bodies by the codes of standards.
  private var byStandard: [String: Int] = [:]
  /// How many roles the catalogue tells of an organisation.
  private var offices: [Actor.Identifier: Int] = [:]
  /// The best known of the states and bodies that bear a CAMEO code.
  private var byCode: [String: Int] = [:]

  init(_ catalogue: ActorCatalogue) {
    for role in catalogue.roles where !catalogue.imported.contains(role.person) {
      offices[role.organisation, default: 0] += 1
    }
    for actor in catalogue.actors {
      add(actor, isImported: catalogue.imported.contains(actor.identifier))
    }
  }

  @discardableResult
  mutating func add(_ actor: Actor, isImported: Bool = true) -> Int {
    let index = known.count
    known.append(
      Known(
        identifier: actor.identifier, name: actor.name, kind: actor.kind, country: actor.country,
        isImported: isImported, aliases: [], names: [], codes: []))
    indexes[actor.identifier] = index
    for alias in [Alias(actor.name)] + actor.aliases { add(alias, of: index) }
    for code in actor.codes { add(code, of: index) }
    return index
  }

  mutating func add(_ alias: Alias, of index: Int) {
    guard known[index].aliases.insert(alias).inserted else { return }
    let folded = foldedName(alias.text)
    if alias.use != .code, known[index].names.insert(folded).inserted {
      Self.note(index, folded, in: &byAnyName)
    }
    switch alias.use {
    case .name: Self.note(index, folded, in: &byName)
    case .metonym: Self.note(index, folded, in: &byMetonym)
    case .adjective, .code: break
    }
  }

  private static func note(_ index: Int, _ folded: String, in book: inout [String: [Int]]) {
    if book[folded]?.last != index { book[folded, default: []].append(index) }
  }

  mutating func add(_ code: ActorCode, of index: Int) {
    known[index].codes.insert(code)
    guard known[index].kind != .person, code.until == nil else { return }
    if code.isName {
      byStandard[code.text] = byStandard[code.text] ?? index
    } else if byCode[code.text].map({ precedes(index, $0) }) ?? true {
      byCode[code.text] = index
    }
  }

  /// Whether a code means rather the first: whoever comes in first, the same one is meant.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    func rank(_ index: Int) -> (Int, Int, Int, String) {
      let actor = known[index]
      return (
        actor.isImported ? 1 : 0, actor.isImported ? 0 : -(offices[actor.identifier] ?? 0),
        actor.identifier.utf8.count, actor.identifier
      )
    }
    return rank(first) < rank(second)
  }

  /// The state or body of a code, the codes of standards first.
  func body(ofCode code: String) -> Int? { byStandard[code] ?? byCode[code] }

  func index(of identifier: Actor.Identifier) -> Int? { indexes[identifier] }

  /// Where no other country is known.
  mutating func place(_ index: Int, in country: Actor.Identifier) {
    known[index].country = known[index].country ?? country
  }

  func bearers(of name: String) -> [Int] { byName[foldedName(name)] ?? [] }

  /// Whether another actor bears the name, in whatever use.
  func isTaken(_ name: String, except known: Int?) -> Bool {
    byAnyName[foldedName(name)]?.contains { $0 != known } ?? false
  }

  func standIns(_ name: String) -> [Int] { byMetonym[foldedName(name)] ?? [] }

  /// Whether the actor bears the name already, in whatever use.
  func bears(_ index: Int, _ name: String) -> Bool {
    known[index].names.contains(foldedName(name))
  }

  /// What a file calls somebody who is known by another identifier.
  mutating func add(_ identifier: Actor.Identifier, of index: Int) {
    if indexes[identifier] == nil { indexes[identifier] = index }
  }

  /// By identifier, by code, else the only state or body of that name.
  func body(_ reference: String) -> Int? {
    if let index = indexes[reference] ?? body(ofCode: reference) { return index }
    let named = bearers(of: reference).filter { known[$0].kind != .person }
    let states = named.filter { known[$0].kind == .state }
    return named.count == 1 ? named[0] : states.count == 1 ? states[0] : nil
  }

  /// By identifier, else the only person of that name.
  func person(_ reference: String) -> Int? {
    let found = indexes[reference].map { [$0] } ?? bearers(of: reference)
    let persons = found.filter { known[$0].kind == .person }
    return persons.count == 1 ? persons[0] : nil
  }

  /// An identifier that nobody has yet.
  func freeIdentifier(
    for name: String, kind: Actor.Kind, country: Actor.Identifier?
  ) -> Actor.Identifier {
    let plain = identifier(ofName: name)
    if indexes[plain] == nil { return plain }
    let told = plain + "-" + (country ?? kind.rawValue)
    if indexes[told] == nil { return told }
    var number = 2
    while indexes["\(told)-\(number)"] != nil { number += 1 }
    return "\(told)-\(number)"
  }
}
