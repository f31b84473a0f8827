import CDeflate

/// A zlib compressor that is used again and again; one thread uses it at a time.
final class Compressor {
    private let compressor: OpaquePointer

    /// Makes a compressor.
    ///
    /// - Parameter level: libdeflate's own scale from 1, the fastest, to 12, the tightest.
    init(level: Int) throws(GitError) {
        guard let compressor = libdeflate_alloc_compressor(Int32(level)) else {
            throw GitError(.other, "start libdeflate", "there is no memory for it")
        }
        self.compressor = compressor
    }

    deinit {
        libdeflate_free_compressor(compressor)
    }

    /// The zlib stream of some bytes.
    func compressed(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        return withUnsafeTemporaryAllocation(byteCount: bound, alignment: 1) { output in
            // With room for the bound it cannot fail.
            let count = libdeflate_zlib_compress(
                compressor, bytes.baseAddress, bytes.count, output.baseAddress, bound)
            return Array(UnsafeRawBufferPointer(rebasing: output[..<count]))
        }
    }

    /// A zlib stream that holds at most 65,535 bytes as they are; it takes 11 bytes more than these, and no time.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = []
        stream.reserveCapacity(bytes.count + 11)
        let length = UInt16(truncatingIfNeeded: bytes.count)
        for byte in [0x78, 0x01, 0x01, length & 0xFF, length >> 8, ~length & 0xFF, ~length >> 8] {
            stream.append(UInt8(byte))
        }
        stream += bytes
        let checksum = bytes.withUnsafeBytes { libdeflate_adler32(1, $0.baseAddress, $0.count) }
        withUnsafeBytes(of: checksum.bigEndian) { stream += $0 }
        return stream
    }
}

/// A decompressor of zlib streams that is used again and again; one thread uses it at a time.
final class Decompressor {
    private let decompressor: OpaquePointer

    init() throws(GitError) {
        guard let decompressor = libdeflate_alloc_decompressor() else {
            throw GitError(.other, "start libdeflate", "there is no memory for it")
        }
        self.decompressor = decompressor
    }

    deinit {
        libdeflate_free_decompressor(decompressor)
    }

    /// The bytes of the stream at the beginning of `bytes`; nil where it is garbled, cut short, or of another length
    /// than `size`.
    func decompressed(_ bytes: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        var isWhole = false
        let contents = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            let result = libdeflate_zlib_decompress(
                decompressor, bytes.baseAddress, bytes.count, output.baseAddress, size, nil)
            isWhole = result == LIBDEFLATE_SUCCESS
            count = isWhole ? size : 0
        }
        return isWhole ? contents : nil
    }
}
