import Foundation
import GraphStore
import Knowledge
package import Querying

extension Page {
  /// Pairs of actors that may be one, with what speaks for and against it.
  ///
  /// As many as the limit says.
  package func text(_ duplicates: [Duplicate], limit: Int) -> String {
    guard !duplicates.isEmpty else { return "No two actors of the graph look like one.\n" }
    let table = Table(
      columns: [.number("SCORE"), .text("ACTOR"), .text("MAY ALSO BE")],
      rows: duplicates.prefix(limit).map { pair in
        Table.Row(
          cells: [
            StyledText(twoDigits(pair.score), .bold), cell(pair.first),
            cell(pair.second),
          ], notes: notes(pair.reasons))
      })
    let left = duplicates.count - min(limit, duplicates.count)
    let more = left > 0 ? "and \(counted(left, "pair")) with a lower score; see --limit\n" : ""
    return table.rendered(on: self) + more
  }

  private func cell(_ mentioned: MentionedActor) -> StyledText {
    let actor = mentioned.actor
    var cell = StyledText(printable(actor.name), .bold)
    cell.append(" (\(actor.kind.rawValue), \(counted(mentioned.mentions, "mention")), ")
    cell.append(printable(actor.identifier), .dim)
    cell.append(")")
    return cell
  }

  /// What speaks for it, then what speaks against it.
  func notes(_ reasons: [Duplicate.Reason]) -> [StyledText] {
    let sides = [("for", true), ("against", false)].map { side, isFor in
      (side, reasons.filter { ($0.weight > 0) == isFor }.map { words($0.cause) })
    }
    return sides.filter { !$0.1.isEmpty }.map { side, words in
      StyledText("\(side): \(words.joined(separator: "; "))")
    }
  }
}

/// What speaks for or against two actors being one, in words.
func words(_ cause: Duplicate.Cause) -> String {
  switch cause {
  case .name(let likeness): words(likeness)
  case .partOfNames(let count): "the shorter name is in those of \(count) actors"
  case .otherKind: "they are of different kinds"
  case .sameCountry: "they belong to the same state"
  case .otherCountry: "they belong to different states"
  case .oneIsScoped: "of one alone the state is known"
  case .otherGender: "one is a woman, the other a man"
  case .bothCatalogued: "the catalogue lists both"
  case .sharedNeighbours(let count): "both have relations with \(counted(count, "other actor"))"
  case .relatedToEachOther: "they have a relation with each other"
  case .sharedDocuments(let count):
    count == 1 ? "1 article names both" : "\(count) articles name both"
  }
}

private func words(_ likeness: NameLikeness) -> String {
  switch likeness {
  case .same: "the same name but for spelling or order"
  case .sameAlone: "the same single name but for spelling"
  case .spelling(let alike, _): "nearly the same spelling (\(twoDigits(alike)))"
  case .part: "one name has all words of the other"
  case .lastName(_, let bearers):
    bearers > 1
      ? "the last name alone, of \(bearers) persons" : "the last name alone, of nobody else"
  case .initials: "the same last name, the first names fit as initials"
  case .shortFirstName: "the same last name, one first name may be short for the other"
  case .abbreviation: "one name is the initials of the other"
  case .words(let share, .words), .words(let share, .oneWord):
    "one name has all words of the other (\(twoDigits(share)))"
  case .words(let share, .none): "most words are the same (\(twoDigits(share)))"
  }
}

private func twoDigits(_ number: Double) -> String { String(format: "%.2f", number) }
