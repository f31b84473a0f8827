import Archiving
import Articles
import History
import Rendering

/// Shows and changes the list of what an archive watches.
struct WatchListEditing {
    private let tool: Tool

    init(_ tool: Tool) {
        self.tool = tool
    }

    func show(asJSON: Bool, _ output: inout Output) throws(Failure) {
        let archive = try tool.archive()
        let list = try WatchList(try attempt { () throws(ArchiveError) in try archive.watchList() })
        for entry in list.entries {
            if asJSON {
                output.write(entry.json)
                continue
            }
            var text = StyledText()
            text.add(entry.kind.rawValue.padding(to: 9), .key)
            text.addLine(entry.url + (entry.links.map { "  links \($0)" } ?? ""))
            output.write(text)
        }
    }

    func add(_ urls: [String], _ kind: WatchKind, links: String?, _ output: inout Output) throws(Failure) {
        let entries = try Self.entries(urls, WatchRecord.Kind(rawValue: kind.rawValue) ?? .article, links: links)
        try add(entries, &output)
    }

    func remove(_ urls: [String], _ output: inout Output) throws(Failure) -> ExitStatus {
        var gone = Set(urls.compactMap { Address($0)?.text } + urls)
        let isChanged = try change("Watch: \(EditPhrases.counted(urls.count, "source")) removed") { list in
            let kept = list.entries.filter { !gone.contains($0.url) }
            let removed = Set(list.entries.map(\.url)).subtracting(kept.map(\.url))
            gone = removed
            list.entries = kept
        }
        for url in gone.sorted() where isChanged { output.write("removed \(TerminalEscaping.escaped(url))\n") }
        if !isChanged { output.fail("nothing of that is on the list; 'stet watch list' shows it") }
        return isChanged ? .done : .noted
    }

    /// Adds the feeds of a list; what is no address is told and passed over.
    func importFeeds(_ file: InputFile, _ output: inout Output) throws(Failure) -> ExitStatus {
        guard let watching = tool.capabilities.watching else { throw tool.handOver(to: .fetch) }
        let feeds: [String]
        do {
            feeds = try watching.feeds(inOPML: file.bytes).map(\.address)
        } catch {
            throw Failure("\(file.name): \(error.message)")
        }
        let kept = feeds.filter { Address($0) != nil }
        try add(try Self.entries(kept, .feed, links: nil), &output)
        for feed in feeds where Address(feed) == nil {
            output.fail("'\(TerminalEscaping.escaped(feed))' is no http or https address and was passed over")
        }
        return kept.count == feeds.count ? .done : .noted
    }

    private static func entries(
        _ urls: [String], _ kind: WatchRecord.Kind, links: String?
    ) throws(Failure) -> [WatchList.Entry] {
        var entries: [WatchList.Entry] = []
        for url in urls {
            guard let address = Address(url) else { throw Failure("'\(url)' is no http or https address") }
            entries.append(WatchList.Entry(kind: kind, url: address.text, links: links))
        }
        return entries
    }

    private func add(_ entries: [WatchList.Entry], _ output: inout Output) throws(Failure) {
        var added: Set<String> = []
        _ = try change("Watch: \(EditPhrases.counted(entries.count, "source")) added") { list in
            added = list.add(entries)
        }
        for entry in entries {
            let word = added.contains(entry.url) ? "added" : "unchanged"
            output.write("\(word) \(TerminalEscaping.escaped(entry.url))\n")
        }
    }

    /// Changes the list under the archive's lock, and says whether anything changed.
    private func change(_ subject: String, _ body: (inout WatchList) -> Void) throws(Failure) -> Bool {
        let archive = try tool.archive()
        var problem: Failure?
        let isChanged = try attempt { () throws(ArchiveError) in
            try archive.changeWatchList(subject, operator: tool.person, now: tool.clock.now) { bytes in
                do throws(Failure) {
                    var list = try WatchList(bytes)
                    let before = list
                    body(&list)
                    return list == before ? nil : Array(list.text.utf8)
                } catch {
                    problem = error
                    return nil
                }
            }
        }
        if let problem { throw problem }
        return isChanged
    }
}

extension String {
    /// The text with spaces behind it up to a width.
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
