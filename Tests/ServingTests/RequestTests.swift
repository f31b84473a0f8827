import Articles
import Testing

@testable import Serving

@Suite struct RequestTests {
    static let read: [(target: String, path: [String], query: [String])] = [
        ("/", [], []),
        ("/articles/3f/v1..v3", ["articles", "3f", "v1..v3"], []),
        ("/search?q=a+b%2Bc&from=3&empty", ["search"], ["q=a b+c", "from=3", "empty="]),
        ("/hosts/%E6%96%B0%E9%97%BB.example", ["hosts", "新闻.example"], []),
        ("//a///b/", ["a", "b"], []),
    ]

    @Test(arguments: read.indices) func `a target is read`(index: Int) throws {
        let (target, path, query) = Self.read[index]
        let request = try Request(method: .get, target: target)
        #expect(request.path == path)
        #expect(request.query.map { "\($0.name)=\($0.value)" } == query)
    }

    static let refused: [(target: String, status: Status)] = [
        ("*", .badRequest), ("http://a.example/", .badRequest), ("/%", .badRequest), ("/%+1", .badRequest),
        ("/%zz", .badRequest), ("/%FF", .badRequest), ("/%00", .badRequest), ("/?q=%0A", .badRequest),
        ("/" + String(repeating: "a", count: Request.longestTarget), .uriTooLong),
    ]

    @Test(arguments: refused.indices) func `a target that is not as it should be is refused`(index: Int) {
        let (target, status) = Self.refused[index]
        do throws(Problem) {
            let request = try Request(method: .get, target: target)
            Issue.record("\(target) was read as \(request.path)")
        } catch {
            #expect(error.status == status)
        }
    }

    @Test func `times are written and read as HTTP has them`() {
        let time = Instant(seconds: 1_699_610_400, offsetMinutes: 480)
        #expect(HTTPDate.text(time) == "Fri, 10 Nov 2023 10:00:00 GMT")
        #expect(HTTPDate.seconds("Fri, 10 Nov 2023 10:00:00 GMT") == 1_699_610_400)
        #expect(HTTPDate.seconds("yesterday") == nil)
        #expect(HTTPDate.text(Instant(seconds: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }

    static let encodings: [(header: String?, isAccepted: Bool)] = [
        (nil, false), ("", false), ("gzip", true), ("br, gzip;q=0.5", true), ("gzip;q=0", false), ("*", true),
        ("*;q=0", false), ("gzip;q=0, *", false), ("identity", false), ("GZIP", true),
    ]

    @Test(arguments: encodings.indices) func `gzip is sent to those who take it`(index: Int) {
        #expect(Gzip.isAccepted(by: Self.encodings[index].header) == Self.encodings[index].isAccepted)
    }
}
