import History

extension Changelog {
    /// The title of a document: what it is, and the last headline where all versions are of one article.
    var title: String {
        let name = language == .chinese ? "更新记录" : "Changelog"
        guard onlyArticle != nil, let last = days.first?.releases.first else { return name }
        return name + (language == .chinese ? "：" : ": ") + last.version.headline
    }
}
