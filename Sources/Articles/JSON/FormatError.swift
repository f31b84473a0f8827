/// A text that is not in the form it should be in; the fault lies with whoever wrote it.
public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and where, in one line.
    public let description: String

    /// An error that says what is wrong and where.
    public init(_ description: String) {
        self.description = description
    }
}
