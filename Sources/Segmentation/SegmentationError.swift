/// ICU cannot find boundaries: its data is missing or memory ran out.
public struct SegmentationError: Error, Hashable, Sendable {
    /// The unit that was asked for.
    public let unit: Segmenter.Unit

    /// ICU's name of the failure, such as `U_FILE_ACCESS_ERROR`.
    public let reason: String

    init(unit: Segmenter.Unit, reason: String) {
        self.unit = unit
        self.reason = reason
    }
}

extension SegmentationError: CustomStringConvertible {
    /// One line that says what failed and what to do.
    public var description: String {
        "cannot segment text by \(unit): ICU reports \(reason); check that ICU's libraries and data are installed whole"
    }
}
