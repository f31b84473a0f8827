import Glibc

/// Tells on standard error how far a long piece of work is: a line that stays in its place on a terminal, else one line
/// a second.
struct ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) != 0
    private let start = ProgressLine.now
    private var last = ProgressLine.now
    private var isShown = false

    /// How often the line is written on a terminal, in seconds.
    private static let pause = 0.1

    /// Shows where the work stands, unless it did so just now.
    ///
    /// - Parameters:
    ///   - noun: what is counted, in the plural.
    ///   - share: how much is done, from 0 to 1; nil where that is not known.
    mutating func show(_ count: Int, _ noun: String, share: Double?) {
        let now = Self.now
        guard now - last >= (isTerminal ? Self.pause : 1) else { return }
        last = now
        let seconds = max(0.001, now - start)
        var text = "\(count) \(noun), \(Int(Double(count) / seconds)) a second"
        if let share, share > 0 {
            let left = Int(seconds * (1 - share) / share)
            text = "\(Self.bar(share)) \(Int(share * 100))%  \(text), \(Self.duration(left)) left"
        }
        write(isTerminal ? "\r\u{1B}[K\(text)" : "stet: \(text)\n")
        isShown = true
    }

    /// Shows where work stands of which the end is not known; on a terminal alone.
    mutating func showOnTerminal(_ count: Int, _ noun: String) {
        if isTerminal { show(count, noun, share: nil) }
    }

    /// Removes the line from the terminal.
    mutating func clear() {
        if isShown, isTerminal { write("\r\u{1B}[K") }
        isShown = false
    }

    private static func bar(_ share: Double) -> String {
        let filled = max(0, min(20, Int(share * 20)))
        return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled) + "]"
    }

    private static func duration(_ seconds: Int) -> String {
        let rest = seconds % 60
        return seconds >= 3600
            ? "\(seconds / 3600) h \(seconds / 60 % 60) min"
            : "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    private func write(_ text: String) {
        Output.writeAll(Array(text.utf8), to: STDERR_FILENO)
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
