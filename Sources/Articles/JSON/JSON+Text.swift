extension JSON {
    /// The value on one line.
    public var text: String { text(levels: 0) }

    /// The value as text.
    ///
    /// Strings are written as they are, but for what JSON must escape and for control characters and overrides of the
    /// text's direction, which are written as `\uXXXX`, so that the text can be shown on a terminal.
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
    var text = ""

    mutating func write(_ value: JSON, levels: Int, indent: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .decimal(let number): writeNumber(number)
        case .string(let string): writeString(string)
        case .array(let elements):
            writeList(elements, "[", "]", isBroken: isBroken(elements, levels, indent), indent: indent) {
                writer, element in
                writer.write(element, levels: levels - 1, indent: indent + 2)
            }
        case .object(let members):
            let isBroken = isBroken(members.map(\.value), levels, indent)
            writeList(members, "{", "}", isBroken: isBroken, indent: indent) { writer, member in
                writer.writeString(member.name)
                writer.text += ": "
                writer.write(member.value, levels: levels - 1, indent: indent + 2)
            }
        }
    }

    /// Whether the members of an array or object stand on lines of their own.
    private func isBroken(_ values: [JSON], _ levels: Int, _ indent: Int) -> Bool {
        guard levels > 0, !values.isEmpty else { return false }
        return indent == 0
            || values.contains { value in
                switch value {
                case .array, .object: true
                default: false
                }
            }
    }

    private mutating func writeList<Element>(
        _ elements: [Element], _ open: String, _ close: String, isBroken: Bool, indent: Int,
        _ writeElement: (inout JSONWriter, Element) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += isBroken ? "," : ", " }
            if isBroken { text += "\n" + String(repeating: " ", count: indent + 2) }
            writeElement(&self, element)
        }
        if isBroken { text += "\n" + String(repeating: " ", count: indent) }
        text += close
    }

    /// JSON has no infinity and no NaN; they become null.
    private mutating func writeNumber(_ number: Double) {
        if let whole = Int(exactly: number) {
            text += String(whole)
        } else {
            text += number.isFinite ? number.description : "null"
        }
    }

    private mutating func writeString(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.isControlOrOverride:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
