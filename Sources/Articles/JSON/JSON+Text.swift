extension JSON {
    /// The value on one line.
    public var text: String { text(levels: 0) }

    /// The value as text.
    ///
    /// Strings are written as they are, but for what JSON must escape and for control characters and overrides of the
    /// text's direction, which are written as `\u` and four digits, so that the text can be shown on a terminal.
    ///
    /// - Parameter levels: how many levels of arrays and objects put each of their members on a line of its own. Below
    ///   the first one, an array or object that holds neither arrays nor objects stays on one line.
    public func text(levels: Int) -> String {
        var writer = JSONWriter()
        writer.write(self, levels: levels, indent: 0)
        return writer.text
    }
}

/// Writes values one behind the other into one text.
private struct JSONWriter {
    private var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(512)
    }

    /// What has been written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ value: JSON, levels: Int, indent: Int) {
        switch value {
        case .null: write("null")
        case .bool(let flag): write(flag ? "true" : "false")
        case .integer(let number): write(String(number))
        case .decimal(let number): writeNumber(number)
        case .string(let string): writeString(string)
        case .array(let elements):
            let isBroken = isBroken(elements, levels, indent) { $0.isNested }
            writeList(elements, "[", "]", isBroken: isBroken, indent: indent) { writer, element in
                writer.write(element, levels: levels - 1, indent: indent + 2)
            }
        case .object(let members):
            let isBroken = isBroken(members, levels, indent) { $0.value.isNested }
            writeList(members, "{", "}", isBroken: isBroken, indent: indent) { writer, member in
                writer.writeString(member.name)
                writer.write(": ")
                writer.write(member.value, levels: levels - 1, indent: indent + 2)
            }
        }
    }

    /// Whether the members of an array or object stand on lines of their own.
    private func isBroken<Element>(
        _ elements: [Element], _ levels: Int, _ indent: Int, _ isNested: (Element) -> Bool
    ) -> Bool {
        levels > 0 && !elements.isEmpty && (indent == 0 || elements.contains(where: isNested))
    }

    private mutating func writeList<Element>(
        _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, isBroken: Bool, indent: Int,
        _ writeElement: (inout JSONWriter, Element) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { write(isBroken ? "," : ", ") }
            if isBroken { breakLine(indent: indent + 2) }
            writeElement(&self, element)
        }
        if isBroken { breakLine(indent: indent) }
        bytes.append(UInt8(ascii: close))
    }

    private mutating func breakLine(indent: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }

    /// JSON has no infinity and no NaN; they become null.
    private mutating func writeNumber(_ number: Double) {
        if let whole = Int(exactly: number) {
            write(String(whole))
        } else {
            write(number.isFinite ? number.description : "null")
        }
    }

    private mutating func write(_ plain: String) {
        plain.withBytes { bytes.append(contentsOf: $0) }
    }

    private mutating func writeString(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        string.withBytes { source in
            var written = 0
            while case let offset = source.offsetOfControl(orOneOf: Self.marks, from: written), offset < source.count {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[written..<offset]))
                written = offset + max(1, source.lengthOfControl(at: offset))
                escape(source[offset..<written])
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[written...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let marks = ASCIISet("\"\\")

    /// Writes the escape of one scalar, given as UTF-8.
    private mutating func escape(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) {
        for scalar in String(decoding: scalar, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case "\n": write("\\n")
            case "\r": write("\\r")
            case "\t": write("\\t")
            default:
                let digits = String(scalar.value, radix: 16)
                write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
            }
        }
    }
}

extension JSON {
    /// Whether the value is an array or an object.
    fileprivate var isNested: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
