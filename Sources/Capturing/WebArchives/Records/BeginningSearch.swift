import CZlib
import Glibc

/// Searches a damaged file for a place from which on it can be read again.
struct BeginningSearch {
    private let bytes: any StoredBytes
    private let start: Int

    private static let pieceSize = 1 << 18
    /// Pieces overlap by so many bytes, that nothing is missed between two.
    private static let overlap = 16

    init(_ bytes: any StoredBytes, _ start: Int) {
        self.bytes = bytes
        self.start = start
    }

    /// The offset of the next line that begins as a record does, in a file that is not compressed.
    func offsetOfLine() throws(RecordProblem) -> Int? {
        try offset(of: Array("\nWARC/1.".utf8)) { (_) throws(RecordProblem) in true }.map { $0 + 1 }
    }

    /// The offset of the next gzip member that begins with a record.
    func offsetOfMember() throws(RecordProblem) -> Int? {
        try offset(of: [0x1F, 0x8B, 0x08]) { (offset) throws(RecordProblem) in
            do {
                let stream = try RecordStream(bytes, at: offset, isCompressed: true)
                guard try stream.beginMember() else { return false }
                return try stream.peek(RecordHeader.beginning.count).starts(with: RecordHeader.beginning)
            } catch {
                return false
            }
        }
    }

    private func offset(
        of pattern: [UInt8], where isFound: (Int) throws(RecordProblem) -> Bool
    ) throws(RecordProblem) -> Int? {
        var offset = start
        while offset < bytes.count {
            let piece = try bytes.bytes(at: offset, Self.pieceSize)
            guard piece.count >= pattern.count else { return nil }
            var place = 0
            while let found = Self.find(pattern, in: piece, from: place) {
                if try isFound(offset + found) { return offset + found }
                place = found + 1
            }
            if piece.count <= Self.overlap { return nil }
            offset += piece.count - Self.overlap
        }
        return nil
    }

    private static func find(_ pattern: [UInt8], in piece: [UInt8], from place: Int) -> Int? {
        piece.withUnsafeBytes { bytes in
            var place = place
            while let base = bytes.baseAddress, place < bytes.count,
                let found = memchr(base + place, Int32(pattern[0]), bytes.count - place)
            {
                place = UnsafeRawPointer(found) - base
                if bytes[place...].starts(with: pattern) { return place }
                place += 1
            }
            return nil
        }
    }
}
