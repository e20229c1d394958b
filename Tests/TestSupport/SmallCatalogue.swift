package import Knowledge

extension ActorCatalogue {
  /// The actors of the tests' stories.
  package static let small = ActorCatalogue(
    actors: (states + groups + persons).sorted { $0.identifier < $1.identifier },
    roles: [
      Role(
        person: "john-kerry", relation: .represents, organisation: "united-states",
        title: "Secretary of State", from: PartialDate("2013-02-01"),
        until: PartialDate("2017-01-20")),
      Role(
        person: "sergei-lavrov", relation: .represents, organisation: "russia",
        title: "Foreign Minister", from: PartialDate("2004-03-09")),
    ])

  private static let states = [
    state("Russia"), state("Turkey", "Ankara"), state("Syria"), state("Saudi Arabia"),
    state("United States", "US", "U.S.", "America"), state("Trinidad and Tobago"),
    state("Georgia"),
  ]

  private static let groups = [
    actor("ISIS", .group, "Daesh", "Islamic State"), actor("PKK", .group),
    actor("KDP", .party), actor("NATO", .alliance),
    actor("Syrian opposition", .group), actor("Iraqi Kurds", .group),
    actor("Syrian Kurdish military", .group),
    actor("International coalition", .alliance, "the coalition"),
    Actor(
      identifier: "georgia-us", name: "Georgia (state of the US)", kind: .place,
      aliases: [Alias("Georgia")]),
  ]

  private static let persons = [
    person("Bashar al-Assad", "Assad"), person("Sergei Lavrov", "Lavrov"),
    person("John Kerry", "Kerry"), person("Vladimir Putin", "Putin"),
    person("Mevlüt Çavuşoğlu", "Çavuşoğlu"), person("Tanju Bilgiç", "Bilgiç"),
    person("Dmitri Peskov", "Peskov"), person("Adel Jubair", "Jubair"),
    person("Masoud Barzani", "Barzani"),
  ]

  private static func state(_ name: String, _ aliases: String...) -> Actor {
    actor(name, .state, aliases)
  }

  private static func person(_ name: String, _ aliases: String...) -> Actor {
    actor(name, .person, aliases)
  }

  private static func actor(_ name: String, _ kind: Actor.Kind, _ aliases: String...) -> Actor {
    actor(name, kind, aliases)
  }

  private static func actor(_ name: String, _ kind: Actor.Kind, _ aliases: [String]) -> Actor {
    Actor(
      identifier: identifier(ofName: name), name: name, kind: kind,
      aliases: aliases.map { Alias($0) })
  }
}
