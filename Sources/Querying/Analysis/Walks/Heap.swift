/// Numbers in the order that a comparison gives them.
struct Heap {
  private var places: [Int] = []

  mutating func removeAll() { places.removeAll(keepingCapacity: true) }

  mutating func push(_ place: Int, _ precedes: (Int, Int) -> Bool) {
    places.append(place)
    var child = places.count - 1
    while child > 0, precedes(place, places[(child - 1) / 2]) {
      places[child] = places[(child - 1) / 2]
      child = (child - 1) / 2
    }
    places[child] = place
  }

  mutating func pop(_ precedes: (Int, Int) -> Bool) -> Int? {
    guard let first = places.first else { return nil }
    let last = places.removeLast()
    guard !places.isEmpty else { return first }
    var hole = 0
    while 2 * hole + 1 < places.count {
      var child = 2 * hole + 1
      if child + 1 < places.count, precedes(places[child + 1], places[child]) { child += 1 }
      guard precedes(places[child], last) else { break }
      places[hole] = places[child]
      hole = child
    }
    places[hole] = last
    return first
  }
}
