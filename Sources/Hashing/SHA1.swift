import CNettle

/// The SHA-1 hash function of FIPS 180-4, for checksums that Git's file formats ask for.
///
/// It does not notice inputs that were made to collide: what names an object of Git is hashed by libgit2, which does.
public struct SHA1: Sendable {
    private var context = sha1_ctx()

    /// The number of bytes in a digest.
    public static let byteCount = Int(SHA1_DIGEST_SIZE)

    /// A hash that has seen no bytes.
    public init() {
        nettle_sha1_init(&context)
    }

    /// Appends bytes to what is hashed.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let bytes = bytes.bindMemory(to: UInt8.self)
        guard let start = bytes.baseAddress else { return }
        nettle_sha1_update(&context, bytes.count, start)
    }

    /// Returns the 20 bytes of the digest of what was seen so far; the hash can go on afterwards.
    public func digest() -> [UInt8] {
        var context = context
        return [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            nettle_sha1_digest(&context, Self.byteCount, buffer.baseAddress)
            count = Self.byteCount
        }
    }
}
