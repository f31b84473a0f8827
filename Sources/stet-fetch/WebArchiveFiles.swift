import Articles
import Capturing
import StetTool

/// Reads and writes web archives for the tool.
struct WebArchiveFiles: WebArchiveFormats {
    func captures(
        in paths: [String], temporary: String, progress: (Int, Int) -> Bool
    ) throws(CapabilityError) -> any WebArchiveCaptures {
        do {
            return WebArchiveContent(try WebArchive(paths, temporary: temporary, progress: progress))
        } catch {
            throw CapabilityError(error.description)
        }
    }
}

extension WebArchiveFiles {
    func encoder(isCompressed: Bool) throws(CapabilityError) -> any WebArchiveEncoding {
        do { return WebArchiveEncoder(try RecordWriter(isCompressed: isCompressed)) } catch {
            throw CapabilityError(error.description)
        }
    }
}

/// Makes the records of a WARC file.
final class WebArchiveEncoder: WebArchiveEncoding {
    private let writer: RecordWriter

    init(_ writer: RecordWriter) {
        self.writer = writer
    }

    func information(
        named name: String, time: Instant, _ fields: [(name: String, value: String)]
    ) throws(CapabilityError) -> [UInt8] {
        do { return try writer.information(named: name, time: time, fields) } catch {
            throw CapabilityError(error.description)
        }
    }

    func record(of capture: WebCapture, named name: String) throws(CapabilityError) -> [UInt8] {
        do { return try writer.record(of: ArchivedAnswer(capture), named: name) } catch {
            throw CapabilityError(error.description)
        }
    }
}

extension ArchivedAnswer {
    init(_ capture: WebCapture) {
        let content: Content =
            switch capture.content {
            case .page(let page): .page(page)
            case .article(let bytes): .article(bytes)
            case .gone: .gone
            }
        // An answer of another address, to which this one led, is none of this one.
        let isOwn = capture.http.map { Address($0.address) == capture.address } ?? false
        let status: Int? =
            if case .gone(let told) = capture.content { told } else { isOwn ? capture.http?.status : nil }
        let fields = capture.http?.headers.map { Headers.Field($0.name, $0.value) } ?? []
        self.init(
            content: content, address: capture.address, name: capture.name, time: capture.captured, status: status,
            headers: Headers(fields))
    }
}

/// The captures of web archives.
final class WebArchiveContent: WebArchiveCaptures {
    private let archive: WebArchive

    init(_ archive: WebArchive) {
        self.archive = archive
    }

    var count: Int { archive.captures.count }

    var summary: WebArchiveSummary {
        let groups = archive.passedOver.sorted { ($1.value, $0.key.phrase) < ($0.value, $1.key.phrase) }
        return WebArchiveSummary(
            records: archive.records, passedOver: groups.map { .init(phrase: $0.key.phrase, count: $0.value) },
            damage: archive.damage.shown, damageCount: archive.damage.count)
    }

    func facts(of number: Int) -> CaptureFacts {
        let capture = archive.captures[number]
        return CaptureFacts(
            label: archive.label(capture), size: capture.length, isGone: capture.kind == .gone,
            followsPage: capture.followsPage)
    }

    func capture(_ number: Int) throws(CapabilityError) -> WebCapture {
        do {
            return WebCapture(try archive.answer(of: archive.captures[number]))
        } catch {
            throw CapabilityError(error.description)
        }
    }
}

extension WebCapture {
    init(_ answer: ArchivedAnswer) {
        let content: Content =
            switch answer.content {
            case .page(let page): .page(page)
            case .article(let bytes): .article(bytes)
            case .gone: .gone(answer.status ?? 404)
            }
        let http = answer.status.map { status in
            HTTPFacts(
                status: status, address: answer.address?.text ?? "", headers: answer.headers.telling,
                fetched: answer.time)
        }
        self.init(
            content: content, captured: answer.time, address: answer.address, name: answer.name, http: http)
    }
}
