import Commands

enum ColorChoice: String, ArgumentChoice {
    case auto, always, never
}

enum Part: String, ArgumentChoice {
    case text, credits, counters
}

struct OutputOptions: Hashable, Sendable {
    var color = ColorChoice.auto
    var usesPager: Bool?
}

struct LogOptions: Hashable, Sendable {
    var article: String?
    var maxCount: Int?
    var since: String?
    var patterns: [String] = []
    var pickaxe: String?
    var patch = false
    var endsWithNUL = false
    var format = "plain"
    var only: [Part] = []
    var month: Int?
    var trace = false
    var output = OutputOptions()
    var files: [String] = []
}

extension ValueKind {
    static let article = ValueKind(rawValue: "article")
}

let monthParser = ValueParser { (text: String) throws(ArgumentProblem) in
    let months = ["january", "february", "march"]
    guard let index = months.firstIndex(of: text) else { throw ArgumentProblem("'\(text)' is not a month") }
    return index + 1
}

let outputGroup = ArgumentGroup<OutputOptions>(
    "Output",
    [
        .option("--color", \.color, "<when>", "when to use colour", optionalValue: .always),
        .flag("--[no-]pager", \.usesPager, "whether to page the output"),
    ])

let log = Command(
    "log", "show the versions of an article, newest first", LogOptions(),
    arguments: [
        .operand("<article>", \.article, "the article; all of them when left out", kind: .article),
        .operands("<file>", \.files, "only the versions that touch these files", kind: .file),
        .flag("-p, --[no-]patch", \.patch, "show what each version changed"),
        .flag("-z", \.endsWithNUL, "end each version with NUL instead of a line break"),
        .flag("--oneline", \.format, sets: "oneline", "the same as --format=oneline"),
        .option("--format", \.format, "<format>", "how to show a version: a preset or a string with placeholders"),
        .flag("--trace, --steps", \.trace, "show every step", hidden: true),
    ],
    groups: [
        ArgumentGroup(
            "Choosing versions",
            [
                .option("-<n>, -n, --max-count", \.maxCount, "<n>", "show at most <n> versions", as: .integer(from: 0)),
                .option("--since, --after", \.since, "<time>", "only versions captured after <time>"),
                .option("--grep", \.patterns, "<pattern>", "only versions whose headline matches; may be repeated"),
                .option("-S", \.pickaxe, "<text>", "only versions that change how often <text> occurs"),
                .option("--only", \.only, "<parts>", "only versions that change one of these", separator: ","),
                .option("--month", \.month, "<month>", "only versions of a month", as: monthParser),
            ]),
        outputGroup.nested(in: \.output),
    ],
    discussion: """
        Lists the versions of one article, or of all articles, beginning with the newest. Each \
        version is shown with its time of capture and what it changed.

        A range is written as two versions with two dots between them:

            v1..v3    from the first, left out, to the third
            ..v3      up to the third

        Either side may be missing.
        """,
    examples: [
        ("stet log -3 https://example.org/a", "the last three versions of an article"),
        ("stet log --only=credits --since 2023-11-10", "who was credited anew since a day"),
    ],
    exitStatus: "0 when done, 1 when nothing matched, 129 for wrong usage")
