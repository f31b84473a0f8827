import CZlib
import Glibc

/// The file of one object outside any pack.
///
/// libgit2 1.5 decompresses without end when such a file is cut short, so each is checked before libgit2 reads it. An
/// object in a pack costs one failed `open`.
enum LooseObject {
    private static let chunkSize = 65_536

    /// Throws damage when the file of `id` ends before its zlib stream does.
    static func refuseTruncated(_ id: ObjectID, in objectsPath: String, _ operation: String) throws(GitError) {
        let path = objectsPath + id.hex.prefix(2) + "/" + id.hex.dropFirst(2)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        if !holdsWholeStream(file) {
            throw GitError(.damaged, operation, "the file \(path) is cut short or garbled")
        }
    }

    private static func holdsWholeStream(_ file: Int32) -> Bool {
        var stream = z_stream()
        guard czlib_inflate_init(&stream) == Z_OK else { return false }
        defer { inflateEnd(&stream) }
        var input = [UInt8](repeating: 0, count: chunkSize)
        while true {
            let count = read(file, &input, chunkSize)
            guard count > 0 else { return false }
            switch inflateAll(input[..<count], &stream) {
            case Z_STREAM_END: return true
            case Z_OK, Z_BUF_ERROR: continue
            default: return false
            }
        }
    }

    /// Decompresses all of `input`, drops the result, and returns zlib's last status.
    private static func inflateAll(_ input: ArraySlice<UInt8>, _ stream: inout z_stream) -> Int32 {
        var input = Array(input)
        return input.withUnsafeMutableBufferPointer { input in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: chunkSize) { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                var status = Z_OK
                repeat {
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(output.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                } while status == Z_OK && (stream.avail_in > 0 || stream.avail_out == 0)
                return status
            }
        }
    }
}
