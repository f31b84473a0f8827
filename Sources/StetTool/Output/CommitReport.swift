import Archiving
import Articles
import History
import Rendering

extension Output {
    /// Says in a line what became of a snapshot.
    mutating func report(_ outcome: CommitOutcome, isDryRun: Bool, asJSON: Bool) {
        switch outcome {
        case .committed(let entry):
            if asJSON { return write(JSON(entry)) }
            var text = StyledText()
            text.add(
                isDryRun ? "would be \(entry.version.name)" : "\(entry.version.name) \(entry.version.shortCommit)",
                .version)
            let phrases = entry.previous == nil ? ["first version"] : EditPhrases(entry.diff).all
            text.addLine(" \(entry.reference.identity.display): \(phrases.joined(separator: ", "))")
            write(text)
        case .unchanged(let reference, let version):
            if asJSON {
                return write([
                    "schema": "stet.unchanged/1", "article": JSON(reference), "unchanged": .bool(true),
                    "version": .integer(version.number),
                ])
            }
            var text = StyledText()
            text.add("unchanged", .quiet)
            text.addLine(" \(reference.identity.display): equal to \(version.name)")
            write(text)
        }
    }
}
