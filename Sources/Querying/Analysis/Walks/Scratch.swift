/// Numbers to write to while an algorithm runs, without a check of bounds in release builds.
final class Scratch<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ count: Int, repeating element: Element) {
    self.count = count
    base = UnsafeMutablePointer.allocate(capacity: max(1, count))
    base.initialize(repeating: element, count: count)
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count, "no place \(place) among \(count)")
      return base[place]
    }
    set {
      assert(place >= 0 && place < count, "no place \(place) among \(count)")
      base[place] = newValue
    }
  }

  func fill(with element: Element) { base.update(repeating: element, count: count) }
}
