public import Articles
public import History

extension JSON {
    /// A changelog in the form `stet.changelog/1`.
    public init(_ changelog: Changelog) {
        self = [
            "schema": "stet.changelog/1", "language": .string(changelog.language.rawValue),
            "days": JSON(changelog.days) { day in
                ["date": .string(day.date.iso8601), "versions": JSON(day.releases, JSON.init(_:))]
            },
        ]
    }

    private init(_ release: Changelog.Release) {
        self = [
            "article": JSON(release.reference), "version": .integer(release.version.number),
            "commit": .string(release.version.commit), "captured": .string(release.version.captured.iso8601),
            "headline": .string(release.version.headline),
            "changes": JSON(release.changes) { change in
                [
                    "category": .string(change.category.rawValue), "part": .string(change.part.rawValue),
                    "sentence": .string(change.sentence),
                ]
            },
        ]
    }
}
