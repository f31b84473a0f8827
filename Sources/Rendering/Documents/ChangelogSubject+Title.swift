import History

extension Changelog.Subject {
    /// The title of a document: what it is, and the last headline where all versions are of one article.
    var title: String {
        let name = language == .chinese ? "更新记录" : "Changelog"
        guard article != nil, let newest else { return name }
        return name + (language == .chinese ? "：" : ": ") + newest.version.headline
    }
}
