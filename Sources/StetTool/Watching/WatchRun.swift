import Archiving
import Articles
import History
import Pages

/// One run of `stet watch`.
///
/// What is seen is committed first and noted in the store then: a process that dies between the two visits the page once
/// more and finds it unchanged. When a host is asked is noted before it is.
struct WatchRun {
    private let options: WatchOptions
    private let tool: Tool
    private let sites: SiteRules
    private let watcher: any PageWatcher
    private var telling: ChangeTelling
    private var log: WatchLog
    /// What is known of the pages, by their numbers.
    private var records: [Int: WatchRecord] = [:]
    private var known: Set<String> = []

    init(
        _ options: WatchOptions, _ telling: TellingOptions, _ fetching: FetchOptions, _ tool: Tool
    ) throws(Failure) {
        guard let watching = tool.capabilities.watching else { throw tool.handOver(to: .fetch) }
        self.options = options
        self.tool = tool
        sites = try tool.siteRules()
        log = WatchLog(options.log)
        Interruption.listen()
        let fetching = try fetching.completed(tool, tool.archive())
        self.telling = try ChangeTelling(telling, fetching, tool)
        do {
            let settings = WatchSettings(pause: options.rate?.pause ?? 1, isOnce: options.isOnce)
            watcher = try watching.watcher(fetching, settings) { Interruption.isWanted }
        } catch {
            throw Failure(error.message)
        }
    }

    /// Watches until it is interrupted; with `--once`, until nothing is due.
    mutating func run(_ output: inout Output) throws(Failure) -> ExitStatus {
        let archive = try tool.archive()
        let store = try attempt { () throws(ArchiveError) in try WatchStore(archive: archive.path) }
        try begin(archive, store)
        guard !records.isEmpty else {
            throw Failure("nothing is watched; add something with 'stet watch add'")
        }
        try telling.begin(archive)
        let pipeline = try VisitPipeline(archive: archive.path, operator: tool.person, sites)
        while !Interruption.isWanted {
            try giveTurns(pipeline.room, store)
            let visits = watcher.visits(waiting: pipeline.count == 0 ? 1 : Self.moment)
            try take(visits, pipeline, store, &output)
            try note(pipeline.advance(isMoreComing: watcher.count > 0), store, &output)
            telling.report(&log, &output)
            log.show(visits: visits.count)
            if options.isOnce, watcher.count + pipeline.count == 0, visits.isEmpty, !isMoreDue { break }
        }
        try note(pipeline.finish(), store, &output)
        try giveTurns(0, store)
        telling.end(&log, &output)
        log.end()
        return .done
    }

    /// So many seconds pass at most until the pipeline is looked after again.
    private static let moment = 0.02

    /// Gives their turns to pages, and keeps what is known of hosts before they are asked.
    private func giveTurns(_ most: Int, _ store: WatchStore) throws(Failure) {
        let (hosts, robots) = watcher.turns(atMost: most)
        try attempt { () throws(ArchiveError) in try store.save(hosts, robots) }
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
        let listed = Dictionary(list.entries.map { ($0.url, $0) }) { $1 }
        let saved = try attempt { () throws(ArchiveError) in try store.records() }
        let kept = saved.filter { record in
            if let source = record.source { return listed[source] != nil }
            return listed[record.address] == WatchList.Entry(record)
        }
        let gone = Set(saved.map(\.address)).subtracting(kept.map(\.address))
        if !gone.isEmpty { try attempt { () throws(ArchiveError) in try store.remove(Array(gone)) } }
        let now = tool.now.seconds
        let (hosts, robots) = try attempt { () throws(ArchiveError) in try store.hosts(now: now) }
        watcher.recall(hosts, robots)
        for record in kept { try add(record) }
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
    /// Takes visits that have ended: pages go into the pipeline, what sources name is watched from now on.
    private mutating func take(
        _ visits: [WatchVisit], _ pipeline: VisitPipeline, _ store: WatchStore, _ output: inout Output
    ) throws(Failure) {
        guard !visits.isEmpty else { return }
        let now = tool.now
        try telling.expect(visits.filter(\.isPage).map(\.number), at: now)
        var changed: [WatchRecord] = []
        for visit in visits {
            guard let record = records[visit.number] else { continue }
            switch visit.result {
            case .nothing(let problem):
                log.tell(problem: problem, with: record.address, at: now, &output)
                changed.append(note(visit.number, .failed, at: now, nil))
            case .entries(let entries, let nested, let http):
                let new = try add(entries, nested, of: record)
                log.tell(new: new.count, in: record.address, at: now, &output)
                changed += new + [note(visit.number, new.isEmpty ? .unchanged : .changed, at: now, http)]
            case .page(let page): pipeline.add(FetchedVisit(number: visit.number, time: now, page: page))
            }
        }
        if !changed.isEmpty { try attempt { () throws(ArchiveError) in try store.save(changed) } }
    }

    private mutating func note(
        _ number: Int, _ outcome: WatchOutcome, at time: Instant, _ http: HTTPFacts?
    ) -> WatchRecord {
        let record = records[number] ?? WatchRecord(address: "", kind: .article, begun: 0)
        let noted = watcher.note(number, record, outcome, at: time, http: http)
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

    /// Tells and notes what visits found that is now in the archive.
    private mutating func note(
        _ visits: [CommittedVisit], _ store: WatchStore, _ output: inout Output
    ) throws(Failure) {
        guard !visits.isEmpty else { return }
        var changed: [WatchRecord] = []
        var entries: [HistoryEntry] = []
        for visit in visits {
            let fetched = visit.read.fetched
            let address = records[fetched.number]?.address ?? ""
            var problems = visit.read.problem.map { [$0] } ?? []
            var found = WatchOutcome.unchanged
            for outcome in visit.outcomes {
                switch outcome {
                case .success(let outcome):
                    log.tell(outcome, at: fetched.time, &output)
                    guard case .committed(let entry) = outcome else { continue }
                    found = .changed
                    entries.append(entry)
                case .failure(let error): problems.append(error.description)
                }
            }
            for problem in problems { log.tell(problem: problem, with: address, at: fetched.time, &output) }
            if !problems.isEmpty { found = .failed }
            // An answer of 304 need not repeat by what the page is known.
            let http = fetched.page.http.status == 304 ? nil : fetched.page.http
            changed.append(note(fetched.number, found, at: fetched.time, http))
        }
        try telling.tell(entries, settling: visits.map(\.read.fetched.number), &log, &output)
        try attempt { () throws(ArchiveError) in try store.save(changed) }
    }
}
