import Generators
import Testing

@testable import Articles

@Suite struct ControlsTests {
    @Test func `controls and marks are found in the bytes as among the scalars`() {
        let marks = "\\\"_|"
        for seed in 0..<300 as Range<UInt64> {
            var generator = Generator(seed: seed)
            let text = generator.text(30)
            var offset = 0
            var expected: [Int] = []
            for scalar in text.unicodeScalars {
                if scalar.isControlOrOverride || marks.unicodeScalars.contains(scalar) { expected.append(offset) }
                offset += UTF8.width(scalar)
            }
            #expect(Self.offsets(in: text, marks: ASCIISet(marks)) == expected, "seed \(seed)")
        }
    }

    @Test func `a set holds the characters of ASCII that it was made of`() {
        let set = ASCIISet("\0?@\u{7F}é")
        #expect((0...255).filter { set.contains($0) } == [0, 0x3F, 0x40, 0x7F])
        #expect((0...255).filter { set.union("a@").contains($0) } == [0, 0x3F, 0x40, 0x61, 0x7F])
    }

    private static func offsets(in text: String, marks: ASCIISet) -> [Int] {
        text.withBytes { bytes in
            var offsets: [Int] = []
            var next = bytes.offsetOfControl(orOneOf: marks)
            while next < bytes.count {
                offsets.append(next)
                next = bytes.offsetOfControl(orOneOf: marks, from: next + max(1, bytes.lengthOfControl(at: next)))
            }
            return offsets
        }
    }
}
