import Knowledge

/// What a sentence says of two actors, as the model of pairs learns it.
struct TrainingLabel: Hashable {
  /// `nil` where it says nothing of the kind, as are then all others.
  private(set) var relation: RelationType?
  private(set) var direction: Direction?
  /// `nil` too of what is no event.
  private(set) var event: EventClass?
  private(set) var status: Status?
  private var holderName: String?

  /// From the first mention to the second, or back.
  enum Direction {
    case forward, backward, both

    /// With the letters of the first and the second mention: `a>b`.
    func words(_ letters: [String]) -> String {
      switch self {
      case .both: "both"
      case .forward: letters[0] == "a" ? "a>b" : "b>a"
      case .backward: letters[0] == "a" ? "b>a" : "a>b"
      }
    }
  }

  init(_ judgement: Judgement) throws(TrainingTable.LeftOut) {
    let relation = judgement.stands?.relation ?? judgement.anchor.relation
    guard !relation.isAffiliation else { throw .affiliation }
    guard let stands = judgement.stands else { return }
    self.relation = relation
    direction =
      relation.isSymmetric
      ? .both : stands.subject.span < stands.object.span ? .forward : .backward
    event = stands.event == .affiliation ? nil : stands.event
    status = stands.status
    holderName = stands.holder?.name
  }

  /// What all that is said of two mentions comes to; `nil` where it is several things.
  ///
  /// Something outweighs nothing: who rejects one relation of the two may accept another. The same in
  /// both directions is one.
  static func one(of labels: Set<TrainingLabel>) -> TrainingLabel? {
    let telling = labels.filter { $0.relation != nil }
    guard var joined = telling.first else { return labels.first }
    let alike = telling.allSatisfy { label in
      var turned = label
      turned.direction = joined.direction
      return turned == joined
    }
    guard alike else { return nil }
    if telling.count > 1 { joined.direction = .both }
    return joined
  }

  /// The holder's name, where the sentence holds it as words of its own.
  func holder(in sentence: String) -> String? {
    guard let name = holderName.map(levelled), !name.isEmpty else { return nil }
    let isNamed = sentence.ranges(of: name).contains { range in
      let before = sentence[..<range.lowerBound].last, after = sentence[range.upperBound...].first
      return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
    }
    return isNamed ? name : nil
  }
}
