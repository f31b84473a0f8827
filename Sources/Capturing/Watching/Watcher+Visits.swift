extension Watcher {
    /// The visits that have ended; waits until one has, or so many seconds at most.
    public func visits(waiting seconds: Double) -> [Visit] {
        makeRequests()
        if !ended.isEmpty {
            defer { ended = [] }
            return ended
        }
        // Those that are held back are not waited for.
        let next = isHeldBack ? nil : queue.nextTime
        let wait = max(0.001, min(seconds, next.map { $0 - now } ?? seconds))
        return pool.completions(waiting: wait).compactMap(visit)
    }

    private func makeRequests() {
        for (request, turn) in chosen {
            lastRequest += 1
            do throws(FetchError) {
                try pool.add(request, number: lastRequest)
                running[lastRequest] = turn
            } catch {
                queue.end(request.address.host, free: now + settings.pause)
                ended.append(Visit(number: turn.page, outcome: .failed(error.description)))
            }
        }
        chosen = []
    }

    /// The visit that a request completes; nil where it was for `robots.txt`, or broken off because the user wants to stop,
    /// after which the page's turn comes again.
    private func visit(_ completion: FetchPool.Completion) -> Visit? {
        guard let turn = running.removeValue(forKey: completion.number) else { return nil }
        let page = pages[turn.page]
        if case .failure(.interrupted) = completion.result {
            queue.end(page.address.host, free: now + pause(at: page.address))
            queue.add(turn.page, host: page.address.host, due: now)
            return nil
        }
        if turn.isForRobots, let answer = robots.note(completion.result, at: page.address, now: now) {
            news.robots.append(answer)
        }
        letRest(page.address, after: completion.result)
        if turn.isForRobots {
            queue.add(turn.page, host: page.address.host, due: now)
            return nil
        }
        switch completion.result {
        case .failure(let error): return Visit(number: turn.page, outcome: .failed(error.description))
        case .success(let response): return Visit(number: turn.page, outcome: Self.outcome(response, page.kind))
        }
    }

    /// Ends the turn of a host, which is then left alone: as usual, or ever longer where no server is there or it wants so.
    private func letRest(_ address: WebAddress, after result: Result<Response, FetchError>) {
        var asked: Int?
        let isFailing: Bool
        switch result {
        case .success(let response):
            isFailing = Backoff.isWorthwhile(response.status)
            asked = isFailing ? response.retryAfter : nil
        case .failure(let error): isFailing = error.isPassing
        }
        let failures = isFailing ? (hosts[address.host]?.failures ?? 0) + 1 : 0
        var rest = pause(at: address)
        if isFailing {
            let backoff = Backoff.pause(after: failures, asked: asked, spread: Double.random(in: 0...1))
            rest = max(rest, min(backoff, Self.longestRest))
        }
        queue.end(address.host, free: keep(address.host, rest: rest, failures: failures))
    }

    /// What an answer means for a page of some kind.
    private static func outcome(_ response: Response, _ kind: WatchedPage.Kind) -> Visit.Outcome {
        guard kind != .article else { return .answer(response) }
        if response.status == 304 { return .content(SourceContent(), response) }
        guard response.status == 200 else { return .failed("the server answers \(response.status)") }
        do throws(SourceError) {
            return .content(try content(response, kind), response)
        } catch {
            return .failed(error.description)
        }
    }

    private static func content(
        _ response: Response, _ kind: WatchedPage.Kind
    ) throws(SourceError) -> SourceContent {
        switch kind {
        case .article: SourceContent()
        case .feed: try FeedReader.content(of: response.body, base: response.address)
        case .sitemap: try SitemapReader.content(of: response.body, base: response.address)
        case .index(let pattern):
            try IndexPage.content(
                of: response.body, charset: response.headers.charset, base: response.address, fitting: pattern)
        }
    }
}
