extension String {
  /// Whether it goes before another by bytes, as SQLite compares.
  package func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
