import Articles

/// Where a version stands in a changelog: by day, then by time, the newest first.
struct ChangelogPlace: Comparable {
    private let day: Int
    private let path: String
    private let version: Version

    init(_ release: Changelog.Release) {
        self.init(release.reference, release.version)
    }

    init(_ listed: ListedVersion) {
        self.init(listed.reference, listed.version)
    }

    private init(_ reference: ArticleReference, _ version: Version) {
        day = version.captured.local.date.daysSince1970
        path = reference.path
        self.version = version
    }

    static func < (left: ChangelogPlace, right: ChangelogPlace) -> Bool {
        (right.day, right.version.captured, left.path, right.version.number)
            < (left.day, left.version.captured, right.path, left.version.number)
    }
}
