import Articles

/// A version with the files of the version before it, as a catalog hands it out on the way through all versions.
struct CatalogStep {
    var article: Int64
    var version: CatalogVersion
    /// Nil for a first version.
    var previousFiles: FileIDs?

    /// The parts whose files are not those of the version before; nothing else can have changed.
    var changedParts: Set<ArticlePart> {
        guard let previousFiles else { return Set(ArticlePart.allCases) }
        let pairs = zip(version.files.forms, previousFiles.forms)
        return Set(zip(SnapshotFiles.names, pairs).filter { $1.0 != $1.1 }.map(\.0.part))
    }
}

/// A place among all versions: behind a version, on the way from the newest to the oldest.
struct CatalogPlace: Hashable, Sendable {
    /// When the version was captured, in seconds since 1970.
    var seconds: Int64
    var row: Int64

    /// The place behind a version, given by its time and its row.
    init(seconds: Int64, row: Int64) {
        (self.seconds, self.row) = (seconds, row)
    }

    /// The place in front of all versions that were captured until a time.
    init(until seconds: Int64) {
        self.init(seconds: seconds, row: .max)
    }
}
