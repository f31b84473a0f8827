import Articles
import Glibc
import History

/// What the process finds around it: its environment, its folder, its clock.
enum Surroundings {
    /// The environment variables.
    static func environment() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return variables
    }

    /// The working folder; nil where it is gone.
    static func workingFolder() -> String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    /// The time now, in the local zone.
    static func clock() -> LocalClock {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let instant = Instant(seconds: Int64(now), offsetMinutes: parts.tm_gmtoff / 60)
        return LocalClock(now: instant) { local in
            let first = offset(at: time_t(local))
            return offset(at: time_t(local) - first) / 60
        }
    }

    /// Seconds east of UTC in the local zone at a moment.
    private static func offset(at moment: time_t) -> Int {
        var moment = moment
        var parts = tm()
        localtime_r(&moment, &parts)
        return parts.tm_gmtoff
    }
}
