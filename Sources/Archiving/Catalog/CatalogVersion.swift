import Articles
import Diffing
import Git
import History

/// A version as the catalog knows it.
struct CatalogVersion: Hashable, Sendable {
    var version: Version
    var commit: ObjectID
    var files: FileIDs
    /// The counts of edits, as in the commit's message; empty where there are none.
    var edits: String
    /// The rows of this version and of the one before it in the catalog.
    var row: Int64 = 0
    var previous: Int64 = 0
    /// The row of the version since which the headline has been what it is.
    var titled: Int64 = 0
    /// The row of the last version before this one whose number is a multiple of ``strideLength``; 0 where there is none.
    var stride: Int64 = 0

    static let strideLength = 32

    /// What the edits are in numbers.
    var summary: DiffSummary { DiffSummary(edits: edits) }
}

extension DiffSummary {
    /// The counts that a commit's message names, such as `edited=2`.
    fileprivate init(edits: String) {
        self.init()
        for edit in edits.split(separator: " ") {
            let parts = edit.split(separator: "=")
            guard parts.count == 2, let count = Int(parts[1]),
                let field = DiffSummary.fields.first(where: { $0.name == parts[0] })
            else { continue }
            self[keyPath: field.value] = count
        }
    }
}

extension ArticleReference {
    /// The id as a number whose order is that of the digits.
    var key: Int64 {
        Self.key(UInt64(id, radix: 16) ?? 0)
    }

    static func key(_ id: UInt64) -> Int64 {
        Int64(bitPattern: id ^ 1 << 63)
    }
}
