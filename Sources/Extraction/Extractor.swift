package import Knowledge

/// Reads a document into sentences, mentions and claims; a pure function of text and catalogue.
package struct Extractor: Sendable {
  package init(catalogue: ActorCatalogue) {}

  package func callAsFunction(_ document: Document) -> Reading {
    Reading(document: document)
  }
}
