/// Why a pattern cannot be used; the fault lies with the pattern.
public enum PatternError: Error, Hashable, Sendable {
    /// It cannot be read; the place is counted in bytes from 0.
    case unreadable(pattern: String, problem: String, place: Int)
    /// Matching it against a text takes more steps or memory than it is given.
    case tooCostly(pattern: String)
}

extension PatternError: CustomStringConvertible {
    /// What is wrong with the pattern and what to do, in one line.
    public var description: String {
        switch self {
        case .unreadable(let pattern, let problem, let place):
            "the pattern '\(pattern)' cannot be read: \(problem), at byte \(place + 1)"
        case .tooCostly(let pattern):
            "the pattern '\(pattern)' takes too long to match; write it with fewer repetitions inside repetitions"
        }
    }
}
