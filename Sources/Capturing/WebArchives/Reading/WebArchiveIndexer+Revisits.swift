extension WebArchiveIndexer {
    /// The captures in the order of their times; a revisit knows the record that holds its body, or is passed over.
    func resolvedCaptures() -> [Capture] {
        var captures = captures
        captures.sort {
            ($0.seconds, $0.location.file, $0.location.offset) < ($1.seconds, $1.location.file, $1.location.offset)
        }
        if captures.contains(where: { $0.kind == .revisit }) { resolveRevisits(&captures) }
        var known: Set<Capture.Key> = []
        for index in captures.indices {
            captures[index].followsPage = known.contains(captures[index].address)
            if captures[index].kind != .gone { known.insert(captures[index].address) }
        }
        return captures
    }

    private func resolveRevisits(_ captures: inout [Capture]) {
        var bodies: [Capture.Key: Capture.Location] = [:]
        var names: [Capture.Key: Capture.Location] = [:]
        for capture in captures where capture.kind == .page {
            if capture.digest != .none { bodies[capture.digest] = capture.location }
            names[capture.id] = capture.location
        }
        var latest: [Capture.Key: Capture.Location] = [:]
        for (index, capture) in captures.enumerated() {
            if capture.kind == .page { latest[capture.address] = capture.location }
            guard capture.kind == .revisit else { continue }
            // The record that it names, else the same body, else, where the server said only that nothing changed, the last one.
            let named = capture.referred == .none ? nil : names[capture.referred]
            captures[index].original =
                named ?? (capture.digest == .none ? latest[capture.address] : bodies[capture.digest])
        }
        let count = captures.count
        captures.removeAll { $0.kind == .revisit && $0.original == nil }
        noteWithoutOriginal(count - captures.count)
    }
}
