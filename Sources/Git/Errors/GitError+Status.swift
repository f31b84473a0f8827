import CGit2

extension GitError {
    /// Throws when `status`, which a function of libgit2 has returned just now on this thread, means failure.
    static func check(_ status: Int32, _ operation: @autoclosure () -> String) throws(GitError) {
        if status < 0 {
            throw GitError(status: status, operation: operation())
        }
    }

    /// Throws when `text` holds a NUL, where C would silently cut it.
    static func check(text: String, _ operation: @autoclosure () -> String) throws(GitError) {
        if text.utf8.contains(0) {
            throw GitError(.invalid, operation(), "the text \(text.debugDescription) contains a NUL")
        }
    }

    /// The same failure as damage, for an object that another one promises.
    var asDamage: GitError {
        code == .notFound ? GitError(.damaged, operation, detail) : self
    }

    private init(status: Int32, operation: String) {
        let last = git_error_last()?.pointee
        let detail = last.flatMap { $0.message }.map { String(cString: $0) } ?? "status \(status)"
        let area = git_error_t(UInt32(bitPattern: last?.klass ?? 0))
        self.init(Code(status: git_error_code(status), area: area), operation, detail)
    }
}

extension GitError.Code {
    /// The kind of a failure: its status where that tells, else the area of libgit2 it comes from.
    fileprivate init(status: git_error_code, area: git_error_t) {
        self =
            switch status {
            // An object of another type than asked for counts as missing to libgit2, in the area of wrong arguments.
            case GIT_ENOTFOUND: area == GIT_ERROR_INVALID ? .invalid : .notFound
            case GIT_EAMBIGUOUS: .ambiguous
            case GIT_EEXISTS: .exists
            case GIT_ELOCKED: .locked
            case GIT_EMODIFIED, GIT_ENONFASTFORWARD: .modified
            case GIT_EINVALIDSPEC, GIT_EINVALID, GIT_EPEEL, GIT_EDIRECTORY: .invalid
            case GIT_EMISMATCH: .damaged
            case GIT_ECERTIFICATE: .untrusted
            case GIT_EAUTH: .unauthorized
            case GIT_EUSER: .rejected
            default: GitError.Code(area: area)
            }
    }

    private init(area: git_error_t) {
        self =
            switch area {
            case GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT, GIT_ERROR_REFERENCE, GIT_ERROR_SHA: .damaged
            case GIT_ERROR_OS, GIT_ERROR_FILESYSTEM: .io
            case GIT_ERROR_INVALID, GIT_ERROR_TREE, GIT_ERROR_CONFIG: .invalid
            case GIT_ERROR_NET, GIT_ERROR_SSH, GIT_ERROR_HTTP, GIT_ERROR_SSL: .connection
            default: .other
            }
    }
}
