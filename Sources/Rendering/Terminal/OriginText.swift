/// Where on a page the parts of its article were found, as text for a terminal.
public struct OriginText: Sendable {
    private let origins: [(part: String, value: String, place: String)]

    /// The text of some parts, each with its value and its place.
    public init(_ origins: [(part: String, value: String, place: String)]) {
        self.origins = origins
    }

    /// Two lines for each part: what it is, and below it where it comes from.
    public func styled() -> StyledText {
        var text = StyledText()
        for origin in origins {
            text.add("\(origin.part): ", .section)
            text.addLine(origin.value)
            text.add("    ")
            text.addLine(origin.place, .quiet)
        }
        return text
    }
}
