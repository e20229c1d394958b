package import Knowledge

/// Who relates to whom, in compressed sparse rows: the relations that start from an actor lie side by
/// side, and so do those that lead to it.
///
/// Actors are nodes 0 ..< `nodeCount`, relations are edges 0 ..< `edgeCount`, ordered by subject, type
/// and object. A symmetric relation is one edge: whoever walks has to take it both ways. The columns
/// lie in one stretch of memory, filled once or mapped from a file, so that copies cost nothing.
package struct Network: Sendable {
  /// By node: the number of the actor's row in the graph, ascending.
  package let actors: Column<Int64>
  /// By node, and one more: where its edges begin as subject; they end where the next node's begin.
  package let starts: Column<UInt32>
  /// By edge: the object's node.
  package let objects: Column<UInt32>
  /// By edge: the place of the relation among `RelationType.allCases`.
  package let types: Column<UInt8>
  /// By edge: how many claims tell it.
  package let claims: Column<UInt32>
  /// By edge: days since 1970-01-01 of its earliest date, or `noDay`.
  package let firsts: Column<Int32>
  /// By edge: days since 1970-01-01 of the last day of its latest date, or `noDay`.
  package let lasts: Column<Int32>
  /// By node, and one more: where its entries begin in `subjects` and `arrivals`.
  package let arrivalStarts: Column<UInt32>
  /// By arrival: the subject's node; arrivals of a node are ordered by edge.
  package let subjects: Column<UInt32>
  /// By arrival: the edge.
  package let arrivals: Column<UInt32>
  /// Keeps the columns' memory.
  private let memory: NetworkMemory

  /// The day of relations without a date.
  package static let noDay = Int32.min

  package var nodeCount: Int { actors.count }
  package var edgeCount: Int { objects.count }

  /// `memory`: holds every column, filled.
  init(_ memory: NetworkMemory) {
    let layout = memory.layout
    actors = memory.column(at: layout.actors, layout.nodes)
    starts = memory.column(at: layout.starts, layout.nodes + 1)
    objects = memory.column(at: layout.objects, layout.edges)
    types = memory.column(at: layout.types, layout.edges)
    claims = memory.column(at: layout.claims, layout.edges)
    firsts = memory.column(at: layout.firsts, layout.edges)
    lasts = memory.column(at: layout.lasts, layout.edges)
    arrivalStarts = memory.column(at: layout.arrivalStarts, layout.nodes + 1)
    subjects = memory.column(at: layout.subjects, layout.edges)
    arrivals = memory.column(at: layout.arrivals, layout.edges)
    self.memory = memory
  }

  /// The edges that start from a node.
  @inline(__always)
  package func edges(from node: Int) -> Range<Int> {
    Int(starts[node])..<Int(starts[node + 1])
  }

  /// The entries of `subjects` and `arrivals` for the edges that lead to a node.
  @inline(__always)
  package func arrivals(at node: Int) -> Range<Int> {
    Int(arrivalStarts[node])..<Int(arrivalStarts[node + 1])
  }

  /// How many edges touch a node.
  package func degree(of node: Int) -> Int { edges(from: node).count + arrivals(at: node).count }

  package func type(of edge: Int) -> RelationType { RelationType.allCases[Int(types[edge])] }

  /// The node that an edge starts from.
  package func subject(of edge: Int) -> Int {
    var (low, high) = (0, nodeCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= edge { low = middle } else { high = middle }
    }
    return low
  }

  /// The node of an actor's row; `nil` where no relation touches the actor.
  package func node(of actor: Int64) -> Int? {
    var (low, high) = (0, nodeCount)
    while low < high {
      let middle = (low + high) / 2
      if actors[middle] < actor { low = middle + 1 } else { high = middle }
    }
    return low < nodeCount && actors[low] == actor ? low : nil
  }

  /// Calls `body` with each neighbour, the edge to it and whether the edge starts from `node`; a
  /// neighbour comes once for each edge.
  @inline(__always)
  package func forEachNeighbour(
    of node: Int, _ body: (_ other: Int, _ edge: Int, _ isSubject: Bool) -> Void
  ) {
    for edge in edges(from: node) { body(Int(objects[edge]), edge, true) }
    for arrival in arrivals(at: node) {
      body(Int(subjects[arrival]), Int(arrivals[arrival]), false)
    }
  }

  /// Everything that a network is stored as.
  var bytes: UnsafeRawBufferPointer { memory.bytes }
}

extension Network {
  /// Signs by type code: what `RelationType.sign` says, in the order of `RelationType.allCases`.
  package static let signs: [Int8] = RelationType.allCases.map { Int8($0.sign) }

  /// Whether each type holds in both directions, in the order of `RelationType.allCases`.
  package static let symmetric: [Bool] = RelationType.allCases.map(\.isSymmetric)

  /// The code of a relation type in `types`.
  package static func code(of type: RelationType) -> UInt8 {
    UInt8(RelationType.allCases.firstIndex(of: type) ?? 0)
  }
}
