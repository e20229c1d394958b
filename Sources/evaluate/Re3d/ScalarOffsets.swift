/// Where the scalars of a text begin in its bytes; spans outside of it are cut.
struct ScalarOffsets {
  private var starts: [Int] = []

  init(of text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
  }

  func bytes(of span: AnnotatedFolder.Span) -> Range<Int> {
    let begin = min(max(0, span.begin), starts.count - 1)
    return starts[begin]..<starts[min(max(begin, span.end), starts.count - 1)]
  }
}
