import CGit2

extension Repository {
    /// Returns the value of a configuration key, nil where it is not set.
    ///
    /// The repository's own configuration comes before the user's, that before the system's.
    ///
    /// - Parameter key: section and name, such as `user.name`.
    public func configuration(for key: String) throws(GitError) -> String? {
        let operation = "read the configuration \(key)"
        try GitError.check(text: key, operation)
        let repository = try handle.repository()
        let snapshot = try Owned(operation, free: git_config_free) { git_repository_config_snapshot($0, repository) }
        var value: UnsafePointer<CChar>?
        let status = git_config_get_string(&value, snapshot.pointer, key)
        if status == GIT_ENOTFOUND.rawValue { return nil }
        try GitError.check(status, operation)
        return value.map { String(cString: $0) }
    }

    /// Sets a key in the repository's own configuration.
    public func setConfiguration(_ value: String, for key: String) throws(GitError) {
        let operation = "set the configuration \(key)"
        try GitError.check(text: key + value, operation)
        let repository = try handle.repository()
        let configuration = try Owned(operation, free: git_config_free) { git_repository_config($0, repository) }
        try GitError.check(git_config_set_string(configuration.pointer, key, value), operation)
    }

    /// Returns a signature by the user whom the configuration names, nil where `user.name` or `user.email` is not set.
    public func defaultSignature(seconds: Int64, offsetMinutes: Int) throws(GitError) -> Signature? {
        guard let name = try configuration(for: "user.name"), let email = try configuration(for: "user.email") else {
            return nil
        }
        let cleanedName = Signature.cleaned(name, or: "")
        guard !cleanedName.isEmpty else { return nil }
        return Signature(
            name: cleanedName, email: Signature.cleaned(email, or: ""), seconds: seconds, offsetMinutes: offsetMinutes)
    }
}
