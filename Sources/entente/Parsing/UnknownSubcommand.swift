import ArgumentParser
import Knowledge

/// Why a command that has subcommands cannot begin: a word names none of them.
struct UnknownSubcommand: Error, Hashable, CustomStringConvertible {
  let word: String
  /// The command as it is typed behind the program's name.
  let command: String
  /// A subcommand that is spelled nearly so.
  let near: String?

  init(_ word: String, of command: String, known: [any ParsableCommand.Type]) {
    self.word = word
    self.command = command
    near = known.compactMap { $0.configuration.commandName }.first {
      Self.isSlip(Array(word.lowercased()), of: Array($0))
    }
  }

  var description: String {
    "there is no '\(command) \(printable(word))'; " + (near.map { "did you mean '\($0)'? " } ?? "")
      + "'entente help \(command)' lists what there is"
  }

  /// Whether one letter is changed, added or left out, or two neighbours are swapped.
  static func isSlip(_ word: [Character], of other: [Character]) -> Bool {
    let start = zip(word, other).prefix { $0 == $1 }.count
    let (rest, otherRest) = (word.dropFirst(start), other.dropFirst(start))
    let end = zip(rest.reversed(), otherRest.reversed()).prefix { $0 == $1 }.count
    let (slip, wanted) = (rest.dropLast(end), otherRest.dropLast(end))
    return max(slip.count, wanted.count) <= 1
      || slip.count == 2 && slip.elementsEqual(wanted.reversed())
  }
}
