import Articles
public import History

/// A place among versions: behind a version, on the way from the newest to the oldest.
///
/// As a text it is the time of the version and the number of its row in the catalog: `1699610400.12`.
public struct VersionPlace: Hashable, Sendable {
    /// When the version was captured, in seconds since 1970.
    var seconds: Int64
    /// Its row in the catalog; larger than all others for the place in front of all versions.
    var row: Int64

    /// The place behind a version, given by its time and its row.
    init(seconds: Int64, row: Int64) {
        (self.seconds, self.row) = (seconds, row)
    }

    /// The place behind a version.
    init(behind version: CatalogVersion) {
        self.init(seconds: version.version.captured.seconds, row: version.row)
    }

    /// The place in front of all versions that were captured until a time.
    init(until seconds: Int64) {
        self.init(seconds: seconds, row: .max)
    }
}

extension VersionPlace: LosslessStringConvertible {
    public init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let seconds = Int64(parts[0]), let row = Int64(parts[1]), row > 0 else { return nil }
        self.init(seconds: seconds, row: row)
        guard self.description == description else { return nil }
    }

    public var description: String { "\(seconds).\(row)" }
}

/// Some versions of a list that is too long to be read at once.
public struct VersionPortion: Sendable {
    public var versions: [ListedVersion]
    /// Where the next portion begins; nil where there is none.
    public var next: VersionPlace?
}
