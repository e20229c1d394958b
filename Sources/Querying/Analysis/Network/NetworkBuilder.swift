/// Gathers relations in any order and makes them a network.
package struct NetworkBuilder {
  private var ends: [(subject: Int64, object: Int64)] = []
  private var types: [UInt8] = []
  private var claims: [UInt32] = []
  private var days: [(first: Int32, last: Int32)] = []

  package init(reserving count: Int = 0) {
    ends.reserveCapacity(count)
    types.reserveCapacity(count)
    claims.reserveCapacity(count)
    days.reserveCapacity(count)
  }

  /// Adds a relation between two actors by the numbers of their rows.
  ///
  /// `first` and `last` are days since 1970-01-01, `Network.noDay` for none.
  @inline(__always)
  package mutating func add(
    subject: Int64, type: UInt8, object: Int64, claims: UInt32 = 1, first: Int32 = Network.noDay,
    last: Int32 = Network.noDay
  ) {
    ends.append((subject, object))
    types.append(type)
    self.claims.append(claims)
    days.append((first, last))
  }

  package func network() -> Network {
    let actors = Self.distinct(ends)
    let nodes = NodeNumbers(actors)
    let subjects = ends.map { nodes[$0.subject] }
    let objects = ends.map { nodes[$0.object] }
    let memory = NetworkMemory(NetworkLayout(nodes: actors.count, edges: ends.count))
    let layout = memory.layout
    _ = memory.values(at: layout.actors, layout.nodes).initialize(from: actors)
    let order = order(subjects, objects)
    fill(memory, order, subjects, objects)
    return Network(memory)
  }

  /// Ascending.
  private static func distinct(_ ends: [(subject: Int64, object: Int64)]) -> [Int64] {
    guard let most = ends.lazy.map({ max($0.subject, $0.object) }).max(),
      let least = ends.lazy.map({ min($0.subject, $0.object) }).min()
    else { return [] }
    // numbers of rows that lie near each other are marked in a table
    guard least >= 0, most < Int64(8 * ends.count + 1_000_000) else {
      return Set(ends.flatMap { [$0.subject, $0.object] }).sorted()
    }
    var occurs = [Bool](repeating: false, count: Int(most) + 1)
    for end in ends {
      occurs[Int(end.subject)] = true
      occurs[Int(end.object)] = true
    }
    return occurs.indices.lazy.filter { occurs[$0] }.map(Int64.init)
  }

  /// The places of the relations by subject, type and object; `nil` where they came so.
  private func order(_ subjects: [UInt32], _ objects: [UInt32]) -> [Int]? {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      if subjects[left] != subjects[right] { return subjects[left] < subjects[right] }
      if types[left] != types[right] { return types[left] < types[right] }
      return objects[left] < objects[right]
    }
    guard (1..<max(1, ends.count)).contains(where: { precedes($0, $0 - 1) }) else { return nil }
    return Array(ends.indices).sorted(by: precedes)
  }

  private func fill(
    _ memory: NetworkMemory, _ order: [Int]?, _ subjects: [UInt32], _ objects: [UInt32]
  ) {
    let layout = memory.layout
    let (edges, nodes) = (layout.edges, layout.nodes)
    let starts = memory.values(at: layout.starts, nodes + 1, of: UInt32.self)
    let arrivalStarts = memory.values(at: layout.arrivalStarts, nodes + 1, of: UInt32.self)
    let columns = (
      objects: memory.values(at: layout.objects, edges, of: UInt32.self),
      types: memory.values(at: layout.types, edges, of: UInt8.self),
      claims: memory.values(at: layout.claims, edges, of: UInt32.self),
      firsts: memory.values(at: layout.firsts, edges, of: Int32.self),
      lasts: memory.values(at: layout.lasts, edges, of: Int32.self)
    )
    for edge in 0..<edges {
      let place = order?[edge] ?? edge
      columns.objects[edge] = objects[place]
      columns.types[edge] = types[place]
      columns.claims[edge] = claims[place]
      columns.firsts[edge] = days[place].first
      columns.lasts[edge] = days[place].last
      starts[Int(subjects[place]) + 1] += 1
      arrivalStarts[Int(objects[place]) + 1] += 1
    }
    for node in 0..<nodes {
      starts[node + 1] += starts[node]
      arrivalStarts[node + 1] += arrivalStarts[node]
    }
    let sources = memory.values(at: layout.subjects, edges, of: UInt32.self)
    let arrivals = memory.values(at: layout.arrivals, edges, of: UInt32.self)
    var next = Array(arrivalStarts)
    for edge in 0..<edges {
      let object = Int(columns.objects[edge])
      let place = Int(next[object])
      next[object] += 1
      sources[place] = subjects[order?[edge] ?? edge]
      arrivals[place] = UInt32(edge)
    }
  }
}

/// The node of each actor's row.
private struct NodeNumbers {
  private let table: [UInt32]
  private let sparse: [Int64: UInt32]

  /// `actors`: ascending.
  init(_ actors: [Int64]) {
    guard let last = actors.last, actors[0] >= 0, last < Int64(16 * actors.count + 1_000_000) else {
      table = []
      sparse = Dictionary(
        uniqueKeysWithValues: actors.enumerated().map { ($1, UInt32($0)) })
      return
    }
    var table = [UInt32](repeating: 0, count: Int(last) + 1)
    for (node, actor) in actors.enumerated() { table[Int(actor)] = UInt32(node) }
    self.table = table
    sparse = [:]
  }

  @inline(__always)
  subscript(actor: Int64) -> UInt32 {
    table.isEmpty ? sparse[actor] ?? 0 : table[Int(actor)]
  }
}
