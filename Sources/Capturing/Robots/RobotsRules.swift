/// What a site's `robots.txt` asks of a crawler; RFC 9309.
public struct RobotsRules: Hashable, Sendable {
    /// The rules of the groups that are meant for the crawler.
    private var rules: [RobotsRule] = []
    /// The seconds between two requests that the site asks for; not part of the standard, and a fair wish.
    public private(set) var crawlDelay: Double?
    /// The addresses of sitemaps that the file names, as written.
    public private(set) var sitemaps: [String] = []

    /// So many bytes of a file are read; the standard asks for at least 500 KiB.
    public static let longest = 500 << 10

    /// Rules that allow everything: for a site without a `robots.txt`.
    public static let allowingAll = RobotsRules()

    /// Rules that forbid everything: for a site whose `robots.txt` cannot be reached.
    public static let forbiddingAll: RobotsRules = {
        var rules = RobotsRules()
        rules.rules = [RobotsRule(isAllowed: false, path: "/")]
        return rules
    }()

    private init() {}

    /// Reads a file.
    ///
    /// - Parameter crawler: the crawler's name; where no group is meant for it, the groups for `*` are.
    public init(_ bytes: [UInt8], for crawler: String) {
        var own: [RobotsGroup] = []
        var others: [RobotsGroup] = []
        let groups = RobotsGroup.all(in: bytes.prefix(Self.longest), sitemaps: &sitemaps)
        for group in groups {
            if group.agents.contains(where: { $0.lowercased() == crawler.lowercased() }) { own.append(group) }
            if group.agents.contains("*") { others.append(group) }
        }
        let chosen = own.isEmpty ? others : own
        rules = chosen.flatMap(\.rules)
        crawlDelay = chosen.compactMap(\.delay).max()
    }

    /// The rules that an answer to the request for the file makes; RFC 9309, section 2.3.1.
    ///
    /// - Parameter status: nil where there was no answer.
    public init(status: Int?, body: [UInt8], for crawler: String) {
        switch status ?? 0 {
        case 200..<300: self.init(body, for: crawler)
        case 300..<500: self = .allowingAll
        default: self = .forbiddingAll
        }
    }

    /// Whether a path, with its query, may be fetched.
    ///
    /// The longest rule that matches counts; of two equally long ones, the one that allows.
    public func allows(_ path: String) -> Bool {
        let path = RobotsRule.normalized(path)
        if path.elementsEqual("/robots.txt".utf8) { return true }
        let matching = rules.filter { $0.matches(path) }
        guard let longest = matching.map(\.length).max() else { return true }
        return matching.contains { $0.length == longest && $0.isAllowed }
    }
}

/// One line that allows or forbids paths.
struct RobotsRule: Hashable, Sendable {
    var isAllowed: Bool
    private let pattern: [UInt8]
    private let isAnchored: Bool

    init(isAllowed: Bool, path: String) {
        self.isAllowed = isAllowed
        isAnchored = path.hasSuffix("$")
        pattern = Self.normalized(isAnchored ? String(path.dropLast()) : path)
    }

    /// How specific the rule is.
    var length: Int { pattern.count }

    /// Whether the pattern, in which `*` stands for any text, fits the beginning of a path; all of it where it ends in `$`.
    ///
    /// Takes time in proportion to the product of the lengths at worst.
    func matches(_ path: [UInt8]) -> Bool {
        var (place, index) = (0, 0)
        var star: (place: Int, index: Int)?
        while true {
            if index == pattern.count {
                if !isAnchored || place == path.count { return true }
            } else if pattern[index] == UInt8(ascii: "*") {
                star = (place, index + 1)
                index += 1
                continue
            } else if place < path.count, pattern[index] == path[place] {
                (place, index) = (place + 1, index + 1)
                continue
            }
            guard let last = star, last.place < path.count else { return false }
            star = (last.place + 1, last.index)
            (place, index) = (last.place + 1, last.index)
        }
    }

    /// A path in which equal octets are written equally: what is reserved or not ASCII as `%E6`, the rest as itself.
    static func normalized(_ path: String) -> [UInt8] {
        var result: [UInt8] = []
        let bytes = Array(path.utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        func value(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init) }
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            var isEncoded = byte >= 0x80 || byte <= 0x20
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = value(bytes[index + 1]), let low = value(bytes[index + 2])
            {
                byte = high << 4 | low
                isEncoded = !Self.isUnreserved(byte)
                index += 2
            }
            result += isEncoded ? [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] : [byte]
            index += 1
        }
        return result
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-._~".utf8.contains(byte)
        }
    }
}
