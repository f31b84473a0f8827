import Archiving
import Articles
import History
import Pages

/// One run of `stet watch`.
///
/// What is seen is committed first and noted in the store then: a process that dies between the two visits the page once
/// more and finds it unchanged.
struct WatchRun {
    private let options: WatchOptions
    private let tool: Tool
    private let sites: SiteRules
    private let watcher: any PageWatcher
    private let command: ChangeCommand?
    private var log: WatchLog
    /// What is known of the pages, by their numbers.
    private var records: [Int: WatchRecord] = [:]
    private var known: Set<String> = []

    init(_ options: WatchOptions, _ fetching: FetchOptions, _ tool: Tool) throws(Failure) {
        guard let watching = tool.capabilities.watching else { throw tool.handOver(to: .fetch) }
        self.options = options
        self.tool = tool
        sites = try tool.siteRules()
        command = options.onChange.map { ChangeCommand($0, environment: tool.environment) }
        log = WatchLog(options.log)
        Interruption.listen()
        do {
            let settings = WatchSettings(pause: options.rate?.pause ?? 1, isOnce: options.isOnce)
            watcher = try watching.watcher(fetching.completed(tool), settings) { Interruption.isWanted }
        } catch {
            throw Failure(error.message)
        }
    }

    /// Watches until it is interrupted; with `--once`, until nothing is due.
    mutating func run(_ output: inout Output) throws(Failure) -> ExitStatus {
        let archive = try tool.archive()
        let store = try attempt { () throws(ArchiveError) in try WatchStore(archive: archive.path) }
        let writer = try attempt { () throws(ArchiveError) in try archive.writer(operator: tool.person) }
        try begin(archive, store)
        guard !records.isEmpty else {
            throw Failure("nothing is watched; add something with 'stet watch add'")
        }
        while !Interruption.isWanted {
            let visits = watcher.visits(waiting: 1)
            try take(visits, archive, writer, store, &output)
            log.show(visits: visits.count)
            if options.isOnce, watcher.count == 0, visits.isEmpty, !isMoreDue { break }
        }
        log.end()
        return .done
    }

    /// Whether a page waits for its host alone; a host that wants to be left alone for long is not waited for.
    private var isMoreDue: Bool {
        guard let next = watcher.nextTime else { return false }
        return next - Double(tool.now.seconds) < max(60, 2 * (options.rate?.pause ?? 1))
    }

    /// Adds the pages of the list and those that its sources named before; forgets the others.
    private mutating func begin(_ archive: borrowing Archive, _ store: WatchStore) throws(Failure) {
        let bytes = try attempt { () throws(ArchiveError) in try archive.watchList() }
        let list = try WatchList(bytes)
        let listed = Set(list.entries.map(\.url))
        let saved = try attempt { () throws(ArchiveError) in try store.records() }
        let kept = saved.filter { record in
            record.source.map(listed.contains)
                ?? list.entries.contains {
                    $0.url == record.address && $0.kind == record.kind && $0.links == record.pattern
                }
        }
        let gone = Set(saved.map(\.address)).subtracting(kept.map(\.address))
        if !gone.isEmpty { try attempt { () throws(ArchiveError) in try store.remove(Array(gone)) } }
        for record in kept { try add(record) }
        let now = tool.now.seconds
        let new = list.entries.map { WatchRecord(address: $0.url, kind: $0.kind, pattern: $0.links, begun: now) }
        for record in new where !known.contains(record.address) { try add(record) }
    }

    /// Adds a page to those that are watched.
    private mutating func add(_ record: WatchRecord) throws(Failure) {
        do {
            records[try watcher.add(record)] = record
            known.insert(record.address)
        } catch {
            throw Failure("\(record.address): \(error.message)")
        }
    }
}

extension WatchRun {
    /// Takes the visits that ended together: commits what they found, then notes them.
    private mutating func take(
        _ visits: [WatchVisit], _ archive: borrowing Archive, _ writer: ArchiveWriter, _ store: WatchStore,
        _ output: inout Output
    ) throws(Failure) {
        guard !visits.isEmpty else { return }
        var changed: [WatchRecord] = []
        var pages: [(number: Int, visit: PageVisit, http: HTTPFacts)] = []
        for visit in visits {
            guard let record = records[visit.number] else { continue }
            switch visit.result {
            case .nothing(let problem):
                log.tell(problem: problem, with: record.address, at: tool.now, &output)
                changed.append(note(visit.number, .failed, nil))
            case .entries(let entries, let nested, let http):
                let new = try add(entries, nested, of: record)
                log.tell(new: new.count, in: record.address, at: tool.now, &output)
                changed += new + [note(visit.number, new.isEmpty ? .unchanged : .changed, http)]
            case .page(let page):
                let judged = try PageVisit(page, now: tool.now, sites: sites) { (identity) throws(Failure) in
                    try archive.lastArticle(of: identity)
                }
                pages.append((visit.number, judged, page.http))
            }
        }
        changed += try commit(pages, archive, writer, &output)
        try attempt { () throws(ArchiveError) in try store.save(changed) }
    }

    private mutating func note(_ number: Int, _ outcome: WatchOutcome, _ http: HTTPFacts?) -> WatchRecord {
        let record = records[number] ?? WatchRecord(address: "", kind: .article, begun: 0)
        let noted = watcher.note(number, record, outcome, http: http)
        records[number] = noted
        return noted
    }

    /// Adds what a source names and is not known.
    private mutating func add(
        _ entries: [(address: String, time: Int64?)], _ nested: [String], of source: WatchRecord
    ) throws(Failure) -> [WatchRecord] {
        let now = tool.now.seconds
        let articles = entries.compactMap { entry in
            Address(entry.address).map {
                WatchRecord(
                    address: $0.text, kind: .article, source: source.root, begun: min(now, entry.time ?? now))
            }
        }
        let sources = nested.compactMap { address in
            Address(address).map { WatchRecord(address: $0.text, kind: source.kind, source: source.root, begun: now) }
        }
        var new: [WatchRecord] = []
        for record in articles + sources where !known.contains(record.address) {
            try add(record)
            new.append(record)
        }
        return new
    }

    /// Commits what visits found, tells it, and notes it.
    private mutating func commit(
        _ pages: [(number: Int, visit: PageVisit, http: HTTPFacts)], _ archive: borrowing Archive,
        _ writer: ArchiveWriter, _ output: inout Output
    ) throws(Failure) -> [WatchRecord] {
        var prepared: [(number: Int, snapshot: PreparedSnapshot)] = []
        var found: [Int: WatchOutcome] = [:]
        for (number, visit, _) in pages {
            found[number] = .unchanged
            switch visit {
            case .unchanged: break
            case .refused(let reason):
                log.tell(problem: reason, with: records[number]?.address ?? "", at: tool.now, &output)
                found[number] = .failed
            case .snapshots(let snapshots):
                for (snapshot, identity) in snapshots {
                    guard let snapshot = try Alternation.judged(snapshot, identity, archive) else { continue }
                    let settings = archive.settings
                    prepared.append(
                        (
                            number,
                            try attempt { () throws(ArchiveError) in
                                try PreparedSnapshot(snapshot, as: identity, settings: settings)
                            }
                        ))
                }
            }
        }
        let outcomes = try attempt { () throws(ArchiveError) in
            let outcomes = try writer.write(prepared.map(\.snapshot))
            try writer.commit()
            return outcomes
        }
        for ((number, snapshot), outcome) in zip(prepared, outcomes) {
            switch outcome {
            case .success(let outcome):
                if case .committed = outcome { found[number] = .changed }
                tell(outcome, at: snapshot.snapshot.captured, &output)
            case .failure(let error):
                log.tell(problem: error.description, with: records[number]?.address ?? "", at: tool.now, &output)
                found[number] = .failed
            }
        }
        // An answer of 304 need not repeat by what the page is known.
        return pages.map { note($0.number, found[$0.number] ?? .unchanged, $0.http.status == 304 ? nil : $0.http) }
    }

    private mutating func tell(_ outcome: CommitOutcome, at time: Instant, _ output: inout Output) {
        log.tell(outcome, at: time, &output)
        guard case .committed(let entry) = outcome, let command, options.filter.admits(entry) else { return }
        if let problem = command.tell(entry) {
            log.tell(problem: problem, with: entry.reference.identity.display, at: time, &output)
        }
    }
}
