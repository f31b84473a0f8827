/// The header fields of an answer, in the order in which they came.
public struct Headers: Hashable, Sendable {
    /// A field as the server wrote it; its value without white space around it.
    public struct Field: Hashable, Sendable {
        public var name: String
        public var value: String

        /// A field by its name and value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public var fields: [Field]

    /// Headers of the given fields.
    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The value of the first field of a name, in whatever case it is written.
    public subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The media type without its parameters, in lower case: `text/html`.
    public var mediaType: String? {
        self["Content-Type"].map { $0.prefix { $0 != ";" }.trimmed.lowercased() }
    }

    /// The encoding of characters that the `Content-Type` names.
    public var charset: String? {
        guard let type = self["Content-Type"] else { return nil }
        for parameter in type.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimmed.lowercased() == "charset" else { continue }
            let value = parts[1].trimmed.filter { $0 != "\"" && $0 != "'" }
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// Appends a line to the value of the last field where it continues that, as old servers broke long ones; false where it
    /// does not begin with white space.
    mutating func continueLast(_ line: some Collection<UInt8>) -> Bool {
        guard let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") else { return false }
        guard let last = fields.indices.last else { return true }
        fields[last].value += " " + String(decoding: Array(line), as: UTF8.self).trimmed
        return true
    }

    /// Reads one line of a header; nil where it is none.
    static func field(_ line: some Sequence<UInt8>) -> Field? {
        let text = String(decoding: Array(line), as: UTF8.self)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = text[..<colon].trimmed
        return name.isEmpty ? nil : Field(name, text[text.index(after: colon)...].trimmed)
    }
}

extension StringProtocol {
    /// The text without white space at its ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
