import Pages

/// A rule file that a user named.
struct SiteRuleFile {
    let file: SiteRules.File
    /// The folder it is in.
    let folder: String

    init(_ path: String) throws(Failure) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        file = SiteRules.File(name: name, content: try InputFile(path).bytes)
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
