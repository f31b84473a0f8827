/// What is wrong with a record of a WARC file, or with what stands in its place.
public enum RecordProblem: Error, Hashable, Sendable {
    case unreadable(String)
    case damagedCompression
    /// The compressed bytes of the record hold far more than any record does.
    case bomb
    case noRecord
    case unknownVersion(String)
    case headerTooLong
    case malformedField(String)
    case missingField(String)
    case malformedLength(String)
    case malformedTime(String)
    case endsInside
    /// What follows the block is neither the end nor another record.
    case wrongLength(Int)
    case wrongDigest(String)
    case segment
    case malformedMessage(String)
    case noMemory
}

extension RecordProblem: CustomStringConvertible {
    /// What is wrong, in one line.
    public var description: String {
        switch self {
        case .unreadable(let reason): "it cannot be read: \(reason)"
        case .damagedCompression: "its compression is damaged"
        case .bomb: "it is a decompression bomb"
        case .noRecord: "no record begins here"
        case .unknownVersion(let text): "'\(text)' is no version of WARC that is read; 1.0 and 1.1 are"
        case .headerTooLong: "its header is longer than \(RecordHeader.largest) bytes"
        case .malformedField(let line): "the line '\(line)' of its header is no field"
        case .missingField(let name): "its header has no \(name)"
        case .malformedLength(let text): "its Content-Length, '\(text)', is no length"
        case .malformedTime(let text): "its WARC-Date, '\(text)', is no time"
        case .endsInside: "it breaks off"
        case .wrongLength(let length): "its Content-Length, \(length), is not how long it is"
        case .wrongDigest(let digest): "its content does not fit its digest \(digest)"
        case .segment: "it is one of several segments, which are not joined"
        case .malformedMessage(let problem): problem
        case .noMemory: "there is no memory; close other programs and try again"
        }
    }
}
