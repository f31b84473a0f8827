import CZlib

/// Decompresses gzip (RFC 1952), all of its members.
enum Inflater {
    /// The decompressed bytes, at most so many.
    static func inflated(_ bytes: [UInt8], limit: Int) throws(SourceError) -> [UInt8] {
        var stream = z_stream()
        guard czlib_gunzip_init(&stream) == Z_OK else {
            throw .unreadable("there is no memory; close other programs and try again")
        }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let problem: SourceError? = input.withUnsafeMutableBufferPointer { input in
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
                    if stream.avail_in == 0 { return nil }
                    // What follows the last member is no part of the file unless it is another member.
                    if inflateReset(&stream) != Z_OK { return .damagedCompression }
                } else if status != Z_OK {
                    return .damagedCompression
                }
            }
        }
        if let problem { throw problem }
        return output
    }
}
