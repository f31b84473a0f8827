public import Articles

/// What a site's rule file says: where on a page of that site the parts of the article are.
///
/// The format is that of Full-Text RSS site configuration files, with keys of Stet's own for what these have no word for.
/// Where a part has several expressions, they are tried in order until one finds something.
public struct SiteRule: Sendable {
    /// The name of the file, such as `news.example.com.txt`.
    public let file: String
    /// The pages that the rule was written against, in the order of the file.
    public internal(set) var tests: [Test] = []
    /// What the file says that has no meaning to Stet; the rest of the rule holds all the same.
    public internal(set) var remarks: [Remark] = []

    var parts: [Part: [Pattern]] = [:]
    /// Roles in the order of the file.
    var credits: [(role: Credit.Role, patterns: [Pattern])] = []
    var counters: [NamedCounter] = []
    /// Groups of links in the order of the file.
    var links: [(group: String, patterns: [Pattern])] = []
    var strips: [Pattern] = []
    var replacements: [Replacement] = []
    /// Minutes east of UTC, for times that the site prints without an offset.
    var offsetMinutes: Int?
    /// Whether the general reader looks for the body where the rule finds none.
    var fallsBack = true

    /// The largest rule file, in bytes.
    public static let maximumLength = 1 << 18
    /// So many expressions at most stand in one file.
    public static let maximumExpressions = 500

    /// The parts of an article of which there is one; the raw value is the key.
    enum Part: String, CaseIterable, Sendable {
        case title, subtitle, section, source, date, modified, author, body
    }

    /// A counter by its name, and the heading it stands under.
    struct NamedCounter: Sendable {
        var name: String
        var group: String?
        var patterns: [Pattern]
    }

    /// A text that is replaced wherever it stands in the page, before the page is parsed.
    struct Replacement: Sendable {
        var line: Int
        var find: String
        var replacement: String
    }

    /// A page on which the rule can be tried.
    public struct Test: Hashable, Sendable {
        /// The line of the rule file on which the test begins.
        public internal(set) var line: Int
        public internal(set) var url: Address?
        /// The path of the page as saved, where one is named.
        public internal(set) var page: String?
        /// Texts that the article's body has to contain.
        public internal(set) var contains: [String] = []
    }

    /// A line of the file without effect, and why.
    public struct Remark: Hashable, Sendable, CustomStringConvertible {
        public internal(set) var line: Int
        public internal(set) var text: String

        public var description: String { "line \(line): \(text)" }
    }
}
