import Testing

@testable import Capturing

@Suite struct HostQueueTests {
    @Test func `of each host one page is under way, and the next begins after its pause`() {
        var queue = HostQueue()
        for number in 0..<4 { queue.add(number, host: number % 2 == 0 ? "a" : "b", due: 0) }
        #expect([queue.next(now: 0), queue.next(now: 0), queue.next(now: 0)] == [0, 1, nil])
        queue.end("a", free: 5)
        #expect(queue.nextTime == 5)
        #expect([queue.next(now: 4.9), queue.next(now: 5), queue.next(now: 5)] == [nil, 2, nil])
        queue.end("b", free: 4)
        #expect(queue.next(now: 6) == 3)
    }

    @Test func `what is due first is visited first, even where it was added later`() {
        var queue = HostQueue()
        queue.add(1, host: "a", due: 100)
        queue.add(2, host: "a", due: 50)
        #expect(queue.nextTime == 50 && queue.next(now: 49) == nil && queue.next(now: 50) == 2)
        queue.end("a", free: 0)
        #expect(queue.next(now: 60) == nil && queue.next(now: 100) == 1 && queue.nextTime == nil)
    }

    @Test func `whatever is asked, no host has two pages under way, none comes early, and none is forgotten`() {
        var generator = ScheduleTests.Random(state: 7)
        var queue = HostQueue()
        var due: [Int: (host: String, due: Double)] = [:]
        var busy: [String: Int] = [:]
        var free: [String: Double] = [:]
        var visited: Set<Int> = []
        for number in 0..<500 {
            let page = (host: "host\(Int(generator.next() * 20))", due: generator.next() * 100)
            due[number] = page
            queue.add(number, host: page.host, due: page.due)
        }
        var now = 0.0
        while visited.count < 500, now < 10_000 {
            while let number = queue.next(now: now) {
                let page = due[number] ?? ("", 0)
                #expect(busy[page.host] == nil && page.due <= now && free[page.host, default: 0] <= now)
                #expect(visited.insert(number).inserted)
                busy[page.host] = number
            }
            for host in busy.keys.sorted() where generator.next() < 0.5 {
                busy[host] = nil
                free[host] = now + 1
                queue.end(host, free: now + 1)
            }
            now += 0.3
        }
        #expect(visited.count == 500)
    }
}
