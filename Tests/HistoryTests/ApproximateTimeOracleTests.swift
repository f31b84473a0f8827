import Articles
import Glibc
import History
import Testing

/// Holds the reading of times against `git rev-parse --since`, which prints the second it understands.
@Suite struct ApproximateTimeOracleTests {
    static let same = [
        "now", "today", "yesterday", "noon", "noon today", "midnight", "tea", "yesterday midnight", "18:30", "9:05",
        "18:30:05", "yesterday 18:00", "6am", "6pm yesterday", "12pm", "2 days ago", "2.days.ago", "2 days",
        "1 day ago", "3 weeks ago", "three weeks ago", "5 minutes ago", "90 seconds ago", "40 hours ago",
        "2.years.3.months.ago", "18 months ago", "last week", "last month", "last year", "last friday",
        "last monday", "last sun", "last friday 18:00", "@1699614131", "2023-11-10 18:00", "2023-11-10T18:00:05",
        "2023-11-10T18:00:05Z", "2023-11-10 18:00:05 +0800", "2023-11-10T18:00:05-03:30",
        "Nov 10 2023 18:00", "10 November 2023 18:00:05", "nov 10, 2023 6pm", "Feb 29 2024 09:05",
    ]

    @Test(arguments: [7, 19]) func `the moment is the one that Git understands`(hour: Int) throws {
        let git = try Git(localHour: hour)
        let before = git.clock
        let answers = try git.seconds(Self.same)
        let after = git.clock
        try #require(answers.count == Self.same.count)
        for (text, answer) in zip(Self.same, answers) {
            let readings = [before, after].map { ApproximateTime(clock: $0).instant(text)?.seconds ?? .min }
            #expect(
                readings.contains { abs($0.subtractingReportingOverflow(answer).partialValue) <= 2 },
                "'\(text)' at \(hour) o'clock: \(readings), and Git says \(answer)")
        }
    }

    /// Git passes over words it does not know and clamps what lies ahead to now, which hides a slip of the pen.
    @Test func `what Git only guesses at is refused`() throws {
        let guesses = ["nonsense", "tomorrow", "yesterdayish", "3 fish ago", "2023-13-45", "25:00"]
        let git = try Git(localHour: 12)
        #expect(try git.seconds(guesses).count == guesses.count)
        #expect(guesses.filter { ApproximateTime(clock: git.clock).instant($0) != nil } == [])
    }
}

/// The real Git in an empty repository and in a zone where it is a given hour now.
private struct Git {
    private let folder: String
    private let offsetHours: Int

    struct Failure: Error {
        var command: String
    }

    init(localHour: Int) throws {
        var template = Array("/tmp/stet-times-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(command: "mkdtemp") }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        offsetHours = localHour - time(nil) / 3600 % 24
        _ = try Self.lines("git -C \(folder) init --quiet --bare .")
    }

    var clock: LocalClock {
        LocalClock(now: Instant(seconds: Int64(time(nil)), offsetMinutes: offsetHours * 60))
    }

    /// The seconds since 1970 that each text means to Git.
    func seconds(_ texts: [String]) throws -> [Int64] {
        let options = texts.map { "--since='\($0)'" }.joined(separator: " ")
        // In POSIX zones the sign is that of the way from local time to UTC.
        let zone = "LOC\(offsetHours > 0 ? "-" : "+")\(abs(offsetHours))"
        return try Self.lines("TZ=\(zone) git -C \(folder) rev-parse \(options)")
            .compactMap { $0.hasPrefix("--max-age=") ? Int64($0.dropFirst(10)) : nil }
    }

    private static func lines(_ command: String) throws -> [Substring] {
        guard let pipe = popen(command, "r") else { throw Failure(command: command) }
        var output: [UInt8] = []
        while case let byte = fgetc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
        guard pclose(pipe) == 0 else { throw Failure(command: command) }
        return String(decoding: output, as: UTF8.self).split(separator: "\n")
    }
}
