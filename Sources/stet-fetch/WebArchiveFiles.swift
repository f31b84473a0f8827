import Articles
import Capturing
import StetTool

/// Reads web archives for the tool.
struct WebArchiveFiles: WebArchiveReading {
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
