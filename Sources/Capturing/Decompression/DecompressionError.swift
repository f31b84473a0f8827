/// Why bytes could not be decompressed.
enum DecompressionError: Error, Hashable, Sendable {
    case tooLarge(limit: Int)
    case damaged
    /// The bytes end before what they hold does.
    case cutShort
    case noMemory
}

extension DecompressionError: CustomStringConvertible {
    /// What is wrong, in one line.
    var description: String {
        switch self {
        case .tooLarge(let limit): "it is larger than \(limit) bytes when it is decompressed"
        case .damaged: "its compression is damaged"
        case .cutShort: "its compression breaks off"
        case .noMemory: "there is no memory; close other programs and try again"
        }
    }
}
