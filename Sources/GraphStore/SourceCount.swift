import GRDB
package import Knowledge

/// Counts the independent sources among documents: those that tell a relation in nearly the same
/// words count as one, for one is copied from the other or both from a third.
package struct SourceCount<Document: Hashable & Comparable> {
  /// The wordings of the sentences that tell the relation, by document; `nil` is like no other.
  private var wordings: [Document: [SentenceWording]] = [:]
  private var documents: Set<Document> = []

  package mutating func add(document: Document, wording: SentenceWording?) {
    documents.insert(document)
    // a sentence without a word long enough to tell is like no other
    if let wording, wording.bits != 0 { wordings[document, default: []].append(wording) }
  }

  /// Documents joined by a like sentence are one source, and so are those joined to these.
  package var sources: Int {
    var source = Dictionary(uniqueKeysWithValues: documents.map { ($0, $0) })
    func root(_ document: Document) -> Document {
      var document = document
      while let above = source[document], above != document { document = above }
      return document
    }
    let told = wordings.sorted { $0.key < $1.key }.flatMap { document, own in
      own.map { (document: document, wording: $0) }
    }
    var firstWith: [SentenceWording: Document] = [:]
    for (index, (document, wording)) in told.enumerated() {
      if let first = firstWith[wording] {
        source[root(document)] = root(first)
        continue
      }
      firstWith[wording] = document
      // the cost grows with the square: in a long list only the same words are found
      guard told.count <= Self.mostCompared else { continue }
      for other in told[..<index] where other.wording.isLike(wording) {
        source[root(document)] = root(other.document)
      }
    }
    return Set(documents.map(root)).count
  }

  private static var mostCompared: Int { 2000 }

  package init() {}
}

extension SourceCount<Int64> {
  /// Of the claims of a relation that meet the filter.
  init(of relation: Relation, _ filter: RelationFilter, in db: Database) throws {
    self.init()
    var one = filter
    one.subject = [relation.subject.identifier]
    one.object = [relation.object.identifier]
    one.types = [relation.type]
    guard let chosen = try ChosenRows(one, in: db) else { return }
    let rows = try EvidenceQuery(chosen).rows(in: db).sorted {
      ($0.document, $0.sentence) < ($1.document, $1.sentence)
    }
    var document: CitedDocument?
    for row in rows {
      if document?.number != row.document { document = try CitedDocument(row.document, in: db) }
      let text = try document?.sentence(row.sentence).text
      add(document: row.document, wording: text.map(SentenceWording.init(of:)))
    }
  }
}
