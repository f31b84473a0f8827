import Articles
import Commands
import Diffing
import Patterns
import Rendering

/// What `stet log` is asked for.
struct LogOptions: Sendable {
    var article: String?
    var range: String?
    var maxCount: Int?
    var skip = 0
    var since: String?
    var until: String?
    var isReversed = false
    var search = SearchOptions()
    var kinds: [EditKind] = []
    var format: LogFormat?
    var dates: DateForm?
    var diff = DiffOptions()
    var form = OutputForm.text

    static let operands: [Argument<LogOptions>] = [
        .operand(
            "<article>", \.article, "the article, a host, or a pattern such as '*/2023-11/*'; all when left out",
            kind: .article),
        .operand("<range>", \.range, "the versions of one article, such as v2..v5, v3.. or ..@~1", kind: .version),
    ]

    static let groups: [ArgumentGroup<LogOptions>] = [
        ArgumentGroup(
            "Choosing versions",
            [
                .option("-<n>, -n, --max-count", \.maxCount, "<n>", "show at most <n> versions", as: .integer(from: 0)),
                .option("--skip", \.skip, "<n>", "leave out the first <n> versions", as: .integer(from: 0)),
                .option("--since, --after", \.since, "<time>", "only versions captured since <time>"),
                .option("--until, --before", \.until, "<time>", "only versions captured until <time>"),
                .option(
                    "--kind", \.kinds, "<kind>,...", "only versions with edits of these kinds", separator: ",",
                    as: .choice),
                .flag("--reverse", \.isReversed, "show the oldest first"),
            ]),
        SearchOptions.group.nested(in: \.search),
        DiffOptions.parts.nested(in: \.diff),
        ArgumentGroup(
            "Output",
            [
                .flag("--oneline", \.format, sets: LogFormat(.oneline), "one line for each version"),
                .option("--format, --pretty", \.format, "<format>", formatHelp, as: .logFormat),
                .option("--date", \.dates, "<form>", "how times are written; iso unless given", as: .dateForm),
                .flag("-p, --patch", \.diff.form, sets: .inline, "show what each version changed"),
                .flag("--json", \.form, sets: .json, "print one JSON object a line, in the form stet.version/1"),
                .flag(
                    "--html", \.form, sets: .html,
                    "print an HTML document that stands alone, with charts of one article"),
            ]),
        DiffOptions.forms.nested(in: \.diff),
    ]

    private static let formatHelp =
        "a form (\(LogFormat.Preset.allCases.map(\.rawValue).joined(separator: ", "))) or a format string, as described above"

    static let discussion = """
        A version is chosen where all conditions hold; --skip and --max-count count those that are. --grep looks into the
        message of the version's commit, which has its headline, its address, and in a few words what changed. -S and -G
        look into headline, body and credited names: -S counts how often a text occurs, -G looks for occurrences of a
        pattern that were edited, came, or went. Patterns are regular expressions in the syntax of Perl.

        A format string is text with the signs of 'git log': \(signs(isGits: true)).
        The author is the source of the article, the committer the operator of the archive, their time that of the capture.
        Stet's own signs are \(signs(isGits: false)). Besides there are %n, %%, %x00 to %x7f, %Cred and the like,
        %C(bold blue), %C(auto), %<(20,trunc), %>(20), %><(20), %<|(40), %w(72,2,4), and %+s, %-s, '% s' as in Git.

        Forms of times are \(DateForm.names.joined(separator: ", ")); all but format and unix may end in -local.
        """

    private static func signs(isGits: Bool) -> String {
        let signs = Placeholder.all.filter { $0.isGits == isGits }
        guard isGits else { return signs.map { "%\($0.sign) \($0.meaning)" }.joined(separator: "; ") }
        return signs.filter { !["c", "a"].contains($0.sign.prefix(1)) }.map { "%\($0.sign)" }.joined(separator: " ")
            + " %an %ae %al %ad %aD %ar %at %ai %aI %as %ah, and the same with %c"
    }
}

/// What `stet log` looks for in texts.
struct SearchOptions: Sendable {
    var messages: [String] = []
    var authors: [String] = []
    var counted: String?
    var edited: String?
    var ignoresCase = false
    var isFixed = false
    var needsAll = false
    var isInverted = false
    var countsMatches = false

    static let group = ArgumentGroup<SearchOptions>(
        "Searching texts",
        [
            .option("-S", \.counted, "<text>", "only versions that change how often <text> occurs"),
            .option("-G", \.edited, "<pattern>", "only versions that edit text which matches"),
            .flag("--pickaxe-regex", \.countsMatches, "take the <text> of -S for a pattern"),
            .option("--grep", \.messages, "<pattern>", "only versions whose message matches; may be repeated"),
            .option(
                "--author", \.authors, "<pattern>", "only versions that credit a name which matches; may be repeated"),
            .flag("-i, --regexp-ignore-case", \.ignoresCase, "take letters of both cases for the same"),
            .flag("-F, --fixed-strings", \.isFixed, "take patterns for texts"),
            .flag("--all-match", \.needsAll, "want all patterns of --grep and not just one of them"),
            .flag("--invert-grep", \.isInverted, "want versions whose message does not match"),
        ])

    func pattern(_ text: String, isFixed: Bool? = nil) throws(Failure) -> Pattern {
        do {
            return try Pattern(text, Pattern.Options(isFixed: isFixed ?? self.isFixed, ignoresCase: ignoresCase))
        } catch {
            throw Failure(error.description, status: .usage)
        }
    }
}

extension ValueParser where Value == LogFormat {
    /// Reads the name of a form or a format string.
    static var logFormat: Self {
        ValueParser { (text: String) throws(ArgumentProblem) in
            if let format = LogFormat(text) { return format }
            let names = LogFormat.Preset.allCases.map(\.rawValue).joined(separator: ", ")
            throw ArgumentProblem("must be one of \(names), or a string with a percent sign")
        }
    }
}

extension ValueParser where Value == DateForm {
    /// Reads the name of a form of times.
    static var dateForm: Self {
        ValueParser { (text: String) throws(ArgumentProblem) in
            if let form = DateForm(text) { return form }
            throw ArgumentProblem("must be one of \(DateForm.names.joined(separator: ", "))")
        }
    }
}
