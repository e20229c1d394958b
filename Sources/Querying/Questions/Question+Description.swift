import Knowledge

/// The question as a formula: `? opposes "ISIS" and ? supports "Assad"`.
extension Question: CustomStringConvertible {
  package var description: String {
    switch self {
    case .who(let kinds, let condition):
      let names = kinds.map(\.rawValue).sorted().joined(separator: "|")
      return names.isEmpty ? "\(condition)" : "\(names): \(condition)"
    case .whether(let subject, let relation, let object, let limits):
      return "\"\(subject)\" \(relation.rawValue) \"\(object)\"\(limits)?"
    case .between(let first, let second, let limits):
      return "\"\(first)\" ? \"\(second)\"\(limits)"
    }
  }
}

extension Question.Clause: CustomStringConvertible {
  package var description: String {
    switch asked {
    case .subject: "? \(relation.rawValue) \"\(actor)\"\(limits)"
    case .object: "\"\(actor)\" \(relation.rawValue) ?\(limits)"
    }
  }
}

extension Question.Condition: CustomStringConvertible {
  package var description: String {
    switch self {
    case .clause(let clause): "\(clause)"
    case .both(let left, let right): "\(left.operand) and \(right.operand)"
    case .either(let left, let right): "\(left.operand) or \(right.operand)"
    case .without(let left, let right): "\(left.operand) but not \(right.operand)"
    }
  }

  private var operand: String {
    if case .clause = self { "\(self)" } else { "(\(self))" }
  }
}

extension Question.Limits: CustomStringConvertible {
  package var description: String {
    [since.map { " since \($0)" }, until.map { " until \($0)" }, holder.map { " by \"\($0)\"" }]
      .compactMap { $0 }.joined()
  }
}
