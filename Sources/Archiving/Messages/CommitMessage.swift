import Articles
import Diffing
import History

/// The message of a commit that holds a version: a subject for people, trailers for programs.
struct CommitMessage: Hashable {
    var identity: ArticleIdentity
    var number: Int
    var headline: String
    /// The counts of edits, such as `edited=2 credits=1`; empty where there are none.
    var edits: String
    var subject: String

    /// The message of a version.
    ///
    /// - Parameter isFirst: the first version changes nothing; it is said to be the first.
    init(identity: ArticleIdentity, number: Int, diff: ArticleDiff, isFirst: Bool) {
        self.identity = identity
        self.number = number
        headline = Self.oneLine(diff.new.headline)
        let summary = diff.summary
        edits = DiffSummary.fields.compactMap { name, value in
            let count = summary[keyPath: value]
            return count > 0 ? "\(name)=\(count)" : nil
        }.joined(separator: " ")
        let phrases = isFirst ? ["first version"] : EditPhrases(diff, summary: summary).all.map(Self.oneLine)
        let shown = phrases.prefix(4).joined(separator: ", ") + (phrases.count > 4 ? ", ..." : "")
        subject = "v\(number) \(Self.shortened(headline)): \(shown.isEmpty ? "captured anew" : shown)"
    }

    /// The message as Git keeps it.
    var text: String {
        """
        \(subject)

        Article: \(identity.text)
        Version: \(number)
        Headline: \(headline)
        Edits: \(edits.isEmpty ? Self.noEdits : edits)

        """
    }

    /// Reads a message; nil where it is not that of a version.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let last = lines.lastIndex(where: { !$0.isEmpty }),
            let gap = lines[..<last].lastIndex(where: \.isEmpty)
        else { return nil }
        var trailers: [Substring: String] = [:]
        for line in lines[(gap + 1)...last] {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            trailers[line[..<colon]] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        guard let article = trailers["Article"], let number = trailers["Version"].flatMap(Int.init), number > 0 else {
            return nil
        }
        identity = ArticleIdentity(text: article)
        self.number = number
        headline = trailers["Headline"] ?? ""
        let edits = trailers["Edits"] ?? Self.noEdits
        self.edits = edits == Self.noEdits ? "" : edits
        subject = String(lines[0])
    }

    private static let noEdits = "none"

    /// The text with every control character and line break made a space.
    static func oneLine(_ text: String) -> String {
        if isOneLine(text) { return text }
        let scalars = text.unicodeScalars.map { $0.isControlOrOverride ? " " : $0 }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }

    /// Whether a text surely needs no change, as most do.
    private static func isOneLine(_ text: String) -> Bool {
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            guard !scalar.isControlOrOverride, scalar != " " || last != " " else { return false }
            last = scalar
        }
        return last != " " || text.isEmpty
    }

    private static func shortened(_ headline: String) -> String {
        // Most headlines have not even so many scalars.
        if headline.unicodeScalars.count <= 30 { return headline }
        return headline.dropFirst(30).isEmpty ? headline : headline.prefix(29) + "…"
    }
}
