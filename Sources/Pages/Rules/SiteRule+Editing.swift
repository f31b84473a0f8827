extension SiteRule {
    /// The longest page that replacements may make, in bytes.
    private static let longestPage = 1 << 26
    /// So many bytes at most are looked through for all replacements together.
    private static let mostWork = 1 << 30

    /// The text of a page with the rule's replacements made, one after another.
    ///
    /// Linear in the page for each replacement.
    func edited(_ text: String) throws(SiteRuleError) -> String {
        guard !replacements.isEmpty else { return text }
        var page = Array(text.utf8)
        var work = 0
        for edit in replacements {
            work += page.count
            guard work <= Self.mostWork else {
                throw SiteRuleError(
                    file, line: edit.line, "there is too much to replace on a page so long; cut the rule")
            }
            let places = Self.places(of: Array(edit.find.utf8), in: page)
            guard !places.isEmpty else { continue }
            let replacement = Array(edit.replacement.utf8)
            let length = page.count + places.count * (replacement.count - edit.find.utf8.count)
            guard length <= Self.longestPage else {
                throw SiteRuleError(
                    file, line: edit.line, "the replacement makes the page longer than \(Self.longestPage) bytes")
            }
            var result: [UInt8] = []
            result.reserveCapacity(length)
            var start = 0
            for place in places {
                result += page[start..<place]
                result += replacement
                start = place + edit.find.utf8.count
            }
            page = result + page[start...]
        }
        return String(decoding: page, as: UTF8.self)
    }

    /// Where a text begins in another, without overlaps; by the method of Knuth, Morris and Pratt.
    private static func places(of part: [UInt8], in text: [UInt8]) -> [Int] {
        guard !part.isEmpty, part.count <= text.count else { return [] }
        var fallback = [0]
        var length = 0
        for byte in part.dropFirst() {
            while length > 0, part[length] != byte { length = fallback[length - 1] }
            if part[length] == byte { length += 1 }
            fallback.append(length)
        }
        var places: [Int] = []
        length = 0
        for (index, byte) in text.enumerated() {
            while length > 0, part[length] != byte { length = fallback[length - 1] }
            if part[length] == byte { length += 1 }
            if length == part.count {
                places.append(index + 1 - length)
                length = 0
            }
        }
        return places
    }
}
