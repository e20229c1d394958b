import Knowledge
import Language

/// Reads who leads, represents or belongs to whom from titles, appositions, possessives and lists.
struct AffiliationReader: Sendable {
  let lexicon: ActorLexicon

  func callAsFunction(_ maker: ClaimMaker, memory: inout ArticleMemory) -> [Claim] {
    let titles = TitleReader(maker: maker, lexicon: lexicon)
    var claims: [Claim] = []
    for title in maker.clauses.context.phrases.titles {
      claims += titles.claims(of: title, memory: &memory)
    }
    claims += CounterpartReader(maker: maker, lexicon: lexicon).claims(memory: &memory)
    claims += MembershipReader(maker: maker, lexicon: lexicon).claims(
      besides: claims, memory: &memory)
    return claims.filter { $0.subject.actor != $0.object.actor }
  }
}
