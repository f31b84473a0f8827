import Articles
import Diffing
import History

/// A sign of a format and what stands in its place.
public struct Placeholder: Sendable {
    /// The sign behind the percent sign: `h`, `(version)`.
    public let sign: String
    /// What it stands for, in a few words.
    public let meaning: String
    /// Whether Git gives the sign the same meaning.
    public let isGits: Bool
    let needs: LogRecord.Needs
    let isName: Bool
    let value: @Sendable (LogRecord, DateWriter) -> String

    /// All signs that stand for something about a version.
    public static let all = commits + people("a", "author", \.author) + people("c", "committer", \.committer) + versions

    private static let commits = [
        git("H", "the commit", isName: true) { record, _ in record.listed.version.commit },
        git("h", "the commit in 8 digits", isName: true) { record, _ in record.listed.version.shortCommit },
        git("T", "its tree", .commit) { record, _ in record.commit?.tree ?? "" },
        git("t", "its tree in 8 digits", .commit) { record, _ in String(record.commit?.tree.prefix(8) ?? "") },
        git("P", "the commit before in the archive", .commit) { record, _ in
            record.commit?.parents.joined(separator: " ") ?? ""
        },
        git("p", "that in 8 digits", .commit) { record, _ in
            record.commit?.parents.map { String($0.prefix(8)) }.joined(separator: " ") ?? ""
        },
        git("s", "the subject of the message", .commit) { record, _ in record.commit?.subject ?? "" },
        git("f", "the subject, fit for the name of a file", .commit) { record, _ in
            fileName(record.commit?.subject ?? "")
        },
        git("b", "the rest of the message", .commit) { record, _ in record.commit?.body ?? "" },
        git("B", "the whole message", .commit) { record, _ in record.commit?.message ?? "" },
    ]

    private static func people(
        _ letter: String, _ who: String, _ person: any KeyPath<CommitRecord, CommitRecord.Person> & Sendable
    ) -> [Placeholder] {
        func date(_ sign: String, _ meaning: String, _ style: DateForm.Style?) -> Placeholder {
            git(letter + sign, meaning, .commit) { record, dates in
                guard let time = record.commit?[keyPath: person].time else { return "" }
                return (style.map(dates.with) ?? dates).text(of: time)
            }
        }
        func name(
            _ sign: String, _ meaning: String, _ part: any KeyPath<CommitRecord.Person, String> & Sendable
        ) -> Placeholder {
            git(letter + sign, meaning, .commit) { record, _ in record.commit?[keyPath: person][keyPath: part] ?? "" }
        }
        return [
            name("n", "the \(who)'s name", \.name), name("N", "the same", \.name),
            name("e", "the \(who)'s e-mail address", \.email), name("E", "the same", \.email),
            name("l", "what is in front of its @", \.localPart), name("L", "the same", \.localPart),
            date("d", "the time, in the form of --date", nil), date("D", "the time as in mail", .mail),
            date("r", "how long ago it was", .relative), date("t", "the time in seconds since 1970", .unix),
            date("i", "the time in the form iso", .iso), date("I", "the time in the form iso-strict", .isoStrict),
            date("s", "the day", .short), date("h", "the time in the form human", .human),
        ]
    }

    private static let versions = [
        own("version", "the version: v3") { record, _ in record.listed.version.name },
        own("number", "its number") { record, _ in String(record.listed.version.number) },
        own("captured", "the time of capture, in the form of --date") { record, dates in
            dates.text(of: record.listed.version.captured)
        },
        own("headline", "the headline at the time") { record, _ in record.listed.version.headline },
        own("article", "the article's address without its scheme, or its name") { record, _ in
            record.listed.reference.identity.display
        },
        own("url", "its address") { record, _ in record.listed.reference.identity.url?.text ?? "" },
        own("path", "its folder in the archive") { record, _ in record.listed.reference.path },
        own("id", "its id") { record, _ in record.listed.reference.id },
        own("edits", "what changed, in a few words", .entry) { record, _ in
            guard let entry = record.entry else { return "" }
            return entry.previous == nil ? "first version" : EditPhrases(entry.diff).all.joined(separator: ", ")
        },
        own("inserted", "how many characters were added", .entry) { record, _ in
            String(record.entry?.diff.summary.charactersInserted ?? 0)
        },
        own("deleted", "how many characters were removed", .entry) { record, _ in
            String(record.entry?.diff.summary.charactersDeleted ?? 0)
        },
        own("credits", "who is credited", .entry) { record, _ in
            record.entry?.article.credits.map(\.name).joined(separator: ", ") ?? ""
        },
        own("counters", "the counters with their values", .entry) { record, _ in
            record.entry?.article.counters.map { "\($0.name) \($0.value)" }.joined(separator: ", ") ?? ""
        },
        own("significance", "how weighty the change is", .entry) { record, _ in
            record.entry?.diff.significance.rawValue ?? ""
        },
    ]

    private static func git(
        _ sign: String, _ meaning: String, _ needs: LogRecord.Needs = [], isName: Bool = false,
        _ value: @escaping @Sendable (LogRecord, DateWriter) -> String
    ) -> Placeholder {
        Placeholder(sign: sign, meaning: meaning, isGits: true, needs: needs, isName: isName, value: value)
    }

    private static func own(
        _ word: String, _ meaning: String, _ needs: LogRecord.Needs = [],
        _ value: @escaping @Sendable (LogRecord, DateWriter) -> String
    ) -> Placeholder {
        Placeholder(sign: "(\(word))", meaning: meaning, isGits: false, needs: needs, isName: false, value: value)
    }

    /// A text of letters, digits, dots and underscores, with hyphens for runs of anything else.
    private static func fileName(_ text: String) -> String {
        var result: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            if isKept || scalar == "_" || scalar == "." && result.last != "." {
                result.append(scalar)
            } else if scalar != ".", let last = result.last, last != "-" {
                result.append("-")
            }
        }
        while let last = result.last, last == "." || last == "-" { result.removeLast() }
        return String(String.UnicodeScalarView(result))
    }
}

extension CommitRecord.Person {
    fileprivate var localPart: String { String(email.prefix { $0 != "@" }) }
}
