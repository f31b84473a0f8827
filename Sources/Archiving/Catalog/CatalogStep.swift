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

/// The articles whose versions are gone through.
enum CatalogScope {
    case all
    /// Those of a host.
    case host(String)
    /// Those of some ids.
    case articles(Set<Int64>)
}
