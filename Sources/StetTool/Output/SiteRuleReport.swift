import Articles
import Pages
import Rendering

/// How a rule did on the pages that it names.
struct SiteRuleReport {
    /// How it did on one page.
    struct Trial {
        var test: SiteRule.Test
        var outcome = Outcome.failed
        /// The keys that gave something on the page.
        var found: [String] = []
        /// The keys that gave nothing.
        var notFound: [String] = []
        /// The texts of `test_contains` that the article does not have.
        var missing: [String] = []
        /// Why the page was not read.
        var problem: String?
    }

    /// What became of a test.
    enum Outcome: String {
        case passed, failed, skipped
    }

    /// The name of the rule file.
    var file: String
    var remarks: [SiteRule.Remark] = []
    var trials: [Trial] = []
    /// What is wrong with the file.
    var problem: String?

    /// Whether the file is right and no test failed.
    var isGood: Bool { problem == nil && trials.allSatisfy { $0.outcome != .failed } }
}

extension StyledText {
    /// The report for a reader: the file, and below it what is said of it and of each page.
    init(_ report: SiteRuleReport) {
        self.init()
        addLine(report.file, .key)
        for remark in report.remarks { addLine("  \(remark.description)") }
        if let problem = report.problem {
            add("  failed   ", .warning)
            addLine(problem)
        } else if report.trials.isEmpty {
            addLine("  no test pages; name one with test_page")
        }
        for trial in report.trials {
            let space = trial.outcome == .skipped ? "  " : "   "
            add("  \(trial.outcome.rawValue)\(space)", trial.outcome == .failed ? .warning : .quiet)
            addLine("\(trial.test.page ?? trial.test.url?.text ?? ""): \(trial.phrase)")
        }
    }
}

extension JSON {
    /// The report in the form `stet.rule-test/1`.
    init(_ report: SiteRuleReport) {
        self = [
            "schema": "stet.rule-test/1", "file": .string(report.file), "problem": JSON(report.problem),
            "remarks": JSON(report.remarks) { ["line": .integer($0.line), "text": .string($0.text)] },
            "tests": JSON(report.trials, JSON.init(_:)),
        ]
    }

    private init(_ trial: SiteRuleReport.Trial) {
        self = [
            "line": .integer(trial.test.line), "url": JSON(trial.test.url?.text), "page": JSON(trial.test.page),
            "outcome": .string(trial.outcome.rawValue), "found": JSON(trial.found, JSON.string),
            "notFound": JSON(trial.notFound, JSON.string), "missing": JSON(trial.missing, JSON.string),
            "problem": JSON(trial.problem),
        ]
    }
}

extension SiteRuleReport.Trial {
    /// What was found and what not, in words.
    fileprivate var phrase: String {
        if let problem { return problem }
        var phrases = [found.isEmpty ? "nothing found" : "found " + found.joined(separator: ", ")]
        if !notFound.isEmpty { phrases.append("not found " + notFound.joined(separator: ", ")) }
        if let text = missing.first { phrases.append("the article does not contain '\(text)'") }
        return phrases.joined(separator: "; ")
    }
}
