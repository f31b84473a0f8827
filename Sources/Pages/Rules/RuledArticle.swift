import Articles

/// Puts what a rule found into an article that was read without it; what the rule found wins.
struct RuledArticle {
    private(set) var article: Article
    /// The keys of the rule, in the order of an article's parts, and whether each gave something.
    private(set) var keys: [SiteRuleReading.Key] = []

    private let rule: SiteRule
    private let facts: RuledFacts
    private let lineReader: LineReader
    private let offsetMinutes: Int?

    init(_ article: Article, _ rule: SiteRule, _ facts: RuledFacts, hasBody: Bool, captured: Instant?) {
        self.article = article
        self.rule = rule
        self.facts = facts
        offsetMinutes =
            rule.offsetMinutes ?? TimeZones.offsetMinutes(url: article.url, language: article.language)
        lineReader = LineReader(
            url: article.url, language: article.language, captured: captured, offsetMinutes: offsetMinutes)
        for part in SiteRule.Part.allCases where part != .author && part != .body && rule.parts[part] != nil {
            note(part.rawValue, set(part, to: facts.parts[part] ?? []))
        }
        if rule.parts[.body] != nil { note(SiteRule.Part.body.rawValue, hasBody) }
        setCredits()
        setCounters()
        setLinks()
    }

    private mutating func note(_ key: String, _ isFound: Bool) {
        keys.append(SiteRuleReading.Key(name: key, isFound: isFound))
    }

    /// Sets a part of which there is one; says whether the texts held it.
    private mutating func set(_ part: SiteRule.Part, to texts: [String]) -> Bool {
        guard let first = texts.first else { return false }
        switch part {
        case .title: article.headline = first
        case .subtitle: article.subheadline = first
        case .section: article.section = texts.count > 1 ? texts : steps(of: first)
        case .source: article.source = Source(name: line(first).flatMap(SourceReader.labelled) ?? first)
        case .date:
            guard let time = texts.lazy.compactMap(time).first else { return false }
            article.published = time
        case .modified:
            guard let time = texts.lazy.compactMap(time).first else { return false }
            article.modified = time
        case .author, .body: break
        }
        return true
    }

    private func line(_ text: String) -> PageLine? { lineReader.lines(of: text).first }

    private func time(_ text: String) -> PrintedTime? {
        let time = PrintedTime(text) ?? line(text)?.times.lazy.compactMap(\.time).first
        return time?.assuming(offsetMinutes: offsetMinutes)
    }

    /// The steps of a breadcrumb that is one text.
    private func steps(of text: String) -> [String] {
        let known = line(text).map(Breadcrumb.steps) ?? []
        guard known.isEmpty else { return known }
        return text.split { ">›»".contains($0) }.map { SiteRuleLine.trimmed($0) }.filter { !$0.isEmpty }
    }
}

extension RuledArticle {
    private mutating func setCredits() {
        var given: [Credit] = []
        var roles: Set<Credit.Role> = []
        if rule.parts[.author] != nil {
            let found = facts.parts[.author, default: []].flatMap { credits(in: $0, as: nil) }
            if !found.isEmpty { roles.insert(.author) }
            given += found
            note(SiteRule.Part.author.rawValue, !found.isEmpty)
        }
        for (entry, texts) in zip(rule.credits, facts.credits) {
            let found = texts.flatMap { credits(in: $0, as: entry.role) }
            given += found
            note("credit(\(entry.role.rawValue))", !found.isEmpty)
        }
        roles.formUnion(given.map(\.role))
        article.credits = ArticleReader.unique(given + article.credits.filter { !roles.contains($0.role) })
    }

    /// The credits in a text: those it prints with a label, else names, else the whole of it as a name.
    ///
    /// - Parameter role: the role of all; nil where a label in the text may tell another than author.
    private func credits(in text: String, as role: Credit.Role?) -> [Credit] {
        guard let line = line(text), line.count <= PageLine.longestFact else { return [] }
        let labelled = CreditReader(language: article.language).credits(ofLine: line)
        if !labelled.isEmpty {
            return labelled.map { credit in
                var credit = credit
                credit.role = role ?? credit.role
                return credit
            }
        }
        let names = NameReader(language: article.language).persons(in: line.folded[...], isExplicit: true)
        let persons = names ?? [NameReader.Person(name: line.text)]
        return persons.map {
            Credit(role: role ?? .author, name: $0.name, organization: $0.organization, printed: line.text)
        }
    }

    private mutating func setCounters() {
        var given: [Counter] = []
        for (entry, text) in zip(rule.counters, facts.counters) {
            let found = text.flatMap { counter(entry, in: $0) }
            if let found { given.append(found) }
            note("counter(\(entry.name)\(entry.group.map { "/" + $0 } ?? ""))", found != nil)
        }
        let others = article.counters.filter { counter in
            !given.contains { $0.name == counter.name || $0.kind == counter.kind && Self.isOne($0.kind) }
        }
        article.counters = ArticleReader.unique(given + others, labelled: [])
    }

    /// Whether a page has one counter of a kind, whatever it calls it.
    private static func isOne(_ kind: Counter.Kind) -> Bool { kind != .reaction && kind != .other }

    private func counter(_ entry: SiteRule.NamedCounter, in text: String) -> Counter? {
        guard let line = line(text), line.count <= PageLine.longestFact,
            let number = PrintedNumber.all(in: line.folded[...]).first
        else { return nil }
        let kind =
            Counter.Kind(rawValue: entry.name.lowercased())
            ?? CounterWord.kind(of: Array(entry.name.unicodeScalars)[...]) ?? (entry.group == nil ? .other : .reaction)
        return Counter(
            name: entry.name, kind: kind, group: entry.group, value: number.value, bound: number.bound,
            printed: line.original(number.range))
    }

    private mutating func setLinks() {
        for (entry, links) in zip(rule.links, facts.links) {
            note("links(\(entry.group))", !links.isEmpty)
            guard !links.isEmpty else { continue }
            article.links = article.links.filter { $0.group != entry.group } + links
        }
    }
}
