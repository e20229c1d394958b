import Knowledge

@testable import Querying

/// One edge as a test wrote it down, with nodes instead of actors.
struct PlainEdge: Equatable {
  let number: Int
  let subject: Int
  let type: RelationType
  let object: Int
  let claims: Int
  let first: Int32
  let last: Int32

  func touches(_ node: Int, _ other: Int) -> Bool {
    (subject == node && object == other) || (subject == other && object == node)
  }
}

extension Network {
  var plainEdges: [PlainEdge] {
    (0..<edgeCount).map {
      PlainEdge(
        number: $0, subject: subject(of: $0), type: type(of: $0), object: Int(objects[$0]),
        claims: Int(claims[$0]), first: firsts[$0], last: lasts[$0])
    }
  }

  /// Has parallel edges and edges from a node to itself; claims from 0 to `most`.
  static func random(
    seed: UInt64, nodes: Int = 9, edges: Int = 16, mostClaims: UInt32 = 3
  ) -> Network {
    var random = SplitMix64(seed: seed)
    var builder = NetworkBuilder()
    for _ in 0..<edges {
      let hasDay = Bool.random(using: &random)
      let first = hasDay ? Int32.random(in: 0...20, using: &random) : noDay
      builder.add(
        subject: .random(in: 0..<Int64(nodes), using: &random) * 3,
        type: .random(in: 0..<UInt8(RelationType.allCases.count), using: &random),
        object: .random(in: 0..<Int64(nodes), using: &random) * 3,
        claims: .random(in: 0...mostClaims, using: &random), first: first,
        last: hasDay ? first + .random(in: 0...5, using: &random) : noDay)
    }
    return builder.network()
  }

  /// Of (subject, type, object, claims); actors have to be 0, 1, 2 … without gaps.
  static func of(_ edges: [(Int, RelationType, Int, Int)]) -> Network {
    var builder = NetworkBuilder()
    for edge in edges {
      builder.add(
        subject: Int64(edge.0), type: Network.code(of: edge.1), object: Int64(edge.2),
        claims: UInt32(edge.3))
    }
    return builder.network()
  }

  /// Floyd–Warshall over edges of some types (empty: all), both directions; `nil` for no way.
  func distances(_ types: Set<RelationType> = []) -> [[Int?]] {
    var distances = [[Int?]](repeating: Array(repeating: nil, count: nodeCount), count: nodeCount)
    for edge in plainEdges where types.isEmpty || types.contains(edge.type) {
      distances[edge.subject][edge.object] = 1
      distances[edge.object][edge.subject] = 1
    }
    for node in 0..<nodeCount { distances[node][node] = 0 }
    for middle in 0..<nodeCount {
      for start in 0..<nodeCount {
        for end in 0..<nodeCount {
          guard let first = distances[start][middle], let second = distances[middle][end]
          else { continue }
          distances[start][end] = min(distances[start][end] ?? .max, first + second)
        }
      }
    }
    return distances
  }

  /// Every path without loops, by its nodes.
  func allPaths(
    from start: Int, to goal: Int, hops: Int, _ types: Set<RelationType> = []
  ) -> [[Int]] {
    var tied = [[Bool]](repeating: Array(repeating: false, count: nodeCount), count: nodeCount)
    for edge in plainEdges where types.isEmpty || types.contains(edge.type) {
      tied[edge.subject][edge.object] = true
      tied[edge.object][edge.subject] = true
    }
    var found: [[Int]] = []
    var open: [[Int]] = [[start]]
    while let path = open.popLast() {
      guard let last = path.last else { continue }
      if last == goal { found.append(path) }
      guard last != goal, path.count <= hops else { continue }
      for node in 0..<nodeCount where tied[last][node] && !path.contains(node) {
        open.append(path + [node])
      }
    }
    return found
  }

  /// The edge with the most claims, then the smallest.
  func naiveStrongest(_ node: Int, _ other: Int, _ types: Set<RelationType>) -> PlainEdge? {
    plainEdges.filter { $0.touches(node, other) && (types.isEmpty || types.contains($0.type)) }
      .min { ($1.claims, $0.number) < ($0.claims, $1.number) }
  }
}

/// No types for all, then some.
let typeSets: [Set<RelationType>] = [[], [.opposes, .alliedWith, .meets, .supports], [.leads]]
