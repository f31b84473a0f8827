public import Articles

extension Generator {
    /// An article with any content in every part.
    public mutating func article() -> Article {
        Article(
            url: maybe { Address("https://news.example/\($0.number(1...999))") } ?? nil,
            headline: text(4), subheadline: maybe { $0.text(4) }, section: list(0...3) { $0.text(2) },
            source: maybe { $0.source() }, published: maybe { $0.time() }, modified: maybe { $0.time() },
            declaredPublished: maybe { $0.time() },
            language: maybe { $0.pick(["zh", "en", "ja", "ko"]) }, body: list(0...8) { $0.block() },
            credits: list(0...4) { $0.credit() }, counters: list(0...4) { $0.counter() },
            links: list(0...4) { $0.link() })
    }

    /// A block of any kind with any content.
    public mutating func block() -> Block {
        switch pick(Block.Kind.allCases) {
        case .paragraph: .paragraph(text())
        case .heading: .heading(level: number(1...6), text(5))
        case .quote: .quote(text())
        case .item: .item(ordered: oneIn(2), text())
        case .figure: .figure(image: maybe { $0.text(5) }, caption: text(6))
        case .table: .table(rows: list(0...4) { $0.list(0...3) { $0.text(3) } })
        }
    }

    public mutating func credit() -> Credit {
        Credit(
            role: pick(Credit.Role.allCases), name: text(3), organization: maybe { $0.text(2) },
            printed: maybe { $0.text(5) })
    }

    public mutating func counter() -> Counter {
        Counter(
            name: text(2), kind: pick(Counter.Kind.allCases), group: maybe { $0.text(2) },
            value: oneIn(9) ? pick([.max, .min, 0]) : number(0...100_000), bound: pick(Counter.Bound.allCases),
            printed: maybe { $0.text(2) })
    }

    public mutating func link() -> Link {
        Link(group: maybe { $0.text(2) }, text: text(4), url: maybe { $0.text(4) }, published: maybe { $0.time() })
    }

    /// A time at any precision.
    public mutating func time() -> PrintedTime {
        let precision = number(0...5)
        return PrintedTime(
            year: number(1900...2100), month: precision > 0 ? number(1...12) : nil,
            day: precision > 1 ? number(1...28) : nil, hour: precision > 2 ? number(0...23) : nil,
            minute: precision > 2 ? number(0...59) : nil, second: precision > 3 ? number(0...59) : nil,
            offsetMinutes: precision > 4 ? number(-56...56) * 15 : nil) ?? self.time()
    }

    private mutating func source() -> Source {
        Source(name: text(2), url: maybe { $0.text(3) })
    }
}
