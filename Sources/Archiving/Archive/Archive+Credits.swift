public import Articles
import Git
public import History

extension Archive {
    /// The versions of an article, oldest first, each with whom it credits.
    ///
    /// Only the files of the credits are read, each as often as it changed.
    public func credits(of history: ArticleHistory) throws(ArchiveError) -> [CreditedVersion] {
        let place = SnapshotFiles.names.firstIndex { $0.part == .credits } ?? 0
        var last: (id: ObjectID?, credits: [Credit])?
        var found: [CreditedVersion] = []
        for version in history.versions {
            let id = try files(of: history.reference, at: version)[place]
            let path = FilePath(reference: history.reference, version: version, place: place)
            if last == nil || last?.id != id {
                last = (id, try credits(in: id, path))
            }
            found.append(CreditedVersion(captured: version.captured, credits: last?.credits ?? []))
        }
        return found
    }

    /// Whom a version credits.
    public func credits(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> [Credit] {
        let place = SnapshotFiles.names.firstIndex { $0.part == .credits } ?? 0
        let path = FilePath(reference: reference, version: version, place: place)
        return try credits(in: files(of: reference, at: version)[place], path)
    }

    private func credits(in id: ObjectID?, _ path: FilePath) throws(ArchiveError) -> [Credit] {
        let text = try text(of: id, path)
        do { return try readJSON([Credit].self, from: text.utf8) } catch {
            throw .damaged(path: path.text, problem: error.description)
        }
    }
}
