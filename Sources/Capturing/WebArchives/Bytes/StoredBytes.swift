/// Bytes that can be read at any place, by several threads at once.
protocol StoredBytes: AnyObject, Sendable {
    var count: Int { get }

    /// Reads bytes from an offset on into a buffer.
    ///
    /// - Returns: how many were read; 0 at the end alone.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(RecordProblem) -> Int
}

extension StoredBytes {
    /// So many bytes from an offset on; fewer where the end is nearer.
    func bytes(at offset: Int, _ count: Int) throws(RecordProblem) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, self.count - offset)))
        var done = 0
        while done < bytes.count {
            let read = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(RecordProblem) in
                try self.read(
                    at: offset + done,
                    into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[done...])))
            }
            if read == 0 { return Array(bytes.prefix(done)) }
            done += read
        }
        return bytes
    }
}
