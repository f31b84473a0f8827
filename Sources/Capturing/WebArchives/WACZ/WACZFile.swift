import Articles
import Hashing

/// A WACZ file, version 1.1.1: a ZIP file with WARC files, and with digests of all that is in it.
///
/// A WARC file whose digest does not fit, or that has none, is not read. Who signed the digests is not looked into.
struct WACZFile {
    /// The WARC files that are what they should be.
    private(set) var files: [RecordFile] = []
    /// What is wrong with the others, with where it is.
    private(set) var problems: [String] = []

    private let path: String
    private let zip: ZipFile
    private let temporary: String

    /// How a ZIP file begins.
    static let signature = Array("PK\u{3}\u{4}".utf8)
    private static let largestDescription = 64 << 20
    /// An entry that decompresses to more than so many bytes, and so many times its size, is a bomb.
    private static let (bombSize, bombRatio) = (64 << 20, 200)

    /// Opens a file and checks its digests.
    ///
    /// - Parameters:
    ///   - temporary: a folder for WARC files that are compressed once more in the ZIP file.
    ///   - progress: is told the bytes that were checked, and all of them; checking stops where it returns false.
    init(_ path: String, temporary: String, _ progress: (Int, Int) -> Bool) throws(WebArchiveError) {
        (self.path, self.temporary) = (path, temporary)
        zip = try ZipFile(path)
        let resources = try self.resources()
        let total = zip.entries.reduce(0) { $0 + $1.size }
        var done = 0
        for entry in zip.entries where !entry.name.hasSuffix("/") {
            if let hash = resources[entry.name] {
                try check(entry, hash) { progress(done + $0, total) }
            } else if isRecordFile(entry) {
                note(entry, "\(DataPackage.path) tells no digest of it")
            }
            done += entry.size
        }
        let names = Set(zip.entries.map(\.name))
        for missing in resources.keys.sorted() where !names.contains(missing) {
            problems.append("\(path): \(missing): it is missing")
        }
    }

    private func isRecordFile(_ entry: ZipFile.Entry) -> Bool {
        entry.name.hasPrefix("archive/") && [".warc", ".warc.gz"].contains { entry.name.lowercased().hasSuffix($0) }
    }

    private mutating func note(_ entry: ZipFile.Entry, _ problem: String) {
        problems.append("\(path): \(entry.name): \(problem)")
    }

    /// The digests of the files by their paths.
    private func resources() throws(WebArchiveError) -> [String: String] {
        guard let entry = zip.entries.first(where: { $0.name == DataPackage.path }) else {
            throw .notWACZ(path, reason: "it has no \(DataPackage.path)")
        }
        let bytes = try description(entry)
        if let other = zip.entries.first(where: { $0.name == DataPackageDigest.path }) {
            let digest = try read(DataPackageDigest.self, from: description(other), other)
            guard RecordDigest(digest.hash)?.fits(bytes) == true else {
                throw .notWACZ(path, reason: "\(DataPackage.path) does not fit the digest in \(DataPackageDigest.path)")
            }
        }
        let package = try read(DataPackage.self, from: bytes, entry)
        return Dictionary(package.resources.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
    }

    private func read<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], _ entry: ZipFile.Entry
    ) throws(WebArchiveError) -> Value {
        do {
            return try readJSON(type, from: bytes)
        } catch {
            throw .notWACZ(path, reason: "\(entry.name): \(error.description)")
        }
    }

    private func description(_ entry: ZipFile.Entry) throws(WebArchiveError) -> [UInt8] {
        guard entry.size <= Self.largestDescription else {
            throw .notWACZ(path, reason: "\(entry.name) is larger than \(Self.largestDescription) bytes")
        }
        var bytes: [UInt8] = []
        do {
            try contents(of: entry) { (piece) throws(RecordProblem) in bytes += piece }
        } catch {
            throw .notWACZ(path, reason: "\(entry.name): \(error.description)")
        }
        return bytes
    }

    /// Hands the pieces of an entry to a function.
    private func contents(
        of entry: ZipFile.Entry, _ take: (ArraySlice<UInt8>) throws(RecordProblem) -> Void
    ) throws(RecordProblem) {
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var done = 0
        while true {
            let count = try piece.withUnsafeMutableBufferPointer { (buffer) throws(RecordProblem) in
                try zip.read(entry, at: done, into: UnsafeMutableRawBufferPointer(buffer))
            }
            if count == 0 { break }
            done += count
            if done > Self.bombSize, done / Self.bombRatio > entry.compressedSize { throw .bomb }
            try take(piece[..<count])
        }
        if done != entry.size { throw .endsInside }
    }

    /// Checks the digest of an entry, and takes it where it is a WARC file.
    private mutating func check(
        _ entry: ZipFile.Entry, _ hash: String, _ progress: (Int) -> Bool
    ) throws(WebArchiveError) {
        guard let digest = RecordDigest(hash), digest.algorithm == "sha256" else {
            return note(entry, "its digest '\(hash.prefix(80))' is not SHA-256")
        }
        let isRecordFile = isRecordFile(entry)
        let spool = isRecordFile && !entry.isStored ? try SpooledBytes(in: temporary) : nil
        var sum = SHA256()
        var done = 0
        var stop: WebArchiveError?
        do throws(RecordProblem) {
            try contents(of: entry) { (piece) throws(RecordProblem) in
                sum.update(piece)
                done += piece.count
                if !progress(done) { stop = .interrupted }
                if let spool { stop = stop ?? Self.append(piece, to: spool) }
                if stop != nil { throw .unreadable("") }
            }
        } catch {
            if let stop { throw stop }
            return note(entry, error.description)
        }
        guard sum.digest().hex == digest.value else { return note(entry, "it does not fit its digest") }
        guard isRecordFile else { return }
        let file = RecordFile(name: "\(path): \(entry.name)", bytes: spool ?? ZipEntryBytes(entry, of: zip))
        if let problem = file.check() { problems.append(problem.description) } else { files.append(file) }
    }

    /// Appends bytes; returns why that cannot be done.
    private static func append(_ piece: ArraySlice<UInt8>, to spool: SpooledBytes) -> WebArchiveError? {
        do {
            _ = try spool.append(Array(piece))
            return nil
        } catch {
            return error
        }
    }
}
