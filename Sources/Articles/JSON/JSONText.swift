/// A JSON text that is well formed, with the places of all its values.
///
/// Nothing is made of a value before somebody asks for it: names of members are compared where they stand, and what
/// nobody asks for stays where it is. The tokens stand in the order of the text, those of an array or object behind it.
final class JSONText: Sendable {
    /// The whole text, which the offsets of the tokens are of.
    let text: String
    let tokens: [Token]
    /// The strings that are written with escapes.
    let unescaped: [String]

    /// One value, or the name of a member.
    enum Token {
        case null
        case bool(Bool)
        case integer(Int)
        case decimal(Double)
        /// A string that stands in the text as it is, by its first byte and the one behind its last.
        case string(Int, Int)
        /// A string with escapes, by its place among those without.
        case unescaped(Int)
        /// An array, with the place of the token behind its last element.
        case array(count: Int, end: Int)
        /// An object, with the place of the token behind its last member; each name stands in front of its value.
        case object(count: Int, end: Int)
    }

    /// Reads a text strictly as RFC 8259 has it; a byte order mark in front is skipped.
    convenience init(_ bytes: UnsafeBufferPointer<UInt8>) throws(FormatError) {
        // Nothing outside of ASCII may stand outside of a string, so all of it is UTF-8 or no JSON.
        guard let text = String(validating: bytes, as: UTF8.self) else { throw JSONReader.notJSON }
        try self.init(text)
    }

    /// Reads a text strictly as RFC 8259 has it; a byte order mark in front is skipped.
    init(_ text: String) throws(FormatError) {
        let read = text.withBytes { bytes in
            Result { () throws(FormatError) in try JSONReader.read(bytes) }
        }
        (tokens, unescaped) = try read.get()
        self.text = text
    }

    /// The value that all of the text is.
    var root: JSONValue { JSONValue(self, at: 0) }

    /// The string, or name of a member, at a place; nil where another value stands there.
    func string(at place: Int) -> String? {
        switch tokens[place] {
        case .string(let start, let end):
            let utf8 = text.utf8
            let first = utf8.index(utf8.startIndex, offsetBy: start)
            return String(text[first..<utf8.index(first, offsetBy: end - start)])
        case .unescaped(let index): return unescaped[index]
        default: return nil
        }
    }

    /// The place of the token behind a value with all that is in it.
    func end(of place: Int) -> Int {
        switch tokens[place] {
        case .array(_, let end), .object(_, let end): end
        default: place + 1
        }
    }

    /// The places of an array's elements; none for other values.
    func elements(of place: Int) -> [Int] {
        guard case .array(let count, let end) = tokens[place] else { return [] }
        return places(from: place + 1, to: end, count: count, behind: 0)
    }

    /// The places of the values of an object's members, of which each has its name in front; none for other values.
    func members(of place: Int) -> [Int] {
        guard case .object(let count, let end) = tokens[place] else { return [] }
        return places(from: place + 2, to: end, count: count, behind: 1)
    }

    /// The places of values that have so many tokens between each other.
    private func places(from first: Int, to end: Int, count: Int, behind distance: Int) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(count)
        var next = first
        while next < end {
            places.append(next)
            next = self.end(of: next) + distance
        }
        return places
    }

    /// The place of the value of an object's member; of members with the same name it is the last one.
    func member(_ name: String, of place: Int) -> Int? {
        guard case .object(_, let end) = tokens[place] else { return nil }
        return text.withBytes { bytes in
            name.withBytes { name in
                var found: Int?
                var next = place + 1
                while next < end {
                    if isString(at: next, in: bytes, name) { found = next + 1 }
                    next = self.end(of: next + 1)
                }
                return found
            }
        }
    }

    /// Whether the string at a place has certain bytes.
    private func isString(
        at place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch tokens[place] {
        case .string(let start, let end):
            end - start == wanted.count && wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
        case .unescaped(let index): unescaped[index].utf8.elementsEqual(wanted)
        default: false
        }
    }

    /// The names and indices that lead to a value, from the root inwards.
    func path(to place: Int) -> [JSONKey] {
        var path: [JSONKey] = []
        var outer = 0
        while outer < place {
            let elements = elements(of: outer)
            if let index = elements.lastIndex(where: { $0 <= place }) {
                path.append(JSONKey(intValue: index))
                outer = elements[index]
            } else if let member = members(of: outer).last(where: { $0 <= place }), let name = string(at: member - 1) {
                path.append(JSONKey(stringValue: name))
                outer = member
            } else {
                break
            }
        }
        return path
    }
}

/// The name of a member or the index of an element.
struct JSONKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = String(intValue)
        self.intValue = intValue
    }
}
