/// Turns changes into edits and says of each what it is about.
struct EditClassifier {
    let old: [UInt8]
    let new: [UInt8]
    /// Names known to be those of persons.
    let names: [[UInt8]]

    init(old: String, new: String, names: [String]) {
        self.old = Array(old.utf8)
        self.new = Array(new.utf8)
        self.names = names.map { Array($0.utf8) }
    }

    /// The edits for changes in order, with the equal stretches between them.
    func edits(for changes: [Change]) -> [TextEdit] {
        var edits: [TextEdit] = []
        var last = (old: 0, new: 0)
        func appendEqual(upTo oldEnd: Int, _ newEnd: Int) {
            if oldEnd > last.old {
                edits.append(TextEdit(old: last.old..<oldEnd, new: last.new..<newEnd, kind: nil))
            }
        }
        for change in changes {
            appendEqual(upTo: change.old.lowerBound, change.new.lowerBound)
            edits.append(TextEdit(old: change.old, new: change.new, kind: kind(of: change)))
            last = (change.old.upperBound, change.new.upperBound)
        }
        appendEqual(upTo: old.count, new.count)
        return edits
    }

    private func kind(of change: Change) -> EditKind {
        let before = Array(String(decoding: old[change.old], as: UTF8.self).unicodeScalars)
        let after = Array(String(decoding: new[change.new], as: UTF8.self).unicodeScalars)
        let both = before + after
        if both.allSatisfy(\.properties.isWhitespace) { return .spacing }
        if Self.areSame(before, after, without: Self.isQuotationMark) { return .quotation }
        if !before.isEmpty, !after.isEmpty, both.allSatisfy(Self.isUnit) { return .number }
        if both.allSatisfy({ Self.isPunctuation($0) || $0.properties.isWhitespace }) { return .punctuation }
        if Self.hasDigit(before), Self.hasDigit(after) {
            let isAlike = Self.areSame(before, after, without: Self.isOfNumber)
            if isAlike { return isDate(change, both) ? .date : .number }
        }
        if !before.isEmpty, !after.isEmpty {
            if isCalendarWord(change) { return .date }
            if both.allSatisfy({ $0.properties.numericType != nil }) { return isDate(change, both) ? .date : .number }
            if isName(change, before, after) { return .name }
        }
        if isInsideWord(change) { return isTypoInWord(change) ? .typo : .wording }
        if before.isEmpty { return .addition }
        if after.isEmpty { return .removal }
        return Self.isTypo(before, after) ? .typo : .wording
    }

    /// Whether two texts are the same but for scalars that do not count.
    private static func areSame(
        _ before: [Unicode.Scalar], _ after: [Unicode.Scalar], without isDropped: (Unicode.Scalar) -> Bool
    ) -> Bool {
        withoutActuallyEscaping(isDropped) { isDropped in
            before.lazy.filter { !isDropped($0) }.elementsEqual(after.lazy.filter { !isDropped($0) })
        }
    }

    private static func hasDigit(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.contains { $0.properties.numericType == .decimal }
    }

    private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
        "%％‰°".unicodeScalars.contains(scalar)
    }

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType != nil || ".,:/-−+%％‰ ".unicodeScalars.contains(scalar)
    }

    static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isQuotationMark || "「」『』《》〈〉".unicodeScalars.contains(scalar)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }

    /// Whether a word gave way to one like it: one Chinese character for another or the same ones in another order, or
    /// a longer word with one or two letters more, less or different.
    static func isTypo(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
        let isIdeographic = (before + after).allSatisfy(\.properties.isIdeographic)
        if isIdeographic { return before.count == 1 && after.count == 1 || before == after.reversed() }
        guard (before + after).allSatisfy(\.properties.isAlphabetic), min(before.count, after.count) >= 4 else {
            return false
        }
        let start = zip(before, after).prefix { $0 == $1 }.count
        let end = zip(before.dropFirst(start).reversed(), after.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return max(before.count, after.count) - start - end <= 2
    }
}
