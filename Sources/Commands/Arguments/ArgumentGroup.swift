/// Rows of a table that help shows together under a title.
public struct ArgumentGroup<Values>: Sendable {
    /// The title, such as "Choosing versions".
    public let title: String

    /// The rows in the order shown.
    public let arguments: [Argument<Values>]

    /// Makes a group from its title and rows.
    public init(_ title: String, _ arguments: [Argument<Values>]) {
        self.title = title
        self.arguments = arguments
    }

    /// The same group for a larger value that holds this one, so that several commands can share it.
    public func nested<Outer>(in property: any WritableKeyPath<Outer, Values> & Sendable) -> ArgumentGroup<Outer> {
        ArgumentGroup<Outer>(title, arguments.map { $0.nested(in: property) })
    }
}
