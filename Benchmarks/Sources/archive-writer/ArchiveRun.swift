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
        tell(["git fast-import of the same: \(told(imported.versions, reference))"])
        tell(["  from JSON lines, by that: \(ratios(reference, imported.effort))"])
        let articles = try writeArticles(into: folder + "/articles")
        let prepared = try writePrepared(into: folder + "/prepared")
        let again = try fastImport()
        tell(["git fast-import again: \(told(imported.versions, again))"])
        tell(["articles in memory: \(told(imported.versions, articles))"])
        tell(["  by that: \(ratios(again, articles))"])
        tell(["prepared snapshots in memory: \(told(imported.versions, prepared))"])
        tell(["  by that: \(ratios(again, prepared))"])
        tell(try Reading(archive).lines())
        tell(try Writers(archive: archive, folder: folder).lines())
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

    /// Measures writing articles in memory alone.
    func measureWriting() throws {
        defer { try? shell("rm -rf '\(folder)'") }
        tell(["\(count) articles in memory: \(told(count, try writeArticles(into: folder + "/articles")))"])
        tell(["\(count) prepared snapshots: \(told(count, try writePrepared(into: folder + "/prepared")))"])
    }

    /// Measures several writers at once alone.
    func measureWriters() throws {
        defer { try? shell("rm -rf '\(folder)'") }
        tell(try Writers(archive: archive, folder: folder).sharing())
    }

    private func tell(_ lines: [String]) {
        for line in lines { print(line) }
        fflush(nil)
    }

    /// A rate, and the time of all cores for each version.
    private func told(_ count: Int, _ effort: Effort) -> String {
        "\(Int(Double(count) / effort.seconds)) versions a second, "
            + "\(Int(effort.processor * 1e6 / Double(count))) us of processors each"
    }

    /// How many times faster one is than a reference, by the clock and by the time of processors.
    private func ratios(_ reference: Effort, _ effort: Effort) -> String {
        "\(hundredths(reference.seconds / effort.seconds)) by the clock, "
            + "\(hundredths(reference.processor / effort.processor)) by the time of processors"
    }

    /// Reads lines of JSON, compares and writes, as `stet import` does.
    private func importLines() throws -> (lines: [String], versions: Int, effort: Effort) {
        let writer = try newWriter(archive)
        let settings = writer.settings
        let importer = importer(writer) { line in try CapturedLine.prepared(line, settings) }
        let lines = try SnapshotLines(path, count: count)
        let effort = try Effort.of {
            while case let piece = lines.next(), !piece.isEmpty { try importer.add(piece) }
            try importer.finish()
        }
        let bytes = size(of: archive + "/objects/pack")
        return (
            [
                "from JSON lines: \(told(importer.counts.versions, effort)), \(peakMemory()) MB",
                "packs: \(bytes / count) bytes a snapshot; catalog: \((size(of: archive) - 200) / count)",
            ], importer.counts.versions, effort
        )
    }

    /// Writes articles that are in memory: makes their text forms, compares and writes.
    private func writeArticles(into archive: String) throws -> Effort {
        let writer = try newWriter(archive)
        let settings = writer.settings
        let importer = importer(writer) { (snapshot: Captured) in
            try PreparedSnapshot(snapshot.snapshot, as: snapshot.identity, settings: settings)
        }
        return try inPortions(CapturedLine.snapshot) { portions in
            for portion in portions { try importer.add(portion) }
            try importer.finish()
        }
    }

    /// Writes snapshots whose text forms are in memory: compares and writes.
    private func writePrepared(into archive: String) throws -> Effort {
        let writer = try newWriter(archive)
        return try inPortions {
            try CapturedLine.prepared($0, writer.settings)
        } write: { portions in
            for portion in portions { _ = try writer.write(portion) }
            try writer.commit()
        }
    }

    /// What it takes to write all snapshots, of which at most 20,000 are in memory at a time, in portions of 256.
    private func inPortions<Element>(
        _ read: ([UInt8]) throws -> Element, write: ([[Element]]) throws -> Void
    ) throws -> Effort {
        let lines = try SnapshotLines(path, count: count)
        var effort = Effort()
        while case let piece = lines.next(20_000), !piece.isEmpty {
            let elements = try piece.map(read)
            let portions = stride(from: 0, to: elements.count, by: 256).map { start in
                Array(elements[start..<min(elements.count, start + 256)])
            }
            effort = try withExtendedLifetime(portions) { try effort + Effort.of { try write(portions) } }
        }
        return effort
    }

    private func newWriter(_ archive: String) throws -> ArchiveWriter {
        _ = try Archive.create(at: archive, operator: nil, now: Instant(seconds: 1_700_000_000))
        return try ArchiveWriter(at: archive)
    }

    private func importer<Input: Sendable>(
        _ writer: ArchiveWriter, _ read: @escaping @Sendable (Input) throws -> PreparedSnapshot
    ) -> Importer<Input, String> {
        Importer(writer) { input in
            do { return .snapshot(try read(input)) } catch { return .problem("\(error)") }
        } refuse: { _, refusal in
            print("refused: \(refusal)")
        }
    }

    private func fastImport() throws -> Effort {
        let stream = folder + "/stream"
        if access(stream, F_OK) != 0 { try shell("git -C '\(archive)' fast-export main >'\(stream)'") }
        try shell("rm -rf '\(folder)/plain' && git init -q --bare '\(folder)/plain'")
        return try Effort.of { try shell("git -C '\(folder)/plain' fast-import --quiet <'\(stream)'") }
    }
}
