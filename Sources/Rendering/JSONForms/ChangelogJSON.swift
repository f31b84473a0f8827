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

    fileprivate init(_ release: Changelog.Release) {
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

/// A changelog in the form `stet.changelog/1`, written piece by piece: a version a line.
public struct ChangelogJSON: ChangelogForm {
    private let language: ReaderLanguage

    /// The form for a changelog.
    public init(_ subject: Changelog.Subject) {
        language = subject.language
    }

    /// The form and the language, up to the first day.
    public var opening: String {
        "{\n  \"schema\": \"stet.changelog/1\",\n  \"language\": \(JSON.string(language.rawValue).text),\n  \"days\": ["
    }

    /// A version in the list of its day.
    public func text(of release: Changelog.Release, after previous: Changelog.Release?) -> String {
        var text = ""
        if release.beginsDay(after: previous) {
            if previous != nil { text += Self.dayEnd + "," }
            text += "\n    {\n      \"date\": \(JSON.string(release.date.iso8601).text),\n      \"versions\": ["
        } else {
            text += ","
        }
        return text + "\n        " + JSON(release).text
    }

    /// The ends of all lists.
    public func closing(after last: Changelog.Release?) -> String {
        (last == nil ? "" : Self.dayEnd + "\n  ") + "]\n}\n"
    }

    private static let dayEnd = "\n      ]\n    }"
}
