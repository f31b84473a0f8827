import CNettle

/// The message authentication code HMAC of RFC 2104 with SHA-256: what only they can make who share a key.
///
/// It is a value, as ``SHA256`` is: a copy goes on by itself.
public struct HMAC: Sendable {
    private var context = hmac_sha256_ctx()

    /// A code by a key that has seen no bytes; a key of 32 bytes is as good as a longer one.
    public init(key: [UInt8]) {
        nettle_hmac_sha256_set_key(&context, key.count, key)
    }

    /// Appends bytes to what is authenticated.
    public mutating func update(_ bytes: [UInt8]) {
        nettle_hmac_sha256_update(&context, bytes.count, bytes)
    }

    /// Returns the 32 bytes of the code of what was seen so far; it can go on afterwards.
    ///
    /// Whoever checks a code compares all its bytes, whether the first ones differ or not.
    public func code() -> [UInt8] {
        var context = context
        return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
            nettle_hmac_sha256_digest(&context, Int(SHA256_DIGEST_SIZE), buffer.baseAddress)
            count = Int(SHA256_DIGEST_SIZE)
        }
    }

    /// Returns the code of `bytes` by a key.
    public static func code(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        var hmac = HMAC(key: key)
        hmac.update(bytes)
        return hmac.code()
    }
}
