import Articles
import Hashing

/// A record of a web archive that may show a page, or say that it is gone.
public struct Capture: Hashable, Sendable {
    /// What the record tells of its address.
    public enum Kind: UInt8, Hashable, Sendable {
        case page
        /// The address was answered with 404, 410 or 451.
        case gone
        /// The page is that of another record.
        case revisit
    }

    public internal(set) var kind: Kind
    /// When it was captured, in seconds since 1970.
    public var seconds: Int64
    /// How long its block is, in bytes.
    public var length: Int
    /// Whether an earlier capture shows a page under the same address.
    public internal(set) var followsPage = false

    var location: Location
    /// Where the body is, where it is in another record.
    var original: Location?
    /// Stand for the address, for the digest of the body and for the record's name.
    var (address, digest, id): (Key, Key, Key)
    /// Stands for the name of the record that a revisit refers to.
    var referred = Key.none

    /// Where a record is.
    struct Location: Hashable, Sendable {
        var file: Int32
        var offset: Int
    }

    /// Stands for a text: eight bytes of its SHA-256.
    ///
    /// What it leads to is compared as a whole when it is read.
    struct Key: Hashable, Sendable {
        var number: UInt64

        static let none = Key(number: 0)

        init(number: UInt64) {
            self.number = number
        }

        init(_ text: String?) {
            let digest = text.map { SHA256.digest(of: $0.utf8).bytes } ?? []
            number = digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}

/// Why a record of a web archive was passed over.
public enum PassedOver: Hashable, Sendable, CaseIterable {
    case otherType, otherScheme, redirect, otherStatus, otherMedia, truncated, tooLarge, withoutOriginal

    /// What such records are, in the plural.
    public var phrase: String {
        switch self {
        case .otherType: "requests, metadata and the like"
        case .otherScheme: "not from the web"
        case .redirect: "redirects"
        case .otherStatus: "with another status than 200, 404, 410 and 451"
        case .otherMedia: "not HTML"
        case .truncated: "not whole when they were captured"
        case .tooLarge: "larger than any page"
        case .withoutOriginal: "revisits of records that are not there"
        }
    }
}
