import Archiving
import Articles
import Pages

/// One run of `stet watch`.
///
/// What is seen is committed first and noted in the store then: a process that dies between the two visits the page once
/// more and finds it unchanged. When a host is asked is noted before it is.
struct WatchRun {
    private let options: WatchOptions
    let tool: Tool
    private let sites: SiteRules
    let watcher: any PageWatcher
    var telling: ChangeTelling
    var log: WatchLog
    /// What is known of the pages, by their numbers.
    var records: [Int: WatchRecord] = [:]
    var known: Set<String> = []
    /// The list as it was read last, and when.
    private var list: [UInt8]?
    private var listTime = ContinuousClock.now

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
        try begin(store)
        try follow(archive, store)
        guard !records.isEmpty else {
            throw Failure("nothing is watched; add something with 'stet watch add'")
        }
        try telling.begin(archive)
        let pipeline = try VisitPipeline(archive: archive.path, operator: tool.person, sites)
        while !Interruption.isWanted {
            if .now - listTime >= .seconds(1) { try follow(archive, store) }
            try giveTurns(pipeline.room, store)
            let visits = watcher.visits(waiting: wait(for: pipeline))
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

    /// How many seconds to wait for a visit: none where none will come.
    private func wait(for pipeline: VisitPipeline) -> Double {
        if pipeline.count > 0 { return Self.moment }
        return options.isOnce && watcher.count == 0 && !isMoreDue ? 0 : 1
    }

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

    /// Takes up what was known when the archive was watched before.
    private mutating func begin(_ store: WatchStore) throws(Failure) {
        let (hosts, robots) = try attempt { () throws(ArchiveError) in try store.hosts(now: tool.now.seconds) }
        watcher.recall(hosts, robots)
        for record in try attempt({ () throws(ArchiveError) in try store.records() }) { try add(record) }
    }

    /// Adds what is new on the list, and forgets what is on it no more with what it named.
    private mutating func follow(_ archive: borrowing Archive, _ store: WatchStore) throws(Failure) {
        let bytes = try attempt { () throws(ArchiveError) in try archive.watchList() }
        listTime = .now
        if bytes == list, bytes != nil { return }
        list = bytes
        let entries = try WatchList(bytes).entries
        let listed = Dictionary(entries.map { ($0.url, $0) }) { $1 }
        let gone = records.filter { _, record in
            if let source = record.source { return listed[source] == nil }
            return listed[record.address] != WatchList.Entry(record)
        }
        for (number, record) in gone {
            watcher.remove(number)
            records[number] = nil
            known.remove(record.address)
        }
        if !gone.isEmpty { try attempt { () throws(ArchiveError) in try store.remove(gone.values.map(\.address)) } }
        let now = tool.now.seconds
        for entry in entries where !known.contains(entry.url) {
            try add(WatchRecord(address: entry.url, kind: entry.kind, pattern: entry.links, begun: now))
        }
    }

    /// Adds a page to those that are watched.
    mutating func add(_ record: WatchRecord) throws(Failure) {
        do {
            records[try watcher.add(record)] = record
            known.insert(record.address)
        } catch {
            throw Failure("\(record.address): \(error.message)")
        }
    }
}
