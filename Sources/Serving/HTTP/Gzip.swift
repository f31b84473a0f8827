import CZlib

/// The gzip format (RFC 1952), by zlib.
enum Gzip {
    /// The level at which a page takes about as long as its rendering.
    private static let level: Int32 = 6
    /// zlib's sign for a gzip header instead of its own, added to the size of the window.
    private static let gzipHeader: Int32 = 16

    /// The bytes compressed; nil where zlib has no memory.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        return withUnsafeMutablePointer(to: &stream) { stream in
            guard czlib_deflate_init(stream, level, 15 + gzipHeader, 8) == Z_OK else { return nil }
            defer { deflateEnd(stream) }
            return bytes.withUnsafeBufferPointer { input in
                let bound = Int(deflateBound(stream, UInt(input.count)))
                return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    stream.pointee.avail_in = UInt32(input.count)
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(bound)
                    // With room for the bound, one call ends the stream.
                    deflate(stream, Z_FINISH)
                    count = Int(stream.pointee.total_out)
                }
            }
        }
    }

    /// Whether a client takes gzip, by its header `Accept-Encoding` (RFC 9110, section 12.5.3).
    static func isAccepted(by header: String?) -> Bool {
        var star: Bool?
        for item in (header ?? "").split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let coding = parts.first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            if coding == "gzip" || coding == "x-gzip" { return weight > 0 }
            if coding == "*" { star = weight > 0 }
        }
        return star ?? false
    }
}
