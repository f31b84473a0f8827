import Articles
import Diffing
import Glibc
import Rendering

/// Compares pairs of texts that are read into memory first, and measures the comparison alone.
struct DiffWorker: ~Copyable {
    private var comparer: TextComparer

    init() throws {
        comparer = try TextComparer()
    }

    /// The answer to one request in one line of JSON; a request that cannot be met gets an `error`.
    mutating func answer(to request: String) throws -> String {
        let fields = request.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 2, let old = Self.text(of: fields[0]), let new = Self.text(of: fields[1]) else {
            return JSON.object([JSON.Member("error", "the request names no two files of UTF-8")]).text
        }
        let least = fields.count > 2 ? Double(fields[2]) ?? 0 : 0
        var seconds: [Double] = []
        var total = 0.0
        var diff: PlainTextDiff
        repeat {
            let start = Self.now
            diff = comparer.compareLines(old, new)
            seconds.append(Self.now - start)
            total += seconds[seconds.count - 1]
        } while total < least
        seconds.sort()
        let answer = JSON(diff, seconds: seconds[seconds.count / 2])
        guard case .object(var members) = answer else { return answer.text }
        members.append(JSON.Member("runs", .integer(seconds.count)))
        return JSON.object(members).text
    }

    /// The comparison of two texts in memory.
    mutating func compare(_ old: String, _ new: String) -> PlainTextDiff {
        comparer.compareLines(old, new)
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func text(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
