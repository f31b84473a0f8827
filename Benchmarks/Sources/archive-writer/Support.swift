import Articles
import Glibc

/// Why a measurement stopped.
struct BenchmarkError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Seconds on a clock that never jumps.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What a piece of work yields, and how many seconds it took.
func timed<Value>(_ work: () throws -> Value) rethrows -> (value: Value, seconds: Double) {
    let start = now()
    let value = try work()
    return (value, now() - start)
}

/// How long a piece of work took.
struct Effort {
    /// By the clock.
    var seconds = 0.0
    /// On all cores together, in this process and those it waited for.
    var processor = 0.0

    static func + (left: Effort, right: Effort) -> Effort {
        Effort(seconds: left.seconds + right.seconds, processor: left.processor + right.processor)
    }

    /// Measures a piece of work.
    static func of(_ work: () throws -> Void) rethrows -> Effort {
        let start = processorSeconds()
        let seconds = try timed(work).seconds
        return Effort(seconds: seconds, processor: processorSeconds() - start)
    }

    private static func processorSeconds() -> Double {
        [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue].reduce(0) { sum, who in
            var usage = rusage()
            getrusage(who, &usage)
            let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
            return sum + Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
        }
    }
}

/// Runs a line of shell; it must succeed.
func shell(_ line: String) throws {
    var process = pid_t()
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(line), nil]
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else {
        throw BenchmarkError("sh cannot be started")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw BenchmarkError("this failed: \(line)") }
}

/// The most memory that the process held at once, in MB.
func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    return usage.ru_maxrss / 1024
}

/// How many bytes the files in a folder take.
func size(of folder: String) -> Int {
    guard let entries = opendir(folder) else { return 0 }
    defer { closedir(entries) }
    var total = 0
    while let entry = readdir(entries) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        var status = stat()
        if stat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG { total += Int(status.st_size) }
    }
    return total
}

/// A number with two decimals.
func hundredths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

/// A number with one decimal.
func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
}
