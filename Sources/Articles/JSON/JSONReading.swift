/// Reads a value from JSON in UTF-8.
///
/// Unknown members are ignored; a byte order mark in front is skipped. The error names the member that is wrong.
public func readJSON<Value: Decodable>(
    _ type: Value.Type, from bytes: some Sequence<UInt8>
) throws(FormatError)
    -> Value
{
    do {
        let inPlace = try bytes.withContiguousStorageIfAvailable { try JSONText($0) }
        let json = try inPlace ?? Array(bytes).withUnsafeBufferPointer { try JSONText($0) }
        return try Value(from: JSONDecoding(json.root))
    } catch let error as FormatError {
        throw error
    } catch let error as DecodingError {
        throw FormatError(error.oneLine)
    } catch {
        throw FormatError("this is not JSON")
    }
}

/// Reads a value from the JSON that a text is.
func readJSON<Value>(
    _ text: String, as value: (JSONValue) throws(DecodingError) -> Value
) throws(FormatError) -> Value {
    let root = try JSONText(text).root
    do { return try value(root) } catch { throw FormatError(error.oneLine) }
}

/// Reads a list from the JSON that a text is.
func readJSON<Element>(
    _ text: String, listOf element: (JSONValue) throws(DecodingError) -> Element
) throws(FormatError) -> [Element] {
    try readJSON(text) { json throws(DecodingError) in try json.list(of: element) }
}

extension DecodingError {
    /// What is wrong, with the path of the member it is about.
    fileprivate var oneLine: String {
        switch self {
        case .keyNotFound(let key, let context):
            "\(Self.place(context.codingPath))the member '\(key.stringValue)' is missing"
        case .typeMismatch(_, let context): "\(Self.place(context.codingPath))the value has another type than it should"
        case .valueNotFound(_, let context): "\(Self.place(context.codingPath))the value is null"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "this is not JSON" : Self.place(context.codingPath) + context.debugDescription
        @unknown default: "this JSON cannot be read"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "" }
        let joined = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
        return (joined.hasPrefix(".") ? String(joined.dropFirst()) : joined) + ": "
    }
}
