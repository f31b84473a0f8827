import CZlib

/// Decompresses what zlib can, as a whole: gzip (RFC 1952) with all of its members, zlib (RFC 1950), bare deflate (RFC 1951).
enum Inflater {
    /// The formats, as zlib's bits of the window tell them.
    enum Format: Int32 {
        case gzip = 31
        case zlib = 15
        case deflate = -15
    }

    /// The decompressed bytes, at most so many.
    static func inflated(
        _ bytes: [UInt8], _ format: Format = .gzip, limit: Int
    ) throws(DecompressionError) -> [UInt8] {
        var stream = z_stream()
        guard czlib_inflate_init_window(&stream, format.rawValue) == Z_OK else { throw .noMemory }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let problem: DecompressionError? = input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(clamping: input.count)
            while true {
                let (status, count) = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    let status = inflate(&stream, Z_NO_FLUSH)
                    return (status, piece.count - Int(stream.avail_out))
                }
                output += piece[..<count]
                if output.count > limit { return .tooLarge(limit: limit) }
                if status == Z_STREAM_END {
                    if stream.avail_in == 0 || format != .gzip { return nil }
                    // What follows the last member is no part of the file unless it is another member.
                    if inflateReset(&stream) != Z_OK { return .damaged }
                } else if status != Z_OK {
                    return status == Z_BUF_ERROR ? .cutShort : .damaged
                }
            }
        }
        if let problem { throw problem }
        return output
    }
}
