import Commands

/// The options of a watch that runs.
struct WatchOptions: Sendable {
    var isOnce = false
    /// Nil for one request a second.
    var rate: Rate?
    var log = LogFormat.text
    var onChange: String?
    var filter = ChangeFilter()

    static let group = ArgumentGroup<WatchOptions>(
        "Watching",
        [
            .flag("--once", \.isOnce, "visit what is due, and end"),
            .option(
                "--rate", \.rate, "<n>", "requests a second to each host (1), or 'unlimited'",
                as: Rate.parser),
            .option("--log-format", \.log, "<format>", "how visits are told"),
            .option(
                "--on-change", \.onChange, "<command>",
                "a line of shell that is given each change as JSON, in the form stet.diff/1"),
            .option("--only-host", \.filter.hosts, "<host>", "of changes, tell those of this host"),
            .option(
                "--only-phrase", \.filter.phrases, "<text>", "of changes, tell those in which this text came or went"),
            .option("--at-least", \.filter.significance, "<significance>", "of changes, tell those of this weight"),
        ])

    /// How visits are told.
    enum LogFormat: String, ArgumentChoice {
        case text, json
    }
}

/// How often a host is asked.
struct Rate: Sendable {
    /// The seconds between two requests.
    var pause: Double

    static let parser = ValueParser { (text: String) throws(ArgumentProblem) in
        if text == "unlimited" { return Rate(pause: 0) }
        guard let number = Double(text), number > 0, number <= 1000 else {
            throw ArgumentProblem("must be a number of requests a second, such as 0.5, or 'unlimited'")
        }
        return Rate(pause: 1 / number)
    }
}
