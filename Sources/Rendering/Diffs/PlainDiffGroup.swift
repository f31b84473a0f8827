import Diffing

/// Lines of two plain texts that belong together: one that is equal in both, or those of one place where they differ.
enum PlainDiffGroup {
    /// A line without its end.
    case equal(String)
    /// Stretches that begin and end with lines on both sides.
    case change([Stretch])

    /// A stretch of a place where two texts differ.
    struct Stretch: Hashable {
        var text: String
        var kind: Kind

        enum Kind: Hashable {
            case equal, deleted, inserted
            /// Lines that are elsewhere in the new text, from the line of this number on.
            case movedTo(Int)
            /// Lines that were elsewhere in the old text, from the line of this number on.
            case movedFrom(Int)
        }

        var isOld: Bool {
            switch kind {
            case .equal, .deleted, .movedTo: true
            case .inserted, .movedFrom: false
            }
        }

        var isNew: Bool {
            switch kind {
            case .equal, .inserted, .movedFrom: true
            case .deleted, .movedTo: false
            }
        }
    }

    /// The groups of a diff, in the order of both texts.
    static func groups(of diff: PlainTextDiff) -> [PlainDiffGroup] {
        let moves = MoveLines(diff)
        var builder = Builder()
        for edit in diff.edits {
            let (old, new) = (String(diff.oldText(of: edit)), String(diff.newText(of: edit)))
            switch edit.op {
            case .equal: builder.addEqual(new)
            case .insert, .delete, .replace:
                builder.add(Stretch(text: old, kind: .deleted))
                builder.add(Stretch(text: new, kind: .inserted))
            case .move where edit.new.isEmpty:
                builder.add(Stretch(text: old, kind: .movedTo(edit.id.flatMap { moves.new[$0] } ?? 0)))
            case .move:
                let place = edit.id.flatMap { moves.old[$0] } ?? 0
                builder.add(Stretch(text: new, kind: .movedFrom(place)))
            }
        }
        builder.finish()
        return builder.groups
    }

    /// The numbers of the lines, from 1, at which moved texts begin.
    private struct MoveLines {
        var old: [Int: Int] = [:]
        var new: [Int: Int] = [:]

        init(_ diff: PlainTextDiff) {
            var line = (old: 1, new: 1)
            for edit in diff.edits {
                if edit.op == .move, let id = edit.id {
                    if edit.new.isEmpty { old[id] = line.old } else { new[id] = line.new }
                }
                line.old += diff.oldText(of: edit).utf8.count { $0 == 10 }
                line.new += diff.newText(of: edit).utf8.count { $0 == 10 }
            }
        }
    }

    /// Gathers stretches until both texts stand at the beginning of a line.
    private struct Builder {
        var groups: [PlainDiffGroup] = []
        private var pending: [Stretch] = []
        private var isAtLine = (old: true, new: true)

        mutating func addEqual(_ text: String) {
            for line in text.linesWithEnds {
                if isAtLine == (true, true), !pending.isEmpty { finish() }
                if pending.isEmpty, isAtLine == (true, true), line.utf8.last == 10 {
                    groups.append(.equal(String(line.unicodeScalars.dropLast())))
                } else {
                    add(Stretch(text: line, kind: .equal))
                }
            }
        }

        mutating func add(_ stretch: Stretch) {
            guard !stretch.text.isEmpty else { return }
            pending.append(stretch)
            let isEnded = stretch.text.utf8.last == 10
            if stretch.isOld { isAtLine.old = isEnded }
            if stretch.isNew { isAtLine.new = isEnded }
            if stretch.kind == .equal, isAtLine == (true, true) { finish() }
        }

        mutating func finish() {
            if pending.contains(where: { $0.kind != .equal }) {
                groups.append(.change(pending))
            } else {
                // The last line of equal texts may lack its end.
                groups += pending.map { .equal($0.text) }
            }
            pending = []
            isAtLine = (true, true)
        }
    }
}

extension String {
    /// The lines, each with its line feed; the last one may lack it.
    var linesWithEnds: [String] {
        var lines: [String] = []
        var rest = unicodeScalars[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: "\n").map { rest.index(after: $0) } ?? rest.endIndex
            lines.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return lines
    }
}
