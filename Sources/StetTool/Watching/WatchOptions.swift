import Commands

/// The options of a watch that runs.
struct WatchOptions: Sendable {
    var isOnce = false
    /// Nil for one request a second.
    var rate: Rate?
    var log = LogFormat.text

    static let group = ArgumentGroup<WatchOptions>(
        "Watching",
        [
            .flag("--once", \.isOnce, "visit what is due, and end"),
            .option(
                "--rate", \.rate, "<n>", "requests a second to each host (1), or 'unlimited'",
                as: Rate.parser),
            .option("--log-format", \.log, "<format>", "how visits are told"),
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
