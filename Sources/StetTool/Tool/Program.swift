import Commands

extension StetTool {
    /// The program with its commands, in the order in which help shows them.
    static let program: Program<GlobalOptions, Action> = Program(
        "stet", "tracks how published articles change", GlobalOptions(), arguments: GlobalOptions.arguments,
        discussion: """
            The archive is the one that --archive names, else the environment variable STET_ARCHIVE, else the one that
            holds the working folder.

            An article is named by its address, the name it was given, its path in the archive, an ending of these, or
            the beginning of its id. A version is v3, @~1 (one before the last), @{2 days ago}, first, last, or the
            beginning of its commit's id.

            STET_THEME says which ground the colours are for, dark or light, or palette for the terminal's own ones, and
            NO_COLOR that there be none. Long output goes to the pager that STET_PAGER or PAGER names.
            """,
        exitStatus: "0 done, 1 a difference was found or nothing matched, 128 failure, 129 wrong usage",
        commands: [
            CommandGroup("Keeping articles", [initialize, commit, watch, webhook, importing, export, extract, rules]),
            CommandGroup(
                "Reading the history", [log, show, diff, blame, changelog, cat, list, counters, credits, serve]),
            CommandGroup("Sharing an archive", [clone, pull, push]),
            CommandGroup("Looking after the archive", [verify, collect, reindex]),
            CommandGroup("About stet", [help, version, completion, complete]),
        ])
}

/// The options in front of the command's name.
struct GlobalOptions: Sendable {
    var directory: String?
    var archive: String?
    var color = ColorChoice.auto
    var usesPager = true
    var showsVersion = false

    static let arguments: [Argument<GlobalOptions>] = [
        .option("-C", \.directory, "<dir>", "work as if started in <dir>", kind: .directory),
        .option("--archive", \.archive, "<path>", "the archive to use", kind: .directory),
        .option("--color", \.color, "<when>", "when to use colours", optionalValue: .always),
        .flag("--no-pager", \.usesPager, sets: false, "do not show long output in a pager"),
        .flag("--version", \.showsVersion, "print the version"),
    ]
}

/// When output is coloured.
enum ColorChoice: String, ArgumentChoice {
    case auto, always, never
}
