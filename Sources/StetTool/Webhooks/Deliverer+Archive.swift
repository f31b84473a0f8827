import Archiving
import Articles
import History
import Rendering

extension Deliverer.Context {
    /// The clock of this machine, and the archive in a folder.
    static func real(_ folder: String, _ environment: [String: String]) throws(Failure) -> Self {
        let archive = ArchiveChanges(try attempt { () throws(ArchiveError) in try Archive(at: folder) })
        return Self(
            now: { Surroundings.clock().now.seconds },
            secrets: { (webhook) throws(Failure) in
                try WebhookSecrets(file: webhook.secretFile, environment: environment).texts
            },
            body: { (place) throws(Failure) in try archive.event(at: place) })
    }
}

/// The changes of an archive, as messages tell them.
private final class ArchiveChanges {
    private let archive: Archive

    init(_ archive: consuming Archive) {
        self.archive = archive
    }

    /// The change at a place in the form `stet.event/1`; nil where the archive has it no more.
    func event(at place: ChangePlace) throws(Failure) -> [UInt8]? {
        let entry = try attempt { () throws(ArchiveError) in try archive.change(at: place) }
        return entry.map { Array(JSON(event: $0).text.utf8) }
    }
}
