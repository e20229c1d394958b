import Knowledge
import Testing

@testable import Querying

struct BalanceOverTimeTests {
  @Test func countsTheTriadsOfEachStretch() {
    var builder = NetworkBuilder()
    func add(_ one: Int64, _ other: Int64, _ type: RelationType, _ first: Int32, _ last: Int32) {
      builder.add(
        subject: one, type: Network.code(of: type), object: other, first: first, last: last)
    }
    add(0, 1, .supports, 0, 29)
    add(1, 2, .supports, 5, 15)
    add(0, 2, .supports, 0, 9)
    add(0, 2, .opposes, 12, 14)
    let balance = builder.network().balance(over: [0...9, 10...19, 20...29])
    #expect(balance.map(\.days) == [0...9, 10...19, 20...29])
    #expect(balance.map(\.pairCount) == [3, 3, 1])
    #expect(balance.map(\.triads.byMinuses) == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]])
    #expect(balance.map(\.index) == [1, 0, nil])
  }
}
