/// One C object of libgit2, freed with its owner.
struct Owned: ~Copyable {
    let pointer: OpaquePointer
    private let free: (OpaquePointer?) -> Void

    /// Takes the object that `make` stores, unless it returns a failure.
    ///
    /// - Parameter operation: what is attempted, in words that complete "cannot ...".
    init(
        _ operation: String,
        free: @escaping (OpaquePointer?) -> Void,
        make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
    ) throws(GitError) {
        var object: OpaquePointer?
        try GitError.check(make(&object), operation)
        guard let object else { throw GitError(.other, operation, "libgit2 returned nothing") }
        pointer = object
        self.free = free
    }

    deinit {
        free(pointer)
    }
}
