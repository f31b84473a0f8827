import CNettle

/// The SHA-256 hash function of FIPS 180-4, fed in pieces or at once.
///
/// It is a value: a copy goes on by itself, so a common beginning is hashed once.
///
/// ```swift
/// var hash = SHA256()
/// hash.update(header)
/// hash.update(body)
/// print(hash.digest().hex)
/// ```
public struct SHA256: Sendable {
    private var context = sha256_ctx()

    /// A hash that has seen no bytes.
    public init() {
        nettle_sha256_init(&context)
    }

    /// Appends bytes to what is hashed.
    ///
    /// Bytes in contiguous storage are read in place, others are collected first.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let inPlace: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
        if inPlace == nil {
            Array(bytes).withUnsafeBufferPointer { append($0) }
        }
    }

    /// Returns the digest of the bytes seen so far; the hash can go on afterwards.
    public func digest() -> Digest {
        var context = context
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
            nettle_sha256_digest(&context, Int(SHA256_DIGEST_SIZE), buffer.baseAddress)
            count = Int(SHA256_DIGEST_SIZE)
        }
        return Digest(bytes: bytes)
    }

    /// Returns the digest of `bytes`.
    public static func digest(of bytes: some Sequence<UInt8>) -> Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        nettle_sha256_update(&context, bytes.count, start)
    }
}
