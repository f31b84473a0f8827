public import Articles

/// What an archive records and when it makes a version; kept in `stet.json` at its root.
public struct ArchiveSettings: Hashable, Sendable {
    /// The parts of an article whose change makes a version.
    public var versions: Set<Part>
    /// Whether the page as captured is kept beside the article.
    public var keepsPages: Bool

    /// Settings; by default links alone make no version, and pages are kept.
    public init(versions: Set<Part> = [.text, .facts, .credits, .counters], keepsPages: Bool = true) {
        self.versions = versions
        self.keepsPages = keepsPages
    }

    /// The parts of an article, each of which is a file of its own.
    public typealias Part = ArticlePart

    static let fileName = "stet.json"
    static let format = "stet.archive/1"

    /// The content of `stet.json`.
    var text: String {
        let parts = Part.allCases.filter(versions.contains)
        let json: JSON = [
            "format": .string(Self.format), "versions": JSON(parts) { .string($0.rawValue) },
            "pages": .bool(keepsPages),
        ]
        return json.text(levels: 1) + "\n"
    }

    /// Reads `stet.json`; settings that are absent are the default, parts that are not known are ignored.
    init(bytes: [UInt8], path: String) throws(ArchiveError) {
        let file: SettingsFile
        do {
            file = try readJSON(SettingsFile.self, from: bytes)
        } catch {
            throw .damaged(path: Self.fileName, problem: error.description)
        }
        guard file.format == Self.format else { throw .unknownFormat(path: path, format: file.format) }
        self.init()
        if let parts = file.versions { versions = Set(parts.compactMap(Part.init)) }
        keepsPages = file.pages ?? true
    }
}

/// `stet.json` as it stands.
private struct SettingsFile: Decodable {
    var format: String
    var versions: [String]?
    var pages: Bool?
}
