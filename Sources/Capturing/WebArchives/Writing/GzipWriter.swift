import CZlib

/// Makes gzip members (RFC 1952), whose bytes depend on their content alone: no name and no time stands in them.
final class GzipWriter {
    private let encoder = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// - Parameter level: zlib's, from 1, the fastest, to 9, the tightest.
    init(level: Int32) throws(RecordProblem) {
        encoder.initialize(to: z_stream())
        guard czlib_deflate_init(encoder, level, Inflater.Format.gzip.rawValue, 8) == Z_OK else { throw .noMemory }
    }

    deinit {
        deflateEnd(encoder)
        encoder.deallocate()
    }

    /// A member that holds some bytes.
    func member(_ bytes: [UInt8]) throws(RecordProblem) -> [UInt8] {
        guard deflateReset(encoder) == Z_OK else { throw .noMemory }
        var input = bytes
        let room = Int(deflateBound(encoder, UInt(bytes.count)))
        var status = Z_OK
        let member = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                encoder.pointee.next_in = input.baseAddress
                encoder.pointee.avail_in = UInt32(clamping: input.count)
                encoder.pointee.next_out = output.baseAddress
                encoder.pointee.avail_out = UInt32(clamping: room)
                status = deflate(encoder, Z_FINISH)
            }
            count = room - Int(encoder.pointee.avail_out)
        }
        guard status == Z_STREAM_END else { throw .noMemory }
        return member
    }
}
