import CZlib
import Glibc

/// The bytes of a WARC file from a place on: as they are, or decompressed, one gzip member after the other.
///
/// Reading ends at the end of a member and goes on with ``beginMember()``, since no record goes beyond one. A file that is not
/// compressed is one member.
final class RecordStream {
    /// Where the member begins, in the bytes of the file.
    private(set) var memberStart: Int
    /// How many bytes of the member, decompressed, were read.
    private(set) var position = 0
    let isCompressed: Bool

    private let bytes: any StoredBytes
    /// The offset in the file of what is read next into the input.
    private var nextOffset: Int
    private var isInMember = false
    private let decoder = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    /// What of the output is not read yet.
    private var unread = 0..<0

    private static let pieceSize = 1 << 16
    /// A member that decompresses to more than so many bytes, and so many times its size, is a bomb.
    private static let (bombSize, bombRatio) = (64 << 20, 200)

    init(_ bytes: any StoredBytes, at offset: Int, isCompressed: Bool) throws(RecordProblem) {
        self.bytes = bytes
        self.isCompressed = isCompressed
        memberStart = offset
        nextOffset = offset
        decoder.initialize(to: z_stream())
        guard !isCompressed || czlib_inflate_init_window(decoder, Inflater.Format.gzip.rawValue) == Z_OK else {
            throw .noMemory
        }
    }

    deinit {
        if isCompressed { inflateEnd(decoder) }
        decoder.deallocate()
        input.deallocate()
        output.deallocate()
    }

    /// The offset in the file of the byte that is read next; of what the decompressor takes next where it is compressed.
    var offset: Int { isCompressed ? nextOffset - Int(decoder.pointee.avail_in) : nextOffset - unread.count }

    /// Begins with the next member; false at the end of the file.
    func beginMember() throws(RecordProblem) -> Bool {
        guard isCompressed else {
            guard position == 0, !isInMember else { return false }
            isInMember = true
            return memberStart < bytes.count
        }
        memberStart = offset
        position = 0
        unread = 0..<0
        guard try refill() else { return false }
        guard inflateReset(decoder) == Z_OK else { throw .noMemory }
        isInMember = true
        return true
    }

    /// The bytes that are at hand, at least so many unless the member ends.
    func peek(_ count: Int = 1) throws(RecordProblem) -> UnsafeRawBufferPointer {
        while unread.count < count, isInMember {
            if unread.isEmpty { unread = 0..<0 }
            if unread.lowerBound > 0, unread.upperBound == output.count {
                output.copyMemory(from: UnsafeRawBufferPointer(rebasing: output[unread]))
                unread = 0..<unread.count
            }
            try produce()
        }
        return UnsafeRawBufferPointer(rebasing: output[unread])
    }

    /// Passes over bytes that are at hand.
    func advance(_ count: Int) {
        unread = (unread.lowerBound + count)..<unread.upperBound
        position += count
    }

    /// The next bytes, at most so many; fewer at the end of the member alone.
    func read(_ count: Int) throws(RecordProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let piece = try peek()
            if piece.isEmpty { break }
            let taken = piece.prefix(count - bytes.count)
            bytes += taken
            advance(taken.count)
        }
        return bytes
    }

    /// Passes over so many bytes, fewer at the end of the member; returns how many.
    func skip(_ count: Int) throws(RecordProblem) -> Int {
        var done = min(count, unread.count)
        advance(done)
        if !isCompressed {
            let far = min(count - done, max(0, bytes.count - nextOffset))
            nextOffset += far
            position += far
            return done + far
        }
        while done < count {
            let size = min(try peek().count, count - done)
            if size == 0 { break }
            advance(size)
            done += size
        }
        return done
    }

    /// Makes more of the output; it has room.
    private func produce() throws(RecordProblem) {
        let room = UnsafeMutableRawBufferPointer(rebasing: output[unread.upperBound...])
        guard isCompressed else {
            let count = try bytes.read(at: nextOffset, into: room)
            nextOffset += count
            if count == 0 { isInMember = false }
            return unread = unread.lowerBound..<(unread.upperBound + count)
        }
        let hasInput = try refill()
        decoder.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        decoder.pointee.avail_out = UInt32(room.count)
        let status = inflate(decoder, Z_NO_FLUSH)
        unread = unread.lowerBound..<(output.count - Int(decoder.pointee.avail_out))
        switch status {
        case Z_STREAM_END: isInMember = false
        case Z_OK: break
        case Z_BUF_ERROR where !hasInput: throw .endsInside
        case Z_MEM_ERROR: throw .noMemory
        default: throw .damagedCompression
        }
        let size = position + unread.count
        if size > Self.bombSize, size / Self.bombRatio > offset - memberStart { throw .bomb }
    }

    /// Has input for the decompressor; false at the end of the file.
    private func refill() throws(RecordProblem) -> Bool {
        guard decoder.pointee.avail_in == 0 else { return true }
        let count = try bytes.read(at: nextOffset, into: input)
        nextOffset += count
        decoder.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        decoder.pointee.avail_in = UInt32(count)
        return count > 0
    }
}
