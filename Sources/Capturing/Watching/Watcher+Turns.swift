extension Watcher {
    /// Gives their turns to pages whose time has come, and returns what has become known of hosts since it was told last.
    ///
    /// What is returned is to be kept before ``visits(waiting:)`` makes the requests: then a watcher that takes the place of
    /// one that was killed knows of every request, and leaves the host its pause.
    ///
    /// - Parameter most: how many turns are given at most.
    public func turns(atMost most: Int = .max) -> Manners {
        let room = min(settings.mostAtOnce - running.count, most)
        while chosen.count < room, let number = queue.next(now: now) {
            let page = pages[number]
            if removed.contains(number) {
                queue.end(page.address.host, free: 0)
                continue
            }
            switch robots.verdict(on: page.address, now: now) {
            case .forbidden: end(number, .forbidden)
            case .unreadable(let problem):
                end(number, .failed("robots.txt cannot be read, so the page is not visited for now: \(problem)"))
            case .allowed: choose(page.request, Turn(page: number, isForRobots: false))
            case .unknown(let file):
                choose(FetchRequest(file, accept: "text/plain"), Turn(page: number, isForRobots: true))
            }
        }
        isHeldBack = chosen.count >= room
        defer { news = Manners() }
        return news
    }

    private func choose(_ request: FetchRequest, _ turn: Turn) {
        chosen.append((request, turn))
        let address = pages[turn.page].address
        keep(address.host, rest: pause(at: address), failures: hosts[address.host]?.failures ?? 0)
    }

    /// Ends a page's turn without a request.
    private func end(_ number: Int, _ outcome: Visit.Outcome) {
        queue.end(pages[number].address.host, free: 0)
        ended.append(Visit(number: number, outcome: outcome))
    }

    /// The seconds from one request to a page's host to the next.
    func pause(at address: WebAddress) -> Double {
        settings.pause == 0 ? 0 : max(settings.pause, robots.pause(at: address))
    }

    /// Notes for how many seconds a host is left alone from now on; returns until when.
    @discardableResult
    func keep(_ host: String, rest: Double, failures: Int) -> Double {
        let state = HostState(host: host, free: now + rest, failures: failures)
        if rest > 0 || hosts[host]?.failures ?? 0 > 0 { news.hosts.append(state) }
        hosts[host] = state
        return state.free
    }
}
