public import Articles

/// What reads and writes web archives; given to the tool as a capability.
public protocol WebArchiveFormats: Sendable {
    /// Looks through the web archives of some paths.
    ///
    /// - Parameters:
    ///   - temporary: a folder for temporary files.
    ///   - progress: is told the bytes that were looked through, and all of them; looking stops where it returns false.
    func captures(
        in paths: [String], temporary: String, progress: (Int, Int) -> Bool
    ) throws(CapabilityError) -> any WebArchiveCaptures

    /// Makes the records of a WARC file.
    ///
    /// - Parameter isCompressed: whether each record is compressed by itself.
    func encoder(isCompressed: Bool) throws(CapabilityError) -> any WebArchiveEncoding
}

/// Makes the records of a WARC file, one after the other; the same ones make the same bytes.
public protocol WebArchiveEncoding: AnyObject {
    /// The record that the file begins with.
    ///
    /// - Parameter name: names the record; its id is made from it.
    func information(
        named name: String, time: Instant, _ fields: [(name: String, value: String)]
    ) throws(CapabilityError) -> [UInt8]

    /// The record of a capture.
    func record(of capture: WebCapture, named name: String) throws(CapabilityError) -> [UInt8]
}

/// The captures of web archives, by their times; numbered from 0.
public protocol WebArchiveCaptures: Sendable {
    var count: Int { get }

    /// What became of the records that are no captures.
    var summary: WebArchiveSummary { get }

    /// What is known of a capture before it is read.
    func facts(of number: Int) -> CaptureFacts

    /// What a capture holds; asked on several threads at once.
    func capture(_ number: Int) throws(CapabilityError) -> WebCapture
}

/// What is known of a capture before it is read.
public struct CaptureFacts: Hashable, Sendable {
    /// Its place in messages: `crawl.warc.gz at 1234`.
    public var label: String
    /// About how many bytes it takes.
    public var size: Int
    /// Whether it tells that a page is gone.
    public var isGone: Bool
    /// Whether an earlier capture shows a page under its address.
    public var followsPage: Bool

    /// Facts by their parts.
    public init(label: String, size: Int, isGone: Bool, followsPage: Bool) {
        self.label = label
        self.size = size
        self.isGone = isGone
        self.followsPage = followsPage
    }
}

/// What a web archive holds of one address at one time.
public struct WebCapture: Hashable, Sendable {
    /// What was found under the address.
    public enum Content: Hashable, Sendable {
        case page(Page)
        /// An article in the form `stet.article/1`, of which no page was kept.
        case article([UInt8])
        /// Nothing, with the status that says so.
        case gone(Int)
    }

    public var content: Content
    public var captured: Instant
    /// The address; nil where the article has a name in its place.
    public var address: Address?
    public var name: String?
    /// What HTTP said, where that is known.
    public var http: HTTPFacts?

    /// A capture by its parts.
    public init(content: Content, captured: Instant, address: Address?, name: String? = nil, http: HTTPFacts? = nil) {
        self.content = content
        self.captured = captured
        self.address = address
        self.name = name
        self.http = http
    }
}

/// What became of the records of web archives.
public struct WebArchiveSummary: Hashable, Sendable {
    /// How many were read.
    public var records: Int
    /// How many were passed over, with what they are, in the plural; the most first.
    public var passedOver: [Group]
    /// What cannot be read, with its place: the first of it, and how much there is.
    public var damage: [String]
    public var damageCount: Int

    /// How many records were passed over.
    var passedOverCount: Int { passedOver.reduce(0) { $0 + $1.count } }

    /// Records that were passed over for one reason.
    public struct Group: Hashable, Sendable {
        public var phrase: String
        public var count: Int

        /// A group by its parts.
        public init(phrase: String, count: Int) {
            self.phrase = phrase
            self.count = count
        }
    }

    /// A summary by its parts.
    public init(records: Int, passedOver: [Group], damage: [String], damageCount: Int) {
        self.records = records
        self.passedOver = passedOver
        self.damage = damage
        self.damageCount = damageCount
    }
}
