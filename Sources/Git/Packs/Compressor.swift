import CZlib

/// A zlib compressor that is used again and again.
final class Compressor {
    // zlib keeps a pointer to the stream, so it must not move.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    /// Makes a compressor.
    ///
    /// - Parameters:
    ///   - windowBits: the size of the window as a power of two; the smaller, the cheaper a short input.
    ///   - memoryLevel: zlib's own scale from 1 to 9.
    init(level: Int32, windowBits: Int32 = 15, memoryLevel: Int32 = 8) throws(GitError) {
        stream.initialize(to: z_stream())
        guard czlib_deflate_init(stream, level, windowBits, memoryLevel) == Z_OK else {
            throw GitError(.other, "start zlib", "there is no memory for it")
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The zlib stream of some bytes.
    func compressed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        deflateReset(stream)
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
            stream.pointee.avail_in = UInt32(bytes.count)
            stream.pointee.next_out = output.baseAddress
            stream.pointee.avail_out = UInt32(bound)
            // With room for the bound, one call ends the stream.
            deflate(stream, Z_FINISH)
            count = Int(stream.pointee.total_out)
        }
    }

    /// A zlib stream that holds at most 65,535 bytes as they are.
    ///
    /// Object names do not shrink; for the few bytes of a tree's delta this takes no time and no more room.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01, 0x01]
        stream.reserveCapacity(bytes.count + 11)
        let length = UInt16(truncatingIfNeeded: bytes.count)
        for number in [length, ~length] {
            stream.append(UInt8(truncatingIfNeeded: number))
            stream.append(UInt8(truncatingIfNeeded: number >> 8))
        }
        stream += bytes
        let checksum = UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer {
                adler32(1, $0.baseAddress, UInt32($0.count))
            })
        return stream + (0..<4).map { UInt8(truncatingIfNeeded: checksum >> (24 - 8 * $0)) }
    }
}
