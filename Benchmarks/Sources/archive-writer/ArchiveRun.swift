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

    /// The measured figures, a line each.
    func measured() throws -> [String] {
        defer { try? shell("rm -rf '\(folder)'") }
        var lines = ["\(count) snapshots"]
        let imported = try importLines()
        lines += imported.lines
        let reference = try fastImport()
        lines.append("git fast-import of the same: \(rate(imported.versions, reference)) a second")
        lines.append("ratio with reading and comparing: \(short(reference / imported.seconds))")
        let written = try write(into: folder + "/written")
        let again = try fastImport()
        lines.append(
            "articles in memory, with comparing: \(rate(imported.versions, written.seconds)) a second, ratio \(short(again / written.seconds))"
        )
        lines.append("  writing alone: ratio \(short(again / (written.seconds - written.comparing)))")
        lines += try Reading(archive).lines()
        lines += try Writers(path, archive: archive, folder: folder, from: count).lines()
        let packing = try timed { try Archive(at: archive).pack() }
        lines.append(
            "gc: \(short(packing.seconds)) s, then \(size(of: archive + "/objects/pack") / count) bytes a snapshot")
        return lines
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
    private func write(into archive: String) throws -> (seconds: Double, comparing: Double) {
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
        return (seconds, writer.comparingSeconds)
    }

    private func fastImport() throws -> Double {
        let stream = folder + "/stream"
        if access(stream, F_OK) != 0 { try shell("git -C '\(archive)' fast-export main >'\(stream)'") }
        try shell("rm -rf '\(folder)/plain' && git init -q --bare '\(folder)/plain'")
        return try timed { try shell("git -C '\(folder)/plain' fast-import --quiet <'\(stream)'") }.seconds
    }
}
