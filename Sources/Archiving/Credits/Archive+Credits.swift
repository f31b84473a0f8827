public import Articles
import Git
public import History

extension Archive {
    /// The versions of an article, oldest first, each with whom it credits.
    ///
    /// Only the files of the credits are read, each as often as it changed.
    public func credits(of history: ArticleHistory) throws(ArchiveError) -> [CreditedVersion] {
        var found: [CreditedVersion] = []
        for version in history.versions {
            let credits = try credits(of: history.reference, at: version)
            found.append(
                CreditedVersion(reference: history.reference, captured: version.captured, credits: credits))
        }
        return found
    }

    /// Whom a version credits.
    public func credits(of reference: ArticleReference, at version: Version) throws(ArchiveError) -> [Credit] {
        let path = FilePath(reference: reference, version: version, place: CreditFiles.place)
        let id = try files(of: reference, at: version)[CreditFiles.place]
        if let id, let known = creditFiles.credits(in: id) { return known }
        let credits = try CreditFiles.credits(in: text(of: id, path).utf8, path)
        if let id { creditFiles.keep(credits, in: id) }
        return credits
    }
}
