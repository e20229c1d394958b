/// What a word is to its head: the relations of Universal Dependencies with those subtypes that
/// English treebanks have.
package enum DependencyRelation: String, CaseIterable, Sendable {
  case acl
  case relativeClause = "acl:relcl"
  case advcl
  case adverbialRelative = "advcl:relcl"
  case advmod
  case amod
  case appos
  case aux
  case passiveAuxiliary = "aux:pass"
  case caseMarker = "case"
  case cc
  case preconjunct = "cc:preconj"
  case ccomp
  case compound
  case verbParticle = "compound:prt"
  case conj
  case cop
  case csubj
  case outerClausalSubject = "csubj:outer"
  case passiveClausalSubject = "csubj:pass"
  case dep
  case det
  case predeterminer = "det:predet"
  case discourse
  case dislocated
  case expl
  case fixed
  case flat
  case goeswith
  case iobj
  case list
  case mark
  case nmod
  case nominalDescription = "nmod:desc"
  case possessor = "nmod:poss"
  case bareNominal = "nmod:unmarked"
  case nsubj
  case outerSubject = "nsubj:outer"
  case passiveSubject = "nsubj:pass"
  case nummod
  case obj
  case obl
  case agent = "obl:agent"
  case bareOblique = "obl:unmarked"
  case orphan
  case parataxis
  case punct
  case reparandum
  case root
  case vocative
  case xcomp

  /// Without its subtype: `nsubj` of `nsubj:pass`.
  package var universal: Substring { rawValue.prefix { $0 != ":" } }
}
