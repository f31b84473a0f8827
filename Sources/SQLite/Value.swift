import CSQLite

/// What a column or a parameter of a statement holds.
public enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    /// The text, or null where there is none.
    public init(_ text: String?) {
        self = text.map(Value.text) ?? .null
    }

    /// The number.
    public init(_ number: Int) {
        self = .integer(Int64(number))
    }

    /// The number, or null where there is none.
    public init(_ number: Int64?) {
        self = number.map(Value.integer) ?? .null
    }

    func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch self {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .text(let text):
            var text = text
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    csqlite_bind_text(statement, index, $0.baseAddress ?? Self.nothing, Int32(clamping: $0.count))
                }
            }
        case .blob(let bytes):
            return bytes.withUnsafeBytes {
                csqlite_bind_blob(
                    statement, index, $0.baseAddress ?? UnsafeRawPointer(Self.nothing), Int32(clamping: $0.count))
            }
        }
    }

    /// What an empty text or blob points to, since a null pointer would make it null; never freed.
    nonisolated(unsafe) private static let nothing: UnsafePointer<CChar> = {
        let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        byte.initialize(to: 0)
        return UnsafePointer(byte)
    }()
}
