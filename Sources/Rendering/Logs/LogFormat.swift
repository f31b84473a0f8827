import History

/// How a log shows each version: a form with a name, or a format string as `git log --format` takes it.
public struct LogFormat: Sendable {
    let form: Form
    /// Whether something stands behind each version and not only between two.
    let isTerminated: Bool

    enum Form: Sendable {
        case preset(Preset)
        case template(FormatTemplate)
    }

    /// The forms with names.
    public enum Preset: String, CaseIterable, Sendable {
        /// One line: commit, version, time, headline, edits.
        case oneline
        /// Version, article, headline.
        case short
        /// These with the time of capture, the credits that changed, and what changed in each part.
        case medium
        /// These with the source, the time of publication, and all credits.
        case full
        /// These with the address, the folder, and who recorded the version.
        case fuller
        /// One line in which to cite a version: commit, subject and day.
        case reference
    }

    /// A form by its name.
    public init(_ preset: Preset) {
        form = preset == .reference ? .template(FormatTemplate("%h (%s, %as)")) : .preset(preset)
        isTerminated = true
    }

    private init(_ template: String, isTerminated: Bool) {
        form = .template(FormatTemplate(template))
        self.isTerminated = isTerminated
    }

    /// Reads a format: the name of a form, `format:<string>`, `tformat:<string>`, or a string with a percent sign; nil for
    /// anything else.
    public init?(_ text: String) {
        if let preset = Preset(rawValue: text) {
            self.init(preset)
        } else if text.hasPrefix("format:") {
            self.init(String(text.dropFirst(7)), isTerminated: false)
        } else if text.hasPrefix("tformat:") {
            self.init(String(text.dropFirst(8)), isTerminated: true)
        } else if text.contains("%") {
            self.init(text, isTerminated: true)
        } else {
            return nil
        }
    }

    /// What must be read of each version.
    public var needs: LogRecord.Needs {
        switch form {
        case .template(let template): template.needs
        case .preset(.short): []
        case .preset(.fuller): [.commit, .entry]
        case .preset: [.entry]
        }
    }

    /// Whether there is an empty line between two versions.
    var isSpaced: Bool {
        if case .preset(let preset) = form { return preset != .oneline }
        return false
    }
}
