import Archiving
import Articles
import History
import Rendering

extension ImportRun {
    func report(asJSON: Bool, _ output: inout Output) {
        for refusal in refusals.shown { output.fail(refusal) }
        if counts.refused > refusals.shown.count {
            output.fail("and \(counts.refused - refusals.shown.count) more were refused")
        }
        if wasInterrupted {
            output.fail("stopped; what was read is in the archive; run the same command again to go on")
        }
        if let kept = insertion.kept {
            output.fail(
                "the history was written anew: \(EditPhrases.counted(importer.late.count, "capture")) inserted, "
                    + "\(EditPhrases.counted(insertion.rewritten, "commit")) written; the one from before is \(kept)")
        }
        for damage in summary?.damage.prefix(Refusals.mostShown) ?? [] { output.fail(TerminalEscaping.escaped(damage)) }
        if let count = summary?.damageCount, count > Refusals.mostShown {
            output.fail("and \(count - Refusals.mostShown) more places cannot be read")
        }
        if asJSON { return output.write(json) }
        let parts = EditPhrases.counted(
            [
                (counts.unchanged, "unchanged"), (counts.withoutArticle, "without an article"),
                (counts.refused, "refused"),
            ], noun: nil)
        let versions = EditPhrases.counted(counts.versions + insertion.versions, "version")
        output.write(
            "imported \(versions) from \(EditPhrases.counted(counts.read, "snapshot"))"
                + (parts.isEmpty ? "" : ", \(parts.joined(separator: ", "))") + "\n")
        guard let summary, !summary.passedOver.isEmpty else { return }
        let groups = summary.passedOver.map { "\($0.count) \($0.phrase)" }.joined(separator: ", ")
        output.write("passed over \(EditPhrases.counted(summary.passedOverCount, "record")): \(groups)\n")
    }

    private var json: JSON {
        var members: [JSON.Member] = [
            .init("schema", "stet.import/1"), .init("read", .integer(counts.read)),
            .init("versions", .integer(counts.versions + insertion.versions)),
            .init("inserted", .integer(importer.late.count)), .init("before", JSON(insertion.kept)),
            .init("unchanged", .integer(counts.unchanged)), .init("refused", .integer(counts.refused)),
            .init("withoutArticle", .integer(counts.withoutArticle)),
        ]
        if let summary {
            members += [
                .init("records", .integer(summary.records)), .init("damaged", .integer(summary.damageCount)),
                .init(
                    "passedOver",
                    JSON(summary.passedOver) { ["reason": .string($0.phrase), "count": .integer($0.count)] }),
            ]
        }
        return .object(members)
    }
}
