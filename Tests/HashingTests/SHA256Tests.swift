import Foundation
import Hashing
import Programs
import Testing

@Suite struct SHA256Tests {
    /// The example messages for SHA-256 that accompany FIPS 180-4.
    @Test(arguments: [
        ("empty", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "896 bits",
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func examples(_ name: String, _ message: String, _ hex: String) {
        #expect(SHA256.digest(of: message.utf8).hex == hex, "\(name)")
        #expect("\(SHA256.digest(of: Array(message.utf8)))" == hex, "\(name)")
        #expect(SHA256.digest(of: message.utf8.lazy.map { $0 }).hex == hex, "\(name), not contiguous")
    }

    @Test func aMillionBytes() {
        examples(
            "a million times a", String(repeating: "a", count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func sameAsSha256sumInPieces() throws {
        let bytes = (0..<3_000_017).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        var hash = SHA256()
        for start in stride(from: 0, to: bytes.count, by: 65_521) {
            hash.update(bytes[start..<min(start + 65_521, bytes.count)])
        }
        #expect(try hash.digest().hex == sha256sum(of: bytes))
    }

    @Test func copyGoesOnByItself() {
        var first = SHA256()
        first.update("ab".utf8)
        var second = first
        first.update("c".utf8)
        #expect(second.digest().hex == "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603")
        second.update("c".utf8)
        #expect(first.digest() == second.digest())
        #expect(first.digest().bytes.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
    }
}

/// What `sha256sum` prints for a file of `bytes`.
private func sha256sum(of bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("hashing-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return String(try run("sha256sum", file.path).stdout.prefix(64))
}
