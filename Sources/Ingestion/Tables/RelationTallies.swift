import GraphStore
import Knowledge

/// What the claims of a table add up to, by the rows of relations.
struct RelationTallies {
  private struct Tally {
    var asserted: UInt32 = 0
    var claimed: UInt32 = 0
    var proposed: UInt32 = 0
    var denied: UInt32 = 0
    var documents: UInt32 = 0
    var lastDocument: UInt32 = 0
    var first = Int32.max
    var last: Int32 = 0
    var confidence: UInt16 = 0

    var counts: SIMD4<UInt32> { SIMD4(asserted, claimed, proposed, denied) }

    mutating func count(_ status: Status) {
      switch status {
      case .asserted: asserted += 1
      case .claimed: claimed += 1
      case .proposed: proposed += 1
      case .denied: denied += 1
      }
    }
  }

  private var tallies: [Tally] = []
  /// Whether a claim does not stand: then what stands is not known before all are counted.
  private(set) var hasOthers = false

  init(rows: Int = 0) { tallies = Array(repeating: Tally(), count: rows) }

  mutating func add(_ claim: BulkClaim) {
    let row = Int(claim.relation)
    tallies[row].count(claim.status)
    guard Status.standing.contains(claim.status) else {
      hasOthers = true
      return
    }
    let document = UInt32(clamping: claim.document)
    if tallies[row].lastDocument != document {
      tallies[row].lastDocument = document
      tallies[row].documents += 1
    }
    if let date = claim.date {
      tallies[row].first = min(tallies[row].first, Int32(date))
      tallies[row].last = max(tallies[row].last, Int32(date))
    }
    tallies[row].confidence = max(tallies[row].confidence, UInt16(claim.confidence))
  }

  /// A relation as the table and its claims tell it: the table states what it counts beyond the claims.
  ///
  /// What claims tell alone has their dates and confidence.
  func relation(_ told: TableRelation, row: Int, isContradicted: Bool) -> BulkRelation {
    let tally = tallies.indices.contains(row) ? tallies[row] : Tally()
    let claims = Int64(tally.counts.wrappedSum())
    let stated = max(0, Int64(told.claims) - claims)
    let firsts = [stated > 0 ? told.first : 0, tally.first == .max ? 0 : tally.first]
    let lasts = [stated > 0 ? told.last : 0, tally.last]
    var relation = BulkRelation(
      number: Int64(row), subject: Int64(told.subject), type: told.type,
      object: Int64(told.object), counts: tally.counts, stated: stated,
      documents: Int64(tally.documents), first: firsts.filter { $0 > 0 }.min().map(Int64.init),
      last: lasts.filter { $0 > 0 }.max().map(Int64.init),
      confidence: Int64(max(stated > 0 ? told.confidence : 0, tally.confidence)),
      isContradicted: isContradicted)
    if stated > 0, claims > 0 {
      relation.statedFirst = told.first > 0 ? Int64(told.first) : nil
      relation.statedLast = told.last > 0 ? Int64(told.last) : nil
    }
    return relation
  }
}
