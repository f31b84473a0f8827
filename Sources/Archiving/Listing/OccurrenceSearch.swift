import Articles
import Git
import Patterns

/// Finds the versions in which something about the occurrences of a pattern is not as in the version before, on all cores.
///
/// Each file is read once, however many versions share it; where the files of text and credits are those of the version
/// before, nothing is read at all.
struct OccurrenceSearch {
    private let search: VersionSelection.Search
    /// The measure of each file that was read.
    private var known: [File: Int] = [:]
    /// One for each thread, kept for the next files.
    private var measurers: [FileMeasurer] = []

    /// The files that are searched: those of the text forms in these places.
    private static let places = SnapshotFiles.names.indices.filter {
        [.text, .credits].contains(SnapshotFiles.names[$0].part)
    }

    /// So many counts are kept for versions to come.
    private static let mostKnown = 1 << 20

    private struct File: Hashable {
        var id: ObjectID
        var part: ArticlePart
    }

    init(_ search: VersionSelection.Search) {
        self.search = search
    }

    /// Those of some versions in which the measure is another one.
    mutating func changing(
        _ steps: [CatalogStep], in archive: borrowing Archive
    ) throws(ArchiveError) -> [CatalogStep] {
        try measure(Array(Set(steps.flatMap(Self.files))), in: archive)
        return steps.filter { step in
            var change = 0
            for place in Self.places {
                let part = SnapshotFiles.names[place].part
                let (new, old) = (step.version.files.forms[place], step.previousFiles?.forms[place])
                if new == old { continue }
                change &+= known[File(id: new, part: part)] ?? 0
                if let old { change &-= known[File(id: old, part: part)] ?? 0 }
            }
            return change != 0
        }
    }

    /// The files in which a version and the one before it differ.
    private static func files(of step: CatalogStep) -> [File] {
        places.flatMap { place -> [File] in
            let part = SnapshotFiles.names[place].part
            let (new, old) = (step.version.files.forms[place], step.previousFiles?.forms[place])
            return new == old ? [] : ([new] + (old.map { [$0] } ?? [])).map { File(id: $0, part: part) }
        }
    }

    private mutating func measure(_ files: [File], in archive: borrowing Archive) throws(ArchiveError) {
        if known.count > Self.mostKnown { known = [:] }
        let new = files.filter { known[$0] == nil }
        let (search, opener) = (search, archive.storage.opener)
        let measures = try Threads.map(new, keeping: &measurers) { () throws(ArchiveError) in
            try FileMeasurer(search, opener)
        } body: { (measurer, file) throws(ArchiveError) in
            try measurer.measure(of: file.id, file.part)
        }
        for (file, measure) in zip(new, measures) { known[file] = measure }
    }
}

/// Tells what there is of a pattern in files; one for each thread.
///
/// It may be sent to another thread: unchecked, since whoever has it lets one thread at a time use it.
private final class FileMeasurer: @unchecked Sendable {
    private let search: VersionSelection.Search
    private let needle: Needle?
    private let exact: Needle?
    private let objects: any ObjectSource

    init(
        _ search: VersionSelection.Search, _ opener: @Sendable () throws(GitError) -> any ObjectSource
    ) throws(ArchiveError) {
        self.search = search
        let pattern = search.pattern
        needle = Needle(inEveryMatchOf: pattern)
        exact = pattern.options == Pattern.Options(isFixed: true) ? Needle(pattern.text) : nil
        objects = try viaGit { () throws(GitError) in try opener() }
    }

    /// A number that is the same for two files where nothing about the pattern differs: how often it occurs, or the sum
    /// of the hashes of all texts in which it does.
    func measure(of id: ObjectID, _ part: ArticlePart) throws(ArchiveError) -> Int {
        let bytes = try viaGit { () throws(GitError) in try objects.contents(of: id, .blob) }
        if let needle, !bytes.withUnsafeBytes(needle.isFound) { return 0 }
        let texts: [String]
        do throws(FormatError) {
            texts = try part == .credits ? Self.names(bytes) : Self.texts(bytes)
        } catch {
            throw .damaged(path: id.abbreviated(), problem: error.description)
        }
        do throws(PatternError) {
            var sum = 0
            for text in texts { sum &+= try measure(of: text) }
            return sum
        } catch {
            throw .pattern(error)
        }
    }

    private static func names(_ bytes: [UInt8]) throws(FormatError) -> [String] {
        try readJSON([Credit].self, from: bytes).map(\.name)
    }

    private static func texts(_ bytes: [UInt8]) throws(FormatError) -> [String] {
        let (headline, body) = try TextForms.headlineAndBody(of: String(decoding: bytes, as: UTF8.self))
        return [headline] + body.map(\.text)
    }

    private func measure(of text: String) throws(PatternError) -> Int {
        switch search {
        case .count(let pattern):
            if let exact { return exact.count(in: text) }
            return try pattern.count(in: text)
        case .texts(let pattern): return try pattern.matches(text) ? text.hashValue : 0
        }
    }
}
