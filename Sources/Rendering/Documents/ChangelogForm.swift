public import History

/// A form in which a changelog is written.
///
/// A changelog can be long, so that it is written piece by piece: what is known of it before its first version is told,
/// then each version in its order, then the end.
public protocol ChangelogForm: Sendable {
    /// What stands before the first version.
    var opening: String { get }

    /// A version; where it is the first one of its day, with what begins the day and ends the one before.
    ///
    /// - Parameter previous: the version that was written before; nil for the first one.
    func text(of release: Changelog.Release, after previous: Changelog.Release?) -> String

    /// What stands behind the last version.
    ///
    /// - Parameter last: nil where there was no version.
    func closing(after last: Changelog.Release?) -> String
}

extension ChangelogForm {
    /// The whole of a changelog.
    public func text(of changelog: Changelog) -> String {
        var text = opening
        var previous: Changelog.Release?
        for release in changelog.days.flatMap(\.releases) {
            text += self.text(of: release, after: previous)
            previous = release
        }
        return text + closing(after: previous)
    }
}

extension Changelog.Release {
    /// Whether the version is the first one of its day, if it is written behind another one.
    func beginsDay(after previous: Changelog.Release?) -> Bool {
        previous?.date != date
    }
}
