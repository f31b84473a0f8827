import CGit2

extension Signature {
    /// A copy of what libgit2 points to; nil for a null pointer.
    init?(_ signature: UnsafePointer<git_signature>?) {
        guard let signature = signature?.pointee else { return nil }
        self.init(
            name: String(cString: signature.name),
            email: String(cString: signature.email),
            seconds: signature.when.time,
            offsetMinutes: Int(signature.when.offset)
        )
    }
}
