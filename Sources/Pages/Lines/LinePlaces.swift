import Articles

/// Tells in which lines of a page the parts of its article stand.
struct LinePlaces {
    private let lines: [PageLine]
    private let head: PageHead
    private let bodyEnd: Int

    /// So many credits and counters at most are placed, since each is looked for in all lines.
    private static let mostParts = 64

    init(_ lines: [PageLine], head: PageHead, bodyEnd: Int) {
        self.lines = lines
        self.head = head
        self.bodyEnd = bodyEnd
    }

    /// The place of each part of an article that was read from the lines.
    func origins(of article: Article) -> [PageReading.Origin] {
        var origins = [PageReading.Origin(part: "headline", value: article.headline, place: place(head.titleIndex))]
        func add(_ part: String, _ value: String?, _ index: Int?) {
            guard let value else { return }
            origins.append(.init(part: part, value: value, place: index.map(place) ?? "the lines of the page"))
        }
        add("subheadline", article.subheadline, index { $0.text == article.subheadline })
        let section = article.section.isEmpty ? nil : article.section.joined(separator: " > ")
        add("section", section, index { Breadcrumb.steps(of: $0) == article.section })
        add(
            "source", article.source?.name, article.source.flatMap { source in index { $0.text.contains(source.name) } }
        )
        add("published", article.published?.iso8601, time(article.published))
        add("modified", article.modified?.iso8601, time(article.modified))
        origins.append(bodyOrigin(article.body))
        for credit in article.credits.prefix(Self.mostParts) {
            add(
                "credit \(credit.role.rawValue)", credit.name, index { $0.text.contains(credit.printed ?? credit.name) }
            )
        }
        for counter in article.counters.prefix(Self.mostParts) {
            add("counter \(counter.kind.rawValue)", "\(counter.name) \(counter.value)", counterIndex(counter))
        }
        return origins
    }

    /// A line by its number from 1, what its markup says, and the beginning of its text.
    private func place(_ index: Int) -> String {
        let line = lines[index]
        var notes: [String] = []
        if case .heading(let level) = line.markup?.kind { notes.append("h\(level)") }
        if line.markup?.isDeclaredTitle == true { notes.append("as declared") }
        if line.markup?.counter != nil { notes.append("by its label") }
        let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
        return "line \(index + 1)\(note): \(Self.shortened(line.text))"
    }

    private func bodyOrigin(_ body: [Block]) -> PageReading.Origin {
        let end = bodyEnd < lines.count ? ", ended before \(place(bodyEnd))" : ", to the end of the page"
        return .init(
            part: "body", value: "\(body.count) blocks", place: "lines \(head.end + 1) to \(bodyEnd)\(end)")
    }

    private func index(where isPlace: (PageLine) -> Bool) -> Int? {
        let below = lines[head.titleIndex...].firstIndex(where: isPlace)
        return below ?? lines[..<head.titleIndex].lastIndex(where: isPlace)
    }

    private func time(_ time: PrintedTime?) -> Int? {
        guard let time else { return nil }
        return index { line in
            line.times.contains { $0.time?.assuming(offsetMinutes: time.offsetMinutes) == time }
        }
    }

    private func counterIndex(_ counter: Counter) -> Int? {
        index { line in
            line.markup?.counter == counter
                || counter.printed.map {
                    line.count <= 60 && line.text.contains($0) && line.text.contains(counter.name)
                } ?? false
        } ?? index { $0.text == counter.printed }
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 40 ? text : text.prefix(39) + "…"
    }
}
