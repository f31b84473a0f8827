import CDeflate

/// A pack made of others.
struct PackJoiner: ~Copyable {
    private let merge: PackIndexMerge
    private let place: PackPlace
    private var file: HashedFile
    /// Where the objects of the packs stand that were copied so far.
    private var moves: [PackMove] = []
    /// The objects of each pack that are left out, by their offsets in it, with where they stand besides.
    private var leftOut: [[UInt64: PackIndexMerge.Place]]

    /// Writes a pack of all objects of others, each of them once, and returns its name without an ending.
    ///
    /// - Parameter folder: where it goes, with `/` at its end.
    static func join(_ packs: [PackFile], in folder: String) throws(GitError) -> String {
        var joiner = try PackJoiner(packs, in: folder)
        for pack in packs.indices { try joiner.copy(pack) }
        return try joiner.finish()
    }

    private init(_ packs: [PackFile], in folder: String) throws(GitError) {
        let merge = try PackIndexMerge(packs)
        let place = try PackPlace(folder: folder)
        var file = try HashedFile(path: place.path)
        try file.write(PackWriter.header(count: merge.count))
        self.merge = merge
        self.place = place
        self.file = file
        leftOut = Array(repeating: [:], count: packs.count)
        for (left, kept) in merge.duplicates { leftOut[left.pack][left.offset] = kept }
    }

    private mutating func copy(_ pack: Int) throws(GitError) {
        var source = try PackSource(merge.packs[pack])
        moves.append(PackMove())
        if leftOut[pack].isEmpty {
            moves[pack].note(PackSource.start, at: file.length)
            while case let piece = try source.next(), !piece.isEmpty { try file.write(piece) }
        } else {
            try copyObjects(of: pack, from: &source)
        }
        try source.finish()
    }

    /// Copies a pack without some of its objects, so that those behind them come nearer to their bases.
    private mutating func copyObjects(of pack: Int, from source: inout PackSource) throws(GitError) {
        let offsets = try merge.offsets(of: pack)
        for (index, offset) in offsets.enumerated() {
            let end = index + 1 < offsets.count ? offsets[index + 1] : source.end
            var object = try source.next(from: offset, to: end)
            if leftOut[pack][offset] != nil { continue }
            if let distance = try newDistance(of: object, at: offset, in: pack, source) {
                object = PackEntryHeader.with(distance: distance, object)
                let checksum = object.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
                moves[pack].note(offset, at: file.length, checksum: checksum)
            } else {
                moves[pack].note(offset, at: file.length)
            }
            try file.write(object)
        }
    }

    /// How far in front of it the base of a delta stands now; nil where that is as far as before, and for what is no delta.
    private func newDistance(
        of object: [UInt8], at offset: UInt64, in pack: Int, _ source: borrowing PackSource
    ) throws(GitError) -> UInt64? {
        guard let distance = object.withUnsafeBytes(ReadPackEntryHeader.init)?.distance else { return nil }
        guard distance > 0, distance <= offset else { throw source.damage("a base stands in front of its beginning") }
        let kept = leftOut[pack][offset - distance] ?? PackIndexMerge.Place(pack: pack, offset: offset - distance)
        let base = moves[kept.pack].offset(of: kept.offset)
        guard base < file.length else { throw source.damage("a delta stands in front of its base") }
        let new = file.length - base
        return new == distance ? nil : new
    }

    private consuming func finish() throws(GitError) -> String {
        let checksum = try file.seal()
        let (merge, moves) = (merge, moves)
        return try place.take(checksum: checksum) { index throws(GitError) in
            try merge.write(moves, packChecksum: checksum, to: &index)
        }
    }
}
