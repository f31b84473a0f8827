import Archiving
import Articles
import History

extension WatchRun {
    /// Takes visits that have ended: pages go into the pipeline, what sources name is watched from now on.
    mutating func take(
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
                note(visit.number, .failed, at: now, nil, &changed)
            case .entries(let entries, let nested, let http):
                let new = try add(entries, nested, of: record)
                log.tell(new: new.count, in: record.address, at: now, &output)
                changed += new
                note(visit.number, new.isEmpty ? .unchanged : .changed, at: now, http, &changed)
            case .page(let page): pipeline.add(FetchedVisit(number: visit.number, time: now, page: page))
            }
        }
        if !changed.isEmpty { try attempt { () throws(ArchiveError) in try store.save(changed) } }
    }

    /// Notes what a visit found, unless the page was forgotten meanwhile.
    private mutating func note(
        _ number: Int, _ outcome: WatchOutcome, at time: Instant, _ http: HTTPFacts?, _ changed: inout [WatchRecord]
    ) {
        guard let record = records[number] else { return }
        let noted = watcher.note(number, record, outcome, at: time, http: http)
        records[number] = noted
        changed.append(noted)
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
    mutating func note(
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
            note(fetched.number, found, at: fetched.time, http, &changed)
        }
        try telling.tell(entries, settling: visits.map(\.read.fetched.number), &log, &output)
        try attempt { () throws(ArchiveError) in try store.save(changed) }
    }
}
