import Archiving
import Articles
import Glibc
import History

/// One measurement of an archive of so many snapshots, and of git fast-import with the same content.
struct ArchiveRun {
    private let path: String
    private let count: Int
    private let folder: String
    private var archive: String { folder + "/archive" }

    init(_ path: String, count: Int) throws {
        self.path = path
        self.count = count
        folder = "/tmp/archive-writer-\(getpid())"
        try shell("rm -rf '\(folder)' && mkdir '\(folder)'")
    }

    /// Measures and prints the figures, a line each.
    func measure() throws {
        defer { try? shell("rm -rf '\(folder)'") }
        tell(["\(count) snapshots"])
        let imported = try importLines()
        tell(imported.lines)
        let reference = try fastImport()
        tell(["git fast-import of the same: \(rate(imported.versions, reference)) a second"])
        tell(["ratio with reading and comparing: \(short(reference / imported.seconds))"])
        let written = try write(into: folder + "/written")
        let again = try fastImport()
        tell(["articles in memory: \(rate(imported.versions, written)) versions a second"])
        tell(["  ratio: \(short(again / written))"])
        tell(try Reading(archive).lines())
        tell(try Writers(path, archive: archive, folder: folder).lines())
        let packing = try timed { try Archive(at: archive).pack() }
        let bytes = size(of: archive + "/objects/pack") / count
        tell(["gc: \(short(packing.seconds)) s, then \(bytes) bytes a snapshot"])
    }

    /// Measures importing and reading alone, and prints the figures, a line each.
    func measureImport() throws {
        defer { try? shell("rm -rf '\(folder)'") }
        tell(["\(count) snapshots"])
        tell(try importLines().lines)
        tell(try Reading(archive).lines())
    }

    private func tell(_ lines: [String]) {
        for line in lines { print(line) }
        fflush(nil)
    }

    private func rate(_ count: Int, _ seconds: Double) -> String { "\(Int(Double(count) / seconds))" }

    /// Reads lines of JSON, compares and writes, as `stet import` does.
    private func importLines() throws -> (lines: [String], versions: Int, seconds: Double) {
        _ = try Archive.create(at: archive, operator: nil, now: Instant(seconds: 1_700_000_000))
        let writer = try ArchiveWriter(at: archive)
        let settings = writer.settings
        let importer = Importer<[UInt8], String>(writer) { line in
            do { return .snapshot(try CapturedLine.prepared(line, settings)) } catch { return .problem("\(error)") }
        } refuse: { _, refusal in
            print("refused: \(refusal)")
        }
        let lines = try SnapshotLines(path, count: count)
        let (_, seconds) = try timed {
            while case let piece = lines.next(), !piece.isEmpty { try importer.add(piece) }
            try importer.finish()
        }
        let bytes = size(of: archive + "/objects/pack")
        return (
            [
                "from JSON lines: \(rate(importer.counts.versions, seconds)) versions a second, \(peakMemory()) MB",
                "packs: \(bytes / count) bytes a snapshot; catalog: \((size(of: archive) - 200) / count)",
            ], importer.counts.versions, seconds
        )
    }

    /// Writes articles that are in memory, at most 20,000 of them at a time.
    private func write(into archive: String) throws -> Double {
        _ = try Archive.create(at: archive, operator: nil, now: Instant(seconds: 1_700_000_000))
        let writer = try ArchiveWriter(at: archive)
        let lines = try SnapshotLines(path, count: count)
        var seconds = 0.0
        while case let piece = lines.next(20_000), !piece.isEmpty {
            let snapshots = try piece.map { try CapturedLine.prepared($0, writer.settings) }
            seconds += try timed {
                for start in stride(from: 0, to: snapshots.count, by: 512) {
                    _ = try writer.write(Array(snapshots[start..<min(snapshots.count, start + 512)]))
                }
                try writer.commit()
            }.seconds
        }
        return seconds
    }

    private func fastImport() throws -> Double {
        let stream = folder + "/stream"
        if access(stream, F_OK) != 0 { try shell("git -C '\(archive)' fast-export main >'\(stream)'") }
        try shell("rm -rf '\(folder)/plain' && git init -q --bare '\(folder)/plain'")
        return try timed { try shell("git -C '\(folder)/plain' fast-import --quiet <'\(stream)'") }.seconds
    }
}
