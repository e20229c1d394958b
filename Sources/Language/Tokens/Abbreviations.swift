/// Words whose point is their own and ends no sentence.
extension WordScanner {
  /// The point of `U.S.`, `Gen.` and of an initial such as `J.` belongs to the word.
  func takesPoint(wordFrom start: Int, to end: Int) -> Bool {
    guard text.kind(end) == .point, text.kind(end + 1) != .point, end - start <= 12,
      text.kind(start) == .letter
    else { return false }
    let isPointed = text.isSingleLetter(end - 1) && text.kind(end - 2) == .point
    if isPointed || isInitial(start, end) { return true }
    let word = text[start..<end].lowercased()
    if Abbreviations.always.contains(word) { return true }
    if Abbreviations.beforeNumbers.contains(word), isNumber(after: end + 1) { return true }
    guard text.isCapital(start) else { return false }
    return Abbreviations.titles.contains(word) || Abbreviations.calendarAndStates.contains(word)
  }

  /// One capital letter and no pronoun: `V.` in `Sergey V. Lavrov`.
  private func isInitial(_ start: Int, _ end: Int) -> Bool {
    end - start == 1 && text.isCapital(start) && text.scalar(start) != "I"
  }

  private func isNumber(after position: Int) -> Bool {
    text.kind(text.kind(position) == .space ? position + 1 : position) == .digit
  }
}

/// In small letters, without the point.
enum Abbreviations {
  static let always: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs", "etc", "inc", "corp", "ltd", "co",
    "ft", "mt", "ph.d", "m.sc", "b.sc", "approx", "ca", "cf", "al", "eg", "ie", "esp", "dept",
    "govt", "incl", "yrs", "lbs", "oz", "attn", "mlle", "mme", "messrs", "ave", "blvd", "bros",
    "resp", "ext", "lb", "hrs", "ed", "eds", "tel", "vol", "vols",
  ]

  static let beforeNumbers: Set<String> = [
    "no", "nos", "p", "pp", "c", "b", "d", "art", "sec", "fig", "figs", "ch", "pt", "est", "par",
    "min",
  ]

  /// Those that stand before a name; abbreviations when they begin with a capital.
  static let titles: Set<String> = [
    "gen", "col", "lt", "sgt", "capt", "cpl", "pvt", "cmdr", "adm", "sen", "rep", "reps", "sens",
    "gov", "pres", "maj", "brig", "rev", "hon", "amb", "min", "supt", "spec",
  ]

  /// Months, days and states; abbreviations when they begin with a capital.
  static let calendarAndStates: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "calif", "conn", "fla", "ill", "mass",
    "mich", "minn", "okla", "penn", "tenn", "va", "wis", "assn", "ariz", "ark", "colo", "kan",
    "nev", "tex",
  ]
}
