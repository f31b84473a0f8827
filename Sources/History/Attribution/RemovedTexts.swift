/// Texts that were removed from an article, each with the versions that had brought it, for the case that they return.
struct RemovedTexts {
    /// The origins of sentences by their text; a sentence that was removed twice is there twice.
    private var sentences: [[UInt8]: [[Int32]]] = [:]
    private var fragments: [Fragment: [Int32]] = [:]

    /// A part of a sentence with what stood around it; short ones are the same only in the same place.
    private struct Fragment: Hashable {
        var bytes: ArraySlice<UInt8>
        var before: ArraySlice<UInt8>
        var after: ArraySlice<UInt8>

        /// So many bytes around a fragment tell its place.
        private static let context = 12
        /// As many bytes as no two fragments share by chance.
        private static let longest = 24

        init(_ range: Range<Int>, of all: [UInt8]) {
            bytes = all[range]
            let width = bytes.count >= Self.longest ? 0 : Self.context
            before = all[..<range.lowerBound].suffix(width)
            after = all[range.upperBound...].prefix(width)
        }
    }

    /// Keeps a sentence.
    mutating func add(sentence: ArraySlice<UInt8>, origins: ArraySlice<Int32>) {
        sentences[Array(sentence), default: []].append(Array(origins))
    }

    /// Keeps a part of a text.
    mutating func add(_ range: Range<Int>, of bytes: [UInt8], origins: ArraySlice<Int32>) {
        let fragment = Fragment(range, of: bytes)
        if fragments[fragment] == nil { fragments[fragment] = Array(origins) }
    }

    /// The origins of a sentence that returns, those of the oldest where several were removed; it is no longer kept.
    mutating func claim(sentence: ArraySlice<UInt8>) -> [Int32]? {
        let key = Array(sentence)
        guard var kept = sentences[key],
            let oldest = kept.indices.min(by: { kept[$0].lexicographicallyPrecedes(kept[$1]) })
        else { return nil }
        let origins = kept.remove(at: oldest)
        sentences[key] = kept.isEmpty ? nil : kept
        return origins
    }

    /// The origins of a part of a text that returns to its place.
    func origins(of range: Range<Int>, of bytes: [UInt8]) -> [Int32]? {
        fragments[Fragment(range, of: bytes)]
    }
}
