/// How alike two words are, from 0 to 1: the share of letters in common and in order, a common
/// beginning counting more (Winkler 1990, scaling factor 0.1, at most 4 letters).
func jaroWinkler(_ left: [UInt8], _ right: [UInt8]) -> Double {
  let jaro = jaro(left, right)
  let prefix = zip(left, right).prefix(4).prefix { $0 == $1 }.count
  return jaro + Double(prefix) * 0.1 * (1 - jaro)
}

private func jaro(_ left: [UInt8], _ right: [UInt8]) -> Double {
  if left == right { return left.isEmpty ? 0 : 1 }
  guard !left.isEmpty, !right.isEmpty else { return 0 }
  let reach = max(0, max(left.count, right.count) / 2 - 1)
  var taken = [Bool](repeating: false, count: right.count)
  var common: [UInt8] = []
  for (index, letter) in left.enumerated() {
    let window = right.indices.clamped(to: index - reach..<index + reach + 1)
    guard let match = window.first(where: { !taken[$0] && right[$0] == letter }) else { continue }
    taken[match] = true
    common.append(letter)
  }
  guard !common.isEmpty else { return 0 }
  let other = right.indices.filter { taken[$0] }.map { right[$0] }
  let turned = Double(zip(common, other).count { $0 != $1 }) / 2
  let count = Double(common.count)
  return (count / Double(left.count) + count / Double(right.count) + (count - turned) / count) / 3
}
