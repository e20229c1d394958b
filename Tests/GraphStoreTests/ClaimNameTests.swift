import GraphStore
import Testing

struct ClaimNameTests {
  @Test(arguments: ["", "123", "12345678901234567", "xyzw", "12 4", "+123", "－1234"])
  func otherTextNamesNoClaim(text: String) { #expect(ClaimName(text) == nil) }

  @Test(arguments: [Int64(0), 1, 255, 0x3f29_a1c2_0000_0001, .max])
  func aNumberIsNamedBySixteenDigits(number: Int64) throws {
    let name = ClaimName(number: number)
    #expect(name.text.count == 16 && name.short == name.text.prefix(10))
    #expect(ClaimName(name.text.uppercased()) == name)
  }
}
