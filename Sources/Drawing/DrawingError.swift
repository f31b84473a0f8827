/// Why a picture could not be drawn; the fault lies with the surroundings.
public struct DrawingError: Error, Hashable, Sendable {
    /// What the library for drawing said.
    public let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}

extension DrawingError: CustomStringConvertible {
    /// What is wrong and what to do, in one line.
    public var description: String {
        "the picture cannot be drawn (\(reason)); check that there is memory left and that fonts are installed"
    }
}
