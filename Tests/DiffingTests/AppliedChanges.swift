@testable import Diffing

/// The old sequence with the changes made; what changes add is taken from the new one.
func applied(_ changes: [Change], to old: [Int32], from new: [Int32]) -> [Int32] {
    var result: [Int32] = []
    var next = 0
    for change in changes {
        result += old[next..<change.old.lowerBound]
        result += new[change.new]
        next = change.old.upperBound
    }
    return result + old[next...]
}

/// Changes as a person reads them: `0-2:1-1` for two elements that go.
func listed(_ changes: [Change]) -> String {
    changes.map { "\($0.old.lowerBound)-\($0.old.upperBound):\($0.new.lowerBound)-\($0.new.upperBound)" }
        .joined(separator: " ")
}
