/// A breadcrumb such as `首页> 网安频道> 要闻 > 正文`.
enum Breadcrumb {
    /// Whether a line is a breadcrumb.
    static func isOne(_ line: PageLine) -> Bool { pieces(of: line) != nil }

    /// The sections a line names between the front page and the article; none where it is no breadcrumb.
    static func steps(of line: PageLine) -> [String] {
        guard let pieces = pieces(of: line) else { return [] }
        return pieces.filter { $0.count <= 20 && !isHome($0) }
            .map { line.original($0.startIndex..<$0.endIndex) }
            .filter { !Vocabulary.breadcrumbEnds.contains($0.lowercased()) }
    }

    private static func pieces(of line: PageLine) -> [ArraySlice<Unicode.Scalar>]? {
        guard line.count <= 120, !line.isIndented, line.bullet == nil else { return nil }
        // Most lines have none, which one look tells.
        guard line.folded.contains(where: filter.passes) else { return nil }
        let start = labelEnd(line)
        for separator in separators where line.folded.contains(separator) {
            let slices = line.folded[start...].split(separator: separator).map { $0.trimming(" :") }
            let pieces = slices.filter { !$0.isEmpty }
            guard let first = pieces.first, pieces.count > 1 else { continue }
            let isArrow = separator != "/" && separator != "-"
            let areShort = slices.dropLast().allSatisfy { $0.count <= 12 }
            if isHome(first) || isArrow && (start > 0 || areShort) { return pieces }
        }
        return nil
    }

    private static let separators: [Unicode.Scalar] = [">", "›", "»", "/", "-"]
    private static let filter = ScalarFilter(separators)

    /// Whether a step is the front page, perhaps with the name of the site in front of the word.
    private static func isHome(_ step: ArraySlice<Unicode.Scalar>) -> Bool {
        home.contains { word in
            step.count >= word.count && zip(step.suffix(word.count), word).allSatisfy { $0.asciiLowercased == $1 }
        }
    }

    private static let home = Vocabulary.home.map { Array($0.unicodeScalars) }

    /// Where the steps begin behind a label such as `当前位置:`.
    private static func labelEnd(_ line: PageLine) -> Int {
        guard let label = Vocabulary.here.prefix(of: line.folded[...]) else { return 0 }
        let rest = line.folded[label.upperBound...].drop { $0 == " " }
        return rest.first == ":" ? rest.startIndex + 1 : 0
    }
}
