import Knowledge
import Testing

struct SchemaTests {
  @Test func relationsAndCodeAgree() {
    let rows = SchemaTable("ontology/relations.tsv").rows
    #expect(rows.compactMap { $0["relation"] } == RelationType.allCases.map(\.rawValue))
    for row in rows {
      let relation = row["relation"].flatMap(RelationType.init(rawValue:))
      #expect(relation?.isSymmetric == (row["symmetric"] == "yes"))
      #expect(relation?.sign == ["+": 1, "-": -1, "0": 0][row["sign"] ?? ""])
    }
  }

  @Test(arguments: [
    ("statuses", "status", Status.allCases.map(\.rawValue)),
    ("events", "event", EventClass.allCases.map(\.rawValue)),
    ("kinds", "kind", Actor.Kind.allCases.map(\.rawValue)),
  ])
  func otherTablesAndCodeAgree(table: String, column: String, names: [String]) {
    let rows = SchemaTable("ontology/\(table).tsv").rows
    #expect(Set(rows.compactMap { $0[column] }) == Set(names))
    #expect(rows.count == names.count)
  }

  @Test func eventsAreEvidenceOfTheRelationsThatTheTableSays() {
    for row in SchemaTable("ontology/events.tsv").rows {
      let event = row["event"].flatMap(EventClass.init(rawValue:))
      #expect(event?.relation?.rawValue == row["relation"], "line \(row.line)")
    }
  }

  @Test func statusesThatAnswerAreThoseThatStand() {
    let answering = SchemaTable("ontology/statuses.tsv").rows.filter { $0["answers"] == "yes" }
    #expect(Set(answering.compactMap { $0["status"] }) == Set(Status.standing.map(\.rawValue)))
  }

  @Test func everyCAMEOCodeBecomesAKnownEvent() {
    let rows = SchemaTable("ontology/cameo.tsv").rows
    #expect(rows.count > 250)
    for row in rows {
      #expect(row["event"].flatMap(EventClass.init(rawValue:)) != nil, "line \(row.line)")
      #expect(row["code"]?.allSatisfy(\.isNumber) == true, "line \(row.line)")
    }
  }

  @Test func theCatalogueIsWhole() {
    let catalogue = ActorCatalogue.compiledIn()
    let identifiers = Set(catalogue.actors.map(\.identifier))
    #expect(identifiers.count == catalogue.actors.count)
    #expect(catalogue.actors.map(\.identifier) == identifiers.sorted())
    for actor in catalogue.actors {
      #expect(actor.country.map(identifiers.contains) ?? true, "\(actor.identifier)")
      #expect(actor.identifier == actor.identifier.lowercased())
    }
    for role in catalogue.roles {
      #expect(identifiers.contains(role.person) && identifiers.contains(role.organisation))
      #expect(role.relation.isAffiliation)
      if let from = role.from, let until = role.until { #expect(from.firstDay <= until.lastDay) }
    }
  }

  @Test(arguments: [
    ([Actor.Kind.state], 195), ([.alliance, .organisation], 100), ([.group, .party], 150),
    ([.person], 300),
  ])
  func theCatalogueIsLargeEnough(kinds: [Actor.Kind], least: Int) {
    let count = ActorCatalogue.compiledIn().actors.filter { kinds.contains($0.kind) }.count
    #expect(count >= least)
  }

  @Test func everyStateOfTheUnitedNationsHasItsCodes() {
    let states = ActorCatalogue.compiledIn().actors.filter { $0.kind == .state }
    let coded = states.filter { $0.aliases.filter { $0.use == .code }.count == 3 }
    #expect(coded.count >= 195)
  }
}
