import Knowledge

/// How the picture tells relations and kinds apart.
///
/// Colours are Okabe and Ito's, which colour-blind readers can tell apart; shape and line differ too.
struct DotStyle {
  /// In the order of the legend.
  static let relations: [RelationType] = [
    .supports, .opposes, .alliedWith, .meets, .leads, .represents, .memberOf,
  ]

  static func color(of relation: RelationType) -> String {
    edge(relation).first { $0.0 == "color" }?.1 ?? "black"
  }

  static func edge(_ relation: RelationType) -> [(String, String)] {
    let (color, style, arrowhead) =
      switch relation {
      case .supports: ("#1b8a3a", "solid", "normal")
      case .opposes: ("#d1242f", "solid", "tee")
      case .alliedWith: ("#1f6feb", "solid", "none")
      case .meets: ("#8b949e", "solid", "none")
      case .leads: ("#9a7b5b", "dashed", "empty")
      case .represents: ("#9a7b5b", "dashed", "vee")
      case .memberOf: ("#9a7b5b", "dotted", "vee")
      }
    return [("color", color), ("style", style), ("arrowhead", arrowhead)]
  }

  /// Wider by the logarithm of the evidence: one claim 1.2, ten about 2.9 points; at most 6.
  static func width(_ relation: RelationType, claims: Int) -> Double {
    if relation.isAffiliation { return 1 }
    let doublings = Double(Int.bitWidth - max(claims, 1).leadingZeroBitCount - 1)
    return min(1.3 + 0.7 * doublings, 6)
  }

  static func node(_ kind: Actor.Kind) -> [(String, String)] {
    let (shape, fill) =
      switch kind {
      case .person: ("ellipse", "#fff8e1")
      case .state: ("box", "#e3f0fd")
      case .group: ("hexagon", "#fde7e4")
      case .party: ("octagon", "#f3e8fb")
      case .alliance: ("doubleoctagon", "#e4f6e9")
      case .organisation: ("component", "#eef0f2")
      case .company: ("house", "#eef0f2")
      case .place: ("note", "#f5f5f0")
      }
    return [("shape", shape), ("fillcolor", fill)]
  }
}
