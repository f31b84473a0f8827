import Testing

@testable import Capturing

@Suite struct FetchPoolTests {
    /// What each path yields: the status, or the beginning of the reason for which there is none.
    static let paths: [(path: String, result: String)] = [
        ("/page", "200"), ("/gzip", "200"), ("/status/404", "404"), ("/hops/3", "200"),
        ("/circle/a", "the server redirects"),
        ("/truncated", "the server broke"), ("/bomb", "the answer is larger"), ("/flood", "the headers"),
        ("/garbage", "the server's answer is not HTTP"), ("/drip", "the server sends less"), ("/status/503", "503"),
        ("/to/302?http://10.0.0.1/", "'10.0.0.1' leads to 10.0.0.1, which is a private address"),
    ]

    @Test func `many requests at once come to the ends that each alone would, and each once`() throws {
        let server = try Server()
        var settings = FetchSettings.onLoopback
        settings.timeout = 30
        settings.slowSeconds = 5
        let pool = try FetchPool(settings)
        let requests = Array(repeating: Self.paths, count: 5).flatMap(\.self)
        for (number, request) in requests.enumerated() {
            try pool.add(FetchRequest(server.address(request.path)), number: number)
        }
        #expect(pool.count == requests.count)
        var results: [Int: String] = [:]
        while pool.count > 0 {
            for completion in pool.completions(waiting: 1) {
                #expect(results[completion.number] == nil)
                switch completion.result {
                case .success(let response): results[completion.number] = String(response.status)
                case .failure(let error): results[completion.number] = error.description
                }
            }
        }
        for (number, request) in requests.enumerated() {
            #expect(results[number]?.hasPrefix(request.result) == true, "\(request.path): \(results[number] ?? "-")")
        }
    }

    @Test func `a pool that is given up with requests under way leaves nothing behind`() throws {
        let server = try Server()
        for _ in 0..<3 {
            let pool = try FetchPool(.onLoopback)
            for number in 0..<20 { try pool.add(FetchRequest(server.address("/silent")), number: number) }
            #expect(pool.completions(waiting: 0.05).isEmpty)
        }
        #expect(try Fetcher(.onLoopback).fetch(FetchRequest(server.address("/page"))).status == 200)
    }
}
