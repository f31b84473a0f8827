import Hashing
import Testing

@Suite struct SHA1Tests {
    /// From FIPS 180-4's examples.
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    ])
    func `digests are those of the standard, fed at once or in pieces`(text: String, hex: String) {
        var (whole, pieces) = (SHA1(), SHA1())
        Array(text.utf8).withUnsafeBytes { whole.update($0) }
        for byte in text.utf8 { [byte].withUnsafeBytes { pieces.update($0) } }
        for hash in [whole, pieces] {
            #expect(hash.digest().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == hex)
        }
    }
}
