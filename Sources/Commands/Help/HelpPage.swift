/// How much help is wanted.
public enum HelpForm: Hashable, Sendable {
    /// The usage and the options in brief: `-h`.
    case short
    /// The whole: `--help`.
    case long
}

/// A page of help that was asked for, not yet set in lines.
public struct HelpPage: Hashable, Sendable {
    /// What the page is about.
    public enum Subject: Hashable, Sendable {
        /// One command.
        case command(CommandDescription)
        /// The program and its commands.
        case program(ProgramDescription)
    }

    /// How much is shown.
    public let form: HelpForm

    /// What the page is about.
    public let subject: Subject

    /// Makes a page.
    public init(_ form: HelpForm, _ subject: Subject) {
        self.form = form
        self.subject = subject
    }

    /// The page as lines of at most the given number of characters, ending with a line break.
    ///
    /// A width below 40 counts as 40. Words that are longer than a line stay whole.
    public func text(width: Int = 80) -> String {
        var writer = HelpWriter(width: width)
        switch (subject, form) {
        case (.command(let command), .short): writer.writeBrief(command)
        case (.command(let command), .long): writer.writeWhole(command)
        case (.program(let program), .short): writer.writeBrief(program)
        case (.program(let program), .long): writer.writeWhole(program)
        }
        return writer.text
    }
}
