import Git
import Testing

@Suite struct ObjectIDTests {
    @Test func hexAndBytes() throws {
        let id = try #require(ObjectID(hex: "3F2C9E1D00ff00ff00ff00ff00ff00ff0a0b0c0d"))
        #expect(id.hex == "3f2c9e1d00ff00ff00ff00ff00ff00ff0a0b0c0d")
        #expect("\(id)" == id.hex)
        #expect(id.abbreviated() == "3f2c9e1d")
        #expect(id.abbreviated(4) == "3f2c")
        #expect(id.abbreviated(-1) == "")
        #expect(id.abbreviated(99) == id.hex)
        #expect(id.bytes == [63, 44, 158, 29, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255, 10, 11, 12, 13])
        #expect(ObjectID(bytes: id.bytes) == id)
    }

    @Test(arguments: [
        "", "3f2c", "3f2c9e1d00ff00ff00ff00ff00ff00ff0a0b0c0", "3f2c9e1d00ff00ff00ff00ff00ff00ff0a0b0c0d0",
        "g000000000000000000000000000000000000000", "+0000000000000000000000000000000000000000",
        "３f2c9e1d00ff00ff00ff00ff00ff00ff0a0b0c0d", "\0f2c9e1d00ff00ff00ff00ff00ff00ff0a0b0c0d",
    ])
    func refusesOtherText(text: String) {
        #expect(ObjectID(hex: text) == nil)
    }

    @Test func refusesOtherNumbersOfBytes() {
        #expect(ObjectID(bytes: []) == nil)
        #expect(ObjectID(bytes: [UInt8](repeating: 1, count: 21)) == nil)
    }

    @Test func ordersAsHex() {
        let sorted = [
            "0000000000000000000000000000000000000001", "00000000000000000000000000000001ffffffff",
            "0000000000000001000000000000000000000000", "ff00000000000000000000000000000000000000",
        ]
        #expect(sorted.reversed().compactMap { ObjectID(hex: $0) }.sorted().map(\.hex) == sorted)
    }
}
