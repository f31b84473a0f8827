import Glibc

/// Reads the records of a WARC file one after the other, from any record on.
///
/// After each record comes ``finish()``, after each problem ``recover()``; both lead to the next record.
final class RecordReader {
    private let bytes: any StoredBytes
    private var stream: RecordStream
    /// What the record at hand is; nil between records.
    private var header: RecordHeader?
    /// How much of its block is not read yet.
    private var rest = 0
    /// Where the record at hand, or what stands in its place, begins.
    private(set) var place: RecordPlace

    /// A reader of a file that begins at a record.
    init(_ bytes: any StoredBytes, from place: RecordPlace = RecordPlace(offset: 0)) throws(RecordProblem) {
        self.bytes = bytes
        self.place = place
        let isCompressed = try bytes.bytes(at: place.offset, 2) == [0x1F, 0x8B]
        stream = try RecordStream(bytes, at: place.offset, isCompressed: isCompressed)
        guard place.skipped > 0 else { return }
        guard try stream.beginMember(), try stream.skip(place.skipped) == place.skipped else { throw .endsInside }
    }

    /// Whether the file can be read from the record at hand on.
    var isReachable: Bool { place.skipped == 0 }

    /// How far in the file reading is.
    var offset: Int { stream.offset }

    /// The header of the next record; nil at the end of the file.
    func next() throws(RecordProblem) -> RecordHeader? {
        while try stream.peek(RecordHeader.beginning.count).isEmpty {
            place = RecordPlace(offset: stream.offset)
            guard try stream.beginMember() else { return nil }
            try skipLineEnds()
        }
        place =
            stream.isCompressed
            ? RecordPlace(offset: stream.memberStart, skipped: stream.position)
            : RecordPlace(offset: stream.memberStart + stream.position)
        guard try beginsRecord() else { throw .noRecord }
        let header = try RecordHeader(try lines())
        if !stream.isCompressed, header.length > bytes.count - place.offset { throw .endsInside }
        rest = header.length
        self.header = header
        return header
    }

    /// The next bytes of the record's block, at most so many.
    func read(_ count: Int) throws(RecordProblem) -> [UInt8] {
        let wanted = min(count, rest)
        let bytes = try stream.read(wanted)
        guard bytes.count == wanted else { throw .endsInside }
        rest -= wanted
        return bytes
    }

    /// Passes over what is left of the record, which is whole if another one or the end follows it.
    func finish() throws(RecordProblem) {
        guard let header else { return }
        let skipped = try stream.skip(rest)
        guard skipped == rest else { throw .endsInside }
        (rest, self.header) = (0, nil)
        try skipLineEnds()
        if try stream.peek().isEmpty { return }
        guard try beginsRecord() else { throw .wrongLength(header.length) }
    }

    /// Finds where reading can go on after a problem; false where it cannot.
    ///
    /// That is the next member where the record had one of its own, so that nothing in the record is taken for another one; else
    /// the next line that begins as a record does.
    func recover(after problem: RecordProblem) throws(RecordProblem) -> Bool {
        (rest, header) = (0, nil)
        guard stream.isCompressed else {
            let after = place.offset + RecordHeader.beginning.count
            guard let offset = try BeginningSearch(bytes, after).offsetOfLine() else { return false }
            stream = try RecordStream(bytes, at: offset, isCompressed: false)
            return try stream.beginMember()
        }
        switch problem {
        case .unreadable, .damagedCompression, .bomb, .noMemory:
            return try beginMember(after: max(stream.memberStart, place.offset) + 1)
        default: break
        }
        if place.skipped > 0 { return try skipToLine() }
        do {
            while try stream.skip(1 << 20) > 0 {}
            return true
        } catch {
            return try beginMember(after: stream.memberStart + 1)
        }
    }

    private func beginMember(after offset: Int) throws(RecordProblem) -> Bool {
        guard let found = try BeginningSearch(bytes, offset).offsetOfMember() else { return false }
        stream = try RecordStream(bytes, at: found, isCompressed: true)
        return try stream.beginMember()
    }

    /// Passes over the lines of a member up to one that begins as a record does.
    private func skipToLine() throws(RecordProblem) -> Bool {
        while true {
            let piece = try stream.peek()
            guard !piece.isEmpty else { return true }
            guard let end = piece.firstIndex(of: 0x0A) else {
                stream.advance(piece.count)
                continue
            }
            stream.advance(end + 1)
            if try beginsRecord() { return true }
        }
    }

    private func beginsRecord() throws(RecordProblem) -> Bool {
        try stream.peek(RecordHeader.beginning.count).starts(with: RecordHeader.beginning)
    }

    private func skipLineEnds() throws(RecordProblem) {
        while let first = try stream.peek().first, first == 0x0D || first == 0x0A { stream.advance(1) }
    }

    /// The lines up to an empty one, without their ends.
    private func lines() throws(RecordProblem) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var size = 0
        while size <= RecordHeader.largest {
            let piece = try stream.peek()
            guard !piece.isEmpty else { throw .endsInside }
            let end = piece.firstIndex(of: 0x0A)
            let taken = piece.prefix(end.map { $0 + 1 } ?? piece.count)
            line += taken
            size += taken.count
            stream.advance(taken.count)
            guard end != nil else { continue }
            while line.last == 0x0A || line.last == 0x0D { line.removeLast() }
            if line.isEmpty { return lines }
            lines.append(line)
            line = []
        }
        throw .headerTooLong
    }
}
