import Knowledge
import Language

// Names of persons.
extension PhraseFinder {
  /// `US President Donald J. Trump`: what stands before the name, then the person.
  mutating func personPhrases(_ run: NameRun, in read: ReadSentence) -> [ActorPhrase] {
    if let first = run.matches.first, first.tokens.lowerBound == run.tokens.lowerBound,
      first.tokens.upperBound < run.tokens.upperBound, !namesPerson(first),
      !isGivenName(first, in: read)
    {
      return [phrase(for: first, in: read)]
    }
    // the model took the title and what it is of into the name: "Speaker of the House"
    let isCut = run.tokens.lowerBound > run.name?.words.lowerBound ?? 0
    if isCut, ["of", "for"].contains(read.tokens[run.tokens.lowerBound].folded) {
      return bodyPhrases(run, kind: .organisation, in: read, attribute: nil)
    }
    if isCut, !run.matches.isEmpty, !run.matches.contains(where: namesPerson) {
      return run.matches.map { phrase(for: $0, in: read) }
    }
    if let last = run.matches.last, last.tokens.upperBound == run.tokens.upperBound,
      let person = person(of: last, named: run.tokens, in: read)
    {
      return [phrase(run.tokens, of: person, form: .name, resolution: .variant)]
    }
    let words = read.tokens[trimmed(run.tokens, in: read)].filter(\.isWord)
    let isSomebody =
      words.contains(where: \.isCapital)
      && !words.allSatisfy { memory.survey.things.contains($0.folded) }
    guard isSomebody else { return [] }
    if let family = family(words, behind: run.tokens, in: read) { return [family] }
    // "Lord President", "Assemblywoman": an office, and nobody's name
    let isOffice = words.allSatisfy {
      classes.contains($0.folded, in: .honorific) || lexicon.titles.isTitle($0.folded)
    }
    if isOffice { return [] }
    return named(run.tokens, kind: .person, in: read, country: nil).map { [$0] } ?? []
  }

  /// `the Shinawatra family`: all of them, none of them.
  private mutating func family(
    _ words: [Token], behind range: Range<Int>, in read: ReadSentence
  ) -> ActorPhrase? {
    let noun = range.upperBound
    guard words.count == 1, noun < read.tokens.count,
      ["family", "clan", "dynasty", "brothers", "sisters"].contains(read.tokens[noun].folded)
    else { return nil }
    return described(range.lowerBound..<noun + 1, kind: .group, in: read)
  }

  /// `Chad` in `Chad Smith`, `Paris` in `Paris Hilton`.
  private func isGivenName(_ match: AliasIndex.Match, in read: ReadSentence) -> Bool {
    match.tokens.count == 1 && match.use != .adjective
      && read.tokens[match.tokens.lowerBound].shape == .capitalised
  }

  private func namesPerson(_ match: AliasIndex.Match) -> Bool {
    match.candidates.contains { lexicon.actors[$0].kind == .person }
  }

  /// The catalogued person whom a longer spelling means: `Donald J. Trump`, not `Melania Trump`.
  private func person(
    of match: AliasIndex.Match, named range: Range<Int>, in read: ReadSentence
  ) -> Actor? {
    let words = read.tokens[trimmed(range, in: read)].filter(\.isWord)
    guard match.use == .name, let first = words.first else { return nil }
    return match.candidates.map { lexicon.actors[$0] }.first { actor in
      actor.kind == .person && foldedText(actor.name).hasPrefix(first.folded + " ")
    }
  }
}
