import Knowledge

/// What hand-written articles say of their actors: the relations that must be found, and those that may.
struct GoldRelations {
  /// A relation of two gold actors; of a mutual one the smaller name comes first.
  struct Key: Hashable {
    let subject: String
    let relation: RelationType
    let object: String

    init(_ subject: String, _ relation: RelationType, _ object: String) {
      let isTurned = relation.isSymmetric && object < subject
      self.subject = isTurned ? object : subject
      self.relation = relation
      self.object = isTurned ? subject : object
    }
  }

  /// By article: all that is allowed, what must be found, and the status of each.
  private(set) var allowed: [String: [Key: Status]] = [:]
  private(set) var wanted: [String: Set<Key>] = [:]

  init(folder: String) throws {
    let path = folder + "/relations.tsv"
    for cells in try GoldActors.rows(of: path, columns: 2...) {
      allowed[cells[0], default: [:]].merge([:]) { old, _ in old }
      guard cells[1] != "none" else { continue }
      guard cells.count >= 6, let relation = RelationType(rawValue: cells[3]),
        let status = Status(rawValue: cells[5])
      else {
        throw TreebankError(
          path: path,
          problem: "has a line without relation or status: \(cells.joined(separator: " "))",
          remedy: "write article, weight, subject, relation, object and status")
      }
      let key = Key(cells[2], relation, cells[4])
      allowed[cells[0], default: [:]][key] = status
      if cells[1] == "must" { wanted[cells[0], default: []].insert(key) }
    }
  }
}

/// Relations found in articles against those written by hand; each counts once an article.
struct GoldScore {
  let gold: GoldRelations
  private var found: [String: [GoldRelations.Key: Set<Status>]] = [:]

  init(_ gold: GoldRelations) { self.gold = gold }

  mutating func add(_ key: GoldRelations.Key, _ status: Status, article: String) {
    guard gold.allowed[article] != nil, status != .denied else { return }
    found[article, default: [:]][key, default: []].insert(status)
  }

  /// Right among the found are those allowed, right among the wanted those found.
  func score(where isAsked: (RelationType) -> Bool) -> (
    precision: Double, recall: Double, f1: Double
  ) {
    var (allowed, given, met, wanted) = (0, 0, 0, 0)
    for article in gold.allowed.keys {
      let own = (found[article] ?? [:]).keys.filter { isAsked($0.relation) }
      given += own.count
      allowed += own.count { gold.allowed[article]?[$0] != nil }
      let must = (gold.wanted[article] ?? []).filter { isAsked($0.relation) }
      wanted += must.count
      met += must.count { found[article]?[$0] != nil }
    }
    let precision = given == 0 ? 0 : Double(allowed) / Double(given)
    let recall = wanted == 0 ? 0 : Double(met) / Double(wanted)
    let sum = precision + recall
    return (precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum)
  }

  /// The share of found relations that must be found whose status some claim has.
  var statusAccuracy: Double {
    let met = gold.wanted.flatMap { article, keys in
      keys.compactMap { key in
        found[article]?[key].map { $0.contains(gold.allowed[article]?[key] ?? .asserted) }
      }
    }
    return met.isEmpty ? 0 : Double(met.count { $0 }) / Double(met.count)
  }

  /// What was missed and what is wrong, a line each.
  var lines: [String] {
    gold.allowed.keys.sorted().flatMap { article in
      let own = found[article] ?? [:]
      let missed = (gold.wanted[article] ?? []).filter { own[$0] == nil }.map { ("missed", $0) }
      let wrong = own.keys.filter { gold.allowed[article]?[$0] == nil }.map { ("wrong", $0) }
      return (missed + wrong).map { outcome, key in
        "\(outcome)\t\(article)\t\(key.subject)\t\(key.relation.rawValue)\t\(key.object)"
      }.sorted()
    }
  }
}
