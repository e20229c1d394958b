/// Groups of names that may be one actor's, so that not every two are compared.
///
/// A name is in one block for each key. Blocks that are too large are sorted, and only neighbours
/// are compared (the sorted neighbourhood of Hernández and Stolfo 1995).
struct NameBlocks {
  /// In the order in which their keys came up.
  private var blocks: [[Member]] = []
  private var places: [String: Int] = [:]

  /// A name of an actor, both by their place in a list.
  struct Member {
    let actor: Int
    let form: Int
    fileprivate let text: String
  }

  private static let largest = 60
  private static let window = 12

  mutating func add(_ forms: [NameForm], of actor: Int, isPerson: Bool) {
    for (index, form) in forms.enumerated() {
      let member = Member(actor: actor, form: index, text: form.text)
      for key in isPerson ? Self.personKeys(form) : Self.bodyKeys(form) {
        let place = places[key] ?? blocks.count
        if place == blocks.count {
          places[key] = place
          blocks.append([])
        }
        blocks[place].append(member)
      }
    }
  }

  /// Every two names of different actors that share a block; some come more than once.
  func forEachPair(_ body: (Member, Member) -> Void) {
    for block in blocks where block.count > 1 {
      let isLarge = block.count > Self.largest
      let sorted =
        isLarge
        ? block.sorted { ($0.text, $0.actor, $0.form) < ($1.text, $1.actor, $1.form) } : block
      for (index, first) in sorted.enumerated() {
        let end = isLarge ? min(index + 1 + Self.window, sorted.count) : sorted.count
        for second in sorted[(index + 1)..<end] where first.actor != second.actor {
          body(first, second)
        }
      }
    }
  }

  /// By last name; by first name and the first letter of the last, for what is misspelled; by the
  /// first two words, for what is longer; by all words, for another order.
  private static func personKeys(_ form: NameForm) -> [String] {
    guard let first = form.words.first, let last = form.words.last else { return [] }
    var keys = ["last " + last.skeleton]
    guard form.words.count > 1 else { return keys }
    keys.append("first \(first.skeleton) \(last.skeleton.prefix(1))")
    keys.append("two \(first.skeleton) \(form.words[1].skeleton)")
    keys.append("all " + form.words.map(\.skeleton).sorted().joined(separator: " "))
    return keys
  }

  private static func bodyKeys(_ form: NameForm) -> [String] {
    var keys = Set(form.words.map(\.skeleton)).sorted().map { "word " + $0 }
    keys.append("all " + form.words.map(\.skeleton).sorted().joined(separator: " "))
    for letters in [form.abbreviation, form.initials].compactMap({ $0 }) {
      keys.append("initials " + letters)
    }
    return keys
  }
}
