import Knowledge

/// A word that expresses a relation: `Schema/ontology/expressions.tsv`.
struct Expression: Hashable, Sendable {
  let word: String
  let part: Part
  let relation: RelationType
  let event: EventClass
  /// The word that must follow: `side with`, `crack down`.
  let after: String?
  /// What may introduce the other actor; `direct` for nothing.
  let objects: Set<String>
  /// The kinds of actor that the object must be of; empty for any.
  let kinds: Set<Actor.Kind>
  /// What the negated expression says, where that is more than a denial: `do not get along`.
  let negated: RelationType?
  /// How sure the expression is of its relation, 0…1, by judgement.
  let weight: Double

  enum Part: String, Sendable {
    case verb, noun, kin
  }

  /// The same word read as another relation.
  func turned(
    to relation: RelationType, _ event: EventClass, factor: Double, objects: Set<String>? = nil
  ) -> Expression {
    Expression(
      word: word, part: part, relation: relation, event: event, after: nil,
      objects: objects ?? self.objects, kinds: kinds, negated: nil, weight: weight * factor)
  }
}

extension Expression {
  /// Whether it tells of a membership by its end: `withdrawal from`.
  var isEnding: Bool { relation == .memberOf && objects.contains("from") }

  /// The most particular first: with a word after it, then with a preposition.
  fileprivate var breadth: Int { after != nil ? 0 : objects.contains("direct") ? 2 : 1 }
}

/// The expressions by the base form of their first word, the most particular first.
struct ExpressionLexicon: Sendable {
  let verbs: [String: [Expression]]
  let nouns: [String: [Expression]]

  init() {
    var verbs: [String: [Expression]] = [:]
    var nouns: [String: [Expression]] = [:]
    for row in SchemaTable("ontology/expressions.tsv").rows {
      for expression in Self.expressions(of: row) {
        if expression.part == .verb {
          verbs[expression.word, default: []].append(expression)
        } else {
          for form in [expression.word, expression.word + "s", Self.plural(expression.word)] {
            if nouns[form]?.last != expression { nouns[form, default: []].append(expression) }
          }
        }
      }
    }
    self.verbs = verbs.mapValues { $0.sorted { $0.breadth < $1.breadth } }
    self.nouns = nouns
  }

  private static func plural(_ noun: String) -> String {
    noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "es"
  }

  private static func expressions(of row: SchemaTable.Row) -> [Expression] {
    guard let part = row["part"].flatMap(Expression.Part.init(rawValue:)),
      let relation = row["relation"].flatMap(RelationType.init(rawValue:)),
      let event = row["event"].flatMap(EventClass.init(rawValue:)),
      let weight = row["weight"].flatMap(Double.init)
    else { preconditionFailure("expressions.tsv:\(row.line): part, relation, event or weight") }
    return row.list("expression").map { word in
      Expression(
        word: word, part: part, relation: relation, event: event, after: row["after"],
        objects: Set(row.list("object")),
        kinds: Set(
          row.list("kinds").map { kind in
            guard let kind = Actor.Kind(rawValue: kind) else {
              preconditionFailure("expressions.tsv:\(row.line): unknown kind '\(kind)'")
            }
            return kind
          }),
        negated: row["negated"].flatMap(RelationType.init(rawValue:)), weight: weight)
    }
  }
}
