import Articles

/// Finds credits in the lines of a page.
///
/// A credit is put together from parts: an organization, a role word, a separator, names, and a bracket round it all.
/// Which parts there are and in which order differs from site to site; the parts themselves do not.
struct CreditReader {
    private let names: NameReader
    private let language: String?

    init(language: String?) {
        names = NameReader(language: language)
        self.language = language
    }

    /// The credits of a line that holds nothing else, such as `[ 责编:李伯玺 ]` or `By A and B`; none for other lines.
    func credits(ofLine line: PageLine) -> [Credit] {
        guard line.count <= PageLine.longestFact, line.count > 1 else { return [] }
        let content = Bracket.content(of: line.folded[...])
        if let credits = credits(of: content, printed: line.text) { return credits }
        if content.count == line.count - 2, let reporter = unlabelled(content, printed: line.text) { return [reporter] }
        return pieces(of: line)
    }

    /// The author whom a line below the headline names without a role, as in `石佳/中国青年报`.
    func credits(ofByline line: PageLine) -> [Credit] {
        let halves = line.folded.split(separator: "/").map { $0.trimming() }
        guard line.count <= 24, halves.count == 2, Surnames.beginName(halves[0]), Organization.isOne(halves[1]) else {
            return []
        }
        return [Credit(role: .author, name: halves[0].string, organization: halves[1].string, printed: line.text)]
    }

    /// The credits of a row of facts with bars between them: `发表于2014-08-24 21:30| 来源某网| 作者李明`.
    private func pieces(of line: PageLine) -> [Credit] {
        guard !line.times.isEmpty, line.folded.contains("|") else { return [] }
        return line.folded.split(separator: "|").map { $0.trimming() }.flatMap { piece in
            credits(of: piece, printed: line.original(piece.startIndex..<piece.endIndex)) ?? []
        }
    }

    /// The credits that a paragraph ends with in a bracket, such as `（记者 A B）`, or that stand in one near its
    /// beginning, as in `新华社北京电（记者 A）`.
    func credits(inParagraph line: PageLine) -> [Credit] {
        let head = Bracket.all(in: line.folded.prefix(48))
        let tail = line.count > 48 ? Bracket.all(in: line.folded[max(48, line.count - 120)...]) : []
        return (head + tail).flatMap { bracket -> [Credit] in
            let isAtEnd = bracket.range.upperBound >= line.count - 1
            guard isAtEnd || bracket.range.upperBound <= 40 else { return [] }
            let printed = line.original(bracket.range)
            let inner = line.folded[bracket.inner]
            if let credits = credits(of: inner, printed: printed) { return credits }
            return isAtEnd ? [unlabelled(inner, printed: printed)].compactMap(\.self) : []
        }
    }

    /// The reporter whom a Japanese page names in a bracket without any label: `（山田太郎）`.
    private func unlabelled(_ text: ArraySlice<Unicode.Scalar>, printed: @autoclosure () -> String) -> Credit? {
        guard language == "ja", text.count <= 9,
            text.allSatisfy({ $0.properties.isIdeographic || $0 == " " }),
            let person = names.persons(in: text)?.first
        else { return nil }
        return Credit(role: .reporter, name: person.name, printed: printed())
    }

    /// The photographers a caption names at its end: `光明网记者 崔益明/摄`, `（写真・佐伯健）`, `Photo: A/Agency`.
    func credits(inCaption line: PageLine) -> [Credit] {
        guard line.count <= 200, Self.photographs.first(in: line.folded.suffix(80)) != nil else { return [] }
        if let bracket = Bracket.all(in: line.folded[...]).last, bracket.range.upperBound >= line.count - 1 {
            let found = credits(of: line.folded[bracket.inner], printed: line.original(bracket.range)) ?? []
            if found.contains(where: { $0.role == .photographer }) { return found }
        }
        let body = line.folded.dropLast()
        for stops: StaticString in ["。.!?;", "。.!?;,"] {
            let start = (body.lastIndex { $0.isOne(of: stops) } ?? -1) + 1
            let tail = line.folded[start...].trimming(" ▲△")
            guard tail.count <= 60, !tail.isEmpty,
                let found = credits(of: tail, printed: line.original(tail.startIndex..<tail.endIndex)),
                found.contains(where: { $0.role == .photographer })
            else { continue }
            return found
        }
        return []
    }

    /// Without one of these a line names no photographer.
    private static let photographs: WordSet = [
        "摄", "攝", "图", "圖", "影", "写真", "사진", "photo", "photos", "photograph", "photography", "picture",
    ]

    /// The credits that some scalars are made of, or nil where they are anything else.
    ///
    /// Few are any, so what is printed is made a string only then.
    private func credits(of text: ArraySlice<Unicode.Scalar>, printed: @autoclosure () -> String) -> [Credit]? {
        var text = text.trimming()
        if let space = text.lastIndex(of: " "), text[space...].contains("@") { text = text[..<space].trimming() }
        guard text.count > 1 else { return nil }
        return labelled(text, printed) ?? signed(text, printed)
    }

    /// Role words in front of names, perhaps several: `编辑:A 校对:B`, `记者 A B 通讯员 C`, `某报记者 A`.
    private func labelled(_ text: ArraySlice<Unicode.Scalar>, _ printed: () -> String) -> [Credit]? {
        let labels = CreditLabel.all(in: text)
        guard let first = labels.first, labels.contains(where: { !$0.roles.isEmpty }) else { return nil }
        let lead = Organization.beforeLabel(text[..<first.range.lowerBound])
        guard first.roles.isEmpty || lead != nil else { return nil }
        var credits: [Credit] = []
        for (index, label) in labels.enumerated() where !label.roles.isEmpty {
            let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : text.endIndex
            let content = text[label.range.upperBound..<end].trimming()
            if content.isEmpty, label.isExplicit { continue }
            guard let found = self.credits(label, content, organization: lead, printed()) else {
                if label.isExplicit, index > 0 || labels.count > 1 { continue }
                return nil
            }
            credits += found
        }
        return credits
    }

    /// The credits of one label by what stands behind it.
    private func credits(
        _ label: CreditLabel, _ content: ArraySlice<Unicode.Scalar>, organization: String?, _ printed: String
    ) -> [Credit]? {
        var content = content
        var roles = label.roles
        var organization = organization
        if let word = RoleWord.trailing(content), word.role == .photographer {
            content = content.dropLast(word.word.count)
            roles = [.photographer]
        } else if let word = RoleWord.trailing(content), word.role == .reporter, content.count > word.word.count {
            content = content.dropLast(word.word.count).trimming()
        } else if let inner = CreditLabel.all(in: content).first(where: { !$0.roles.isEmpty }) ?? innerAuthor(content) {
            organization = Organization.beforeLabel(content[..<inner.range.lowerBound])
            content = content[inner.range.upperBound...]
        }
        let persons = names.persons(in: content, isGlued: label.isGlued, isExplicit: label.isExplicit)
        return persons.map { persons in
            persons.flatMap { person in
                roles.map {
                    Credit(
                        role: $0, name: person.name,
                        organization: person.organization ?? organization.flatMap(\.nonEmpty),
                        printed: printed)
                }
            }
        }
    }

    /// The label inside `某网专栏作者 王文`, whose role word an organization stands before.
    private func innerAuthor(_ content: ArraySlice<Unicode.Scalar>) -> CreditLabel? {
        guard let space = content.lastIndex(of: " "), let word = RoleWord.trailing(content[..<space]),
            word.role == .author || word.role == .reporter
        else { return nil }
        return CreditLabel(
            roles: [word.role], range: (space - word.word.count)..<(space + 1), isExplicit: false, isGlued: false)
    }

    /// Names in front of a role word: `崔益明/摄`, `홍길동 기자`.
    private func signed(_ text: ArraySlice<Unicode.Scalar>, _ printed: () -> String) -> [Credit]? {
        guard let word = RoleWord.trailing(text) else { return nil }
        var content = text.dropLast(word.word.count)
        if let sign = content.firstIndex(of: "="), sign - content.startIndex <= 6 { content = content[(sign + 1)...] }
        guard let last = content.last, last.isOne(of: " /|") || word.role == .photographer,
            let persons = names.persons(in: content, isGlued: !last.isOne(of: " /|"))
        else { return nil }
        return persons.map { Credit(role: word.role, name: $0.name, organization: $0.organization, printed: printed()) }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
