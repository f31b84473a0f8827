import Git

extension FolderStorage {
    /// Whether a folder holds a repository that was made and never committed to, whole or in part, and nothing else.
    static func isUnborn(_ path: String, holding names: [String]) -> Bool {
        let skeleton: Set = [
            "HEAD", "branches", "config", "config.lock", "description", "hooks", "info", "objects", "refs", "stet.lock",
            "stet.turn",
        ]
        guard skeleton.isSuperset(of: names), names.contains("HEAD") || names.contains("objects") else { return false }
        guard let repository = try? Repository.open(at: path) else { return true }
        return (try? repository.reference(named: Archive.branch)) == nil
    }
}
