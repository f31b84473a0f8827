import Articles
import Commands
import Rendering

/// The options about how a diff is shown, which several commands share.
struct DiffOptions: Sendable {
    var form: DiffFormat.Form?
    var context: Int?
    var only: [ArticlePart] = []
    var ignored: [ArticlePart] = []

    static let forms = ArgumentGroup<DiffOptions>(
        "The form of the diff",
        [
            .flag("--side-by-side", \.form, sets: .sideBySide, "show the old text beside the new one"),
            .flag("--unified", \.form, sets: .unified, "show blocks as the lines of a unified diff"),
            .flag("--stat", \.form, sets: .stat, "count the edits by kind, each with a bar"),
            .flag("--shortstat", \.form, sets: .shortstat, "count the edits in one line"),
            .flag("--word-diff", \.form, sets: .wordDiff, "show whole blocks, edits between [-signs-] and {+signs+}"),
            .flag("--color-words", \.form, sets: .colorWords, "show whole blocks, edits in colours alone"),
            .option(
                "-U, --context", \.context, "<n>", "show <n> unchanged blocks beside each changed one",
                as: .integer(from: 0)),
        ])

    static let parts = ArgumentGroup<DiffOptions>(
        "What counts",
        [
            .option(
                "--only", \.only, "<part>,...", "only what changed in these parts", separator: ",",
                as: .choice),
            .option(
                "--ignore", \.ignored, "<part>,...", "pass over what changed in these parts", separator: ",",
                as: .choice),
        ])

    /// The parts that count; nil for all of them.
    var parts: Set<ArticlePart>? {
        if only.isEmpty, ignored.isEmpty { return nil }
        return Set(only.isEmpty ? ArticlePart.allCases : only).subtracting(ignored)
    }

    /// The format for an output; nil where no form is asked for.
    func format(_ output: Output) -> DiffFormat? {
        form.map { DiffFormat($0, context: context, width: output.lineWidth) }
    }
}
