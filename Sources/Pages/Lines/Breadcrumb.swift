/// A breadcrumb such as `首页> 网安频道> 要闻 > 正文`.
enum Breadcrumb {
    /// Whether a line is a breadcrumb.
    static func isOne(_ line: PageLine) -> Bool { pieces(of: line) != nil }

    /// The sections a line names between the front page and the article; none where it is no breadcrumb.
    static func steps(of line: PageLine) -> [String] {
        guard let pieces = pieces(of: line) else { return [] }
        let isShort = { (piece: String) in piece.unicodeScalars.count <= 20 }
        return pieces.filter { piece in
            let lower = piece.lowercased()
            let isHome = Vocabulary.home.contains { lower == $0 || lower.hasSuffix($0) }
            return !piece.isEmpty && isShort(piece) && !isHome && !Vocabulary.breadcrumbEnds.contains(lower)
        }
    }

    private static func pieces(of line: PageLine) -> [String]? {
        guard line.count <= 120, !line.isIndented, line.bullet == nil else { return nil }
        // Most lines have none, which one look tells.
        guard line.folded.contains(where: filter.passes) else { return nil }
        let separators = Self.separators.filter(line.folded.contains)
        guard !separators.isEmpty else { return nil }
        let start = labelEnd(line)
        for separator in separators {
            let slices = line.folded[start...].split(separator: separator).map { $0.trimming(" :") }
            let pieces = slices.map { line.original($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
            guard let first = pieces.first?.lowercased(), pieces.count > 1 else { continue }
            let beginsAtHome = Vocabulary.home.contains { first == $0 || first.hasSuffix($0) }
            let isArrow = separator != "/" && separator != "-"
            let areShort = slices.dropLast().allSatisfy { $0.count <= 12 }
            if beginsAtHome || isArrow && (start > 0 || areShort) { return pieces }
        }
        return nil
    }

    private static let separators: [Unicode.Scalar] = [">", "›", "»", "/", "-"]
    private static let filter = ScalarFilter(separators)

    /// Where the steps begin behind a label such as `当前位置:`.
    private static func labelEnd(_ line: PageLine) -> Int {
        guard let label = Vocabulary.here.prefix(of: line.folded[...]) else { return 0 }
        let rest = line.folded[label.upperBound...].drop { $0 == " " }
        return rest.first == ":" ? rest.startIndex + 1 : 0
    }
}
