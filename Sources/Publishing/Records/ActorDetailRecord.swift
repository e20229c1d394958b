package import GraphStore
package import Knowledge

/// All that a graph knows of who an actor is, in JSON.
package struct ActorDetailRecord: Encodable, Sendable {
  package var aliases: [AliasRecord]
  package var codes: [String]
  @Nullable package var country: String?
  @Nullable package var gender: String?
  package var id: String
  package var kind: Actor.Kind
  package var name: String
  package var origin: OriginRecord
  package var roles: [OfficeRecord]

  package struct AliasRecord: Encodable, Sendable {
    package var text: String
    package var use: Alias.Use
  }

  package struct OriginRecord: Encodable, Sendable {
    package var catalogue: Bool
    package var documents: Int
    package var files: [String]
  }

  package struct OfficeRecord: Encodable, Sendable {
    @Nullable package var from: String?
    package var organisation: String
    package var person: String
    package var relation: String
    package var title: String
    @Nullable package var until: String?
  }

  package init(_ actor: Actor, roles: [Role], origin: ActorOrigin) {
    aliases = actor.aliases.map { AliasRecord(text: $0.text, use: $0.use) }
    codes = actor.codes.map(\.description)
    _country = Nullable(wrappedValue: actor.country)
    _gender = Nullable(wrappedValue: actor.gender?.rawValue)
    id = actor.identifier
    kind = actor.kind
    name = actor.name
    self.origin = OriginRecord(
      catalogue: origin.isCatalogued, documents: origin.documents, files: origin.files)
    self.roles = roles.map { role in
      OfficeRecord(
        from: Nullable(wrappedValue: role.from?.description), organisation: role.organisation,
        person: role.person, relation: role.relation.rawValue, title: role.title,
        until: Nullable(wrappedValue: role.until?.description))
    }
  }
}

extension ActorDetailRecord.OfficeRecord {
  fileprivate init(
    from: Nullable<String>, organisation: String, person: String, relation: String, title: String,
    until: Nullable<String>
  ) {
    _from = from
    self.organisation = organisation
    self.person = person
    self.relation = relation
    self.title = title
    _until = until
  }
}

/// An actor of a list in JSON.
package struct ActorEntryRecord: Encodable, Sendable {
  package var codes: [String]
  @Nullable package var country: String?
  package var id: String
  package var kind: Actor.Kind
  package var name: String
  package var names: Int

  package init(_ actor: Actor) {
    codes = actor.codes.map(\.description)
    _country = Nullable(wrappedValue: actor.country)
    id = actor.identifier
    kind = actor.kind
    name = actor.name
    names = 1 + actor.aliases.filter { $0.use != .code }.count
  }
}
