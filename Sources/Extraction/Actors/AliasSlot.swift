import Knowledge
import Language

/// Where a name stands in the catalogue, by the hash of its words.
struct AliasSlot: Sendable {
  let hash: UInt64
  /// An index into the catalogue's actors.
  let actor: UInt32
  /// 0 for the name itself, else counted from 1 in the actor's aliases.
  let number: UInt32

  func alias(of actors: [Actor]) -> Alias {
    let actor = actors[Int(self.actor)]
    return number == 0 ? Alias(actor.name) : actor.aliases[Int(number) - 1]
  }

  /// The slots of all names, sorted by hash, then in the order of the catalogue; and the most words
  /// of a name by the hash of its first word.
  static func all(of catalogue: ActorCatalogue) -> (slots: [AliasSlot], longest: [UInt64: Int]) {
    var slots: [AliasSlot] = []
    var longest: [UInt64: Int] = [:]
    for (index, actor) in catalogue.actors.enumerated() {
      for number in 0...actor.aliases.count {
        let alias = number == 0 ? Alias(actor.name) : actor.aliases[number - 1]
        guard alias.use != .code, let key = AliasKey(alias.text) else { continue }
        longest[key.first] = max(longest[key.first] ?? 0, key.count)
        slots.append(AliasSlot(hash: key.hash, actor: UInt32(index), number: UInt32(number)))
      }
    }
    slots.sort { ($0.hash, $0.actor, $0.number) < ($1.hash, $1.actor, $1.number) }
    let isImported = catalogue.actors.map { catalogue.imported.contains($0.identifier) }
    return (withoutCrowds(slots, isImported), longest)
  }

  /// Without imported bearers of a name that are more than a text can tell apart, and without
  /// further spellings of one; whom the catalogue calls so, no import takes away.
  private static func withoutCrowds(_ slots: [AliasSlot], _ isImported: [Bool]) -> [AliasSlot] {
    var kept: [AliasSlot] = []
    kept.reserveCapacity(slots.count)
    var start = 0
    while start < slots.count {
      var end = start
      var bearers = 0
      var spellings = 0
      let first = kept.count
      while end < slots.count, slots[end].hash == slots[start].hash {
        let isSame = end > start && slots[end].actor == slots[end - 1].actor
        bearers += !isSame && isImported[Int(slots[end].actor)] ? 1 : 0
        spellings = isSame ? spellings + 1 : 0
        if spellings < mostSpellings { kept.append(slots[end]) }
        end += 1
      }
      if bearers > mostBearers {
        kept.replaceSubrange(first..., with: kept[first...].filter { !isImported[Int($0.actor)] })
      }
      start = end
    }
    return kept
  }

  private static let mostBearers = 20
  private static let mostSpellings = 20

  /// The slots of a hash.
  static func range(of hash: UInt64, in slots: [AliasSlot]) -> Range<Int> {
    var low = 0
    var high = slots.count
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < slots.count, slots[end].hash == hash { end += 1 }
    return low..<end
  }
}

/// The hash of the folded words of a name, a word at a time.
///
/// Source: Fowler, Noll and Vo, FNV-1a of 64 bits; a space parts the words. Two names of one hash
/// are told apart by their words.
struct WordHash: Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var isEmpty = true

  init() {}

  init(_ word: String) { add(word) }

  mutating func add(_ word: String) {
    if !isEmpty { add(UInt8(ascii: " ")) }
    for byte in word.utf8 { add(byte) }
  }

  mutating func add(_ byte: UInt8) {
    isEmpty = false
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
