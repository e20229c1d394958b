import GraphStore
import Knowledge

/// Makes documents of the claims of a table: the sentences of an article, a line each, in the order of
/// the table.
struct TableArticles {
  private(set) var documents = 0
  private(set) var claims = 0
  /// Claims that their article, or another of the same text, has already.
  private(set) var repeated = 0
  private(set) var tallies: RelationTallies
  private let path: String
  private let file: String
  private let relations: TableRelations
  private let actors: TableActors
  private let loading: BulkLoad
  /// The first bytes of the hashes of the documents so far.
  private var known: Set<Int64> = []

  private var text: [UInt8] = []
  private var sentences: [TextSpan] = []
  /// By the mark of its words: the place of a sentence, in articles of many.
  private var places: [UInt64: Int] = [:]
  private var found: [BulkClaim] = []
  /// In articles of many claims.
  private var keys: Set<ClaimKey> = []

  /// What makes a claim of an article another one.
  private struct ClaimKey: Hashable {
    let relation: Int64
    let sentence: Int
    let subject: Range<Int>
    let object: Range<Int>

    init(relation: Int64, sentence: Int, subject: Range<Int>, object: Range<Int>) {
      self.relation = relation
      self.sentence = sentence
      self.subject = subject
      self.object = object
    }

    init(_ claim: BulkClaim) {
      self.init(
        relation: claim.relation, sentence: claim.sentence, subject: claim.subject,
        object: claim.object)
    }
  }

  private static let longestText = 1 << 28
  /// Up to so many are looked through one by one, which is faster than to keep a set of them.
  private static let few = 64

  init(
    _ path: String, _ relations: TableRelations, _ actors: TableActors, into loading: BulkLoad
  ) {
    self.path = path
    file = TableReader.file(of: path)
    self.relations = relations
    self.actors = actors
    self.loading = loading
    tallies = RelationTallies(rows: relations.ends.count)
  }

  /// Adds the articles of a bucket; `places`: where the claims begin, those of an article side by side.
  mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ places: [Int], fail: (TableFault) throws -> Void
  ) throws {
    var article: UInt64?
    var name = ""
    for place in places {
      let entry = bytes.loadUnaligned(fromByteOffset: place, as: ClaimBuckets.Entry.self)
      let start = place + MemoryLayout<ClaimBuckets.Entry>.size
      if entry.article != article {
        try finish(name)
        article = entry.article
        let end = start + Int(entry.articleLength)
        name = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
      }
      let sentence = start + Int(entry.articleLength)
      let words = UnsafeRawBufferPointer(
        rebasing: bytes[sentence..<(sentence + Int(entry.sentenceLength))])
      do {
        try add(entry, words)
      } catch let fault as TableFault {
        try fail(fault)
      }
    }
    try finish(name)
  }

  private mutating func add(
    _ entry: ClaimBuckets.Entry, _ words: UnsafeRawBufferPointer
  ) throws {
    let ends = relations.ends[Int(entry.relation >> 1)]
    var claim = BulkClaim()
    claim.isReversed = entry.relation & 1 == 1
    let subject = Int64(claim.isReversed ? ends.object : ends.subject)
    let object = Int64(claim.isReversed ? ends.subject : ends.object)
    guard let first = actors.place(of: subject, in: words),
      let second = actors.place(of: object, in: words, avoiding: first)
        ?? actors.place(of: object, in: words)
    else {
      throw TableFault(
        path, Int(entry.line), "its sentence does not hold the names of both actors",
        "give the sentence that names them as the table of actors does")
    }
    guard found.count < 1 << 20, text.count + words.count < Self.longestText else {
      throw TableFault(
        path, Int(entry.line), "its article has more than a million claims or 256 MB of sentences",
        "give articles names of their own")
    }
    claim.subject = first
    claim.object = second
    claim.relation = Int64(entry.relation >> 1)
    claim.sentence = sentence(words)
    let key = ClaimKey(
      relation: claim.relation, sentence: claim.sentence, subject: first, object: second)
    guard isNew(key) else {
      repeated += 1
      return
    }
    claim.place = found.count
    claim.status = Status.allCases[Int(entry.status)]
    claim.event = RelationType.allCases[Int(ends.type)].usualEvent
    claim.date = entry.date == 0 ? nil : Int64(entry.date)
    claim.confidence = Int64(entry.confidence)
    found.append(claim)
  }

  /// The place of a sentence in the article, which has each once.
  private mutating func sentence(_ words: UnsafeRawBufferPointer) -> Int {
    if let place = place(of: words) { return place }
    if !text.isEmpty { text.append(10) }
    sentences.append(TextSpan(start: text.count, end: text.count + words.count))
    text += words
    return sentences.count - 1
  }

  /// Writes the article; one with the text of another is that one.
  private mutating func finish(_ name: String) throws {
    defer { forget() }
    guard !found.isEmpty else { return }
    let document: Int64? = try text.withUnsafeBytes { text in
      let hash = ContentHash(of: text)
      guard known.insert(hash.number).inserted else { return nil }
      return try loading.addDocument(
        hash, source: "\(file)#\(name)", date: nil, sentences: sentences, text: text)
    }
    guard let document else {
      repeated += found.count
      return
    }
    documents += 1
    claims += found.count
    for place in found.indices {
      found[place].document = document
      try loading.add(found[place])
      tallies.add(found[place])
    }
  }
}

extension TableArticles {
  private mutating func isNew(_ key: ClaimKey) -> Bool {
    guard found.count >= Self.few else { return !found.contains { ClaimKey($0) == key } }
    if keys.isEmpty { keys = Set(found.map(ClaimKey.init)) }
    return keys.insert(key).inserted
  }

  /// The place of a sentence that the article has already; of many sentences it notes this one.
  private mutating func place(of words: UnsafeRawBufferPointer) -> Int? {
    text.withUnsafeBytes { text in
      func known(_ span: TextSpan) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: text[span.start..<span.end])
      }
      guard sentences.count >= Self.few else {
        return sentences.firstIndex { span in
          span.length == words.count && known(span).elementsEqual(words)
        }
      }
      if places.isEmpty {
        for (place, span) in sentences.enumerated() { places[known(span).mark] = place }
      }
      if let place = places[words.mark] { return place }
      places[words.mark] = sentences.count
      return nil
    }
  }

  private mutating func forget() {
    text.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }
}

extension RelationType {
  /// The class of an event that a table does not tell more of.
  fileprivate var usualEvent: EventClass {
    switch self {
    case .supports: .support
    case .opposes: .reject
    case .alliedWith: .cooperate
    case .meets: .consult
    case .leads, .represents, .memberOf: .affiliation
    }
  }
}
