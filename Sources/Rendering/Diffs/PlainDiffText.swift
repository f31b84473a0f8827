public import Diffing

/// What changed between two plain texts as text for a terminal: lines as they are, with what was edited in them.
public struct PlainDiffText: Sendable {
    private let diff: PlainTextDiff
    private let format: DiffFormat
    private let marks: EditMarks

    /// So many unchanged lines are shown around a changed one, as in `git diff`.
    private static let usualContext = 3

    /// The text of a diff; without colours edits are marked by `[-signs-]` and `{+signs+}`.
    public init(_ diff: PlainTextDiff, theme: Theme, format: DiffFormat = DiffFormat()) {
        self.diff = diff
        self.format = format
        marks = EditMarks(hasSigns: theme.marksEdits || format.form == .wordDiff)
    }

    /// The text; empty where nothing changed.
    public func styled() -> StyledText {
        guard diff.hasChanges else { return StyledText() }
        let groups = PlainDiffGroup.groups(of: diff)
        let text =
            switch format.form {
            case .inline, .wordDiff, .colorWords: hunks(groups.flatMap(inlineRows))
            case .unified: hunks(groups.flatMap(unifiedRows))
            case .sideBySide: hunks(groups.flatMap(columnRows))
            case .stat, .shortstat: summary
            }
        return format.width.map(text.wrapped) ?? text
    }

    private func hunks(_ rows: [HunkRow]) -> StyledText {
        HunkRow.hunks(of: rows, context: format.context ?? Self.usualContext)
    }

    private func inlineRows(_ group: PlainDiffGroup) -> [HunkRow] {
        switch group {
        case .equal(let line): [Self.equalRow(line)]
        case .change(let stretches): rows(of: stretches)
        }
    }

    private static func equalRow(_ line: String) -> HunkRow {
        var text = StyledText()
        text.add(line)
        return HunkRow(text: text, old: 1, new: 1, isChange: false)
    }

    /// Stretches as lines; an edit that spans lines is marked on each.
    private func rows(of stretches: [PlainDiffGroup.Stretch]) -> [HunkRow] {
        var rows: [HunkRow] = []
        var row = HunkRow(text: StyledText(), isChange: true)
        for stretch in stretches {
            for line in stretch.text.linesWithEnds {
                let isEnded = line.utf8.last == 10
                add(isEnded ? String(line.unicodeScalars.dropLast()) : line, of: stretch, isEnded, to: &row.text)
                guard isEnded else { continue }
                if stretch.isOld { row.old += 1 }
                if stretch.isNew { row.new += 1 }
                // Where only a line feed went, the line goes on.
                if !stretch.isNew, stretch.text == "\n" { continue }
                rows.append(row)
                row = HunkRow(text: StyledText(), isChange: true)
            }
        }
        if !row.text.spans.isEmpty { rows.append(row) }
        // The last line of a text may lack its end.
        let isOpen = { (side: (PlainDiffGroup.Stretch) -> Bool) in
            stretches.last(where: side).map { $0.text.utf8.last != 10 } ?? false
        }
        if let last = rows.indices.last {
            if isOpen(\.isOld) { rows[last].old += 1 }
            if isOpen(\.isNew) { rows[last].new += 1 }
        }
        return rows
    }

    private func add(
        _ text: String, of stretch: PlainDiffGroup.Stretch, _ isEnded: Bool, to line: inout StyledText
    ) {
        // A line feed that was edited alone is shown as such.
        let shown = text.isEmpty && stretch.text == "\n" && isEnded && stretch.kind != .equal ? "¶" : text
        if shown.isEmpty { return }
        switch stretch.kind {
        case .equal: line.add(shown)
        case .deleted: marks.addDeleted(shown, to: &line)
        case .inserted: marks.addInserted(shown, to: &line)
        case .movedTo(let place), .movedFrom(let place):
            let isAway = !stretch.isNew
            let sign = isAway ? "[-\(shown)-]" : "{+\(shown)+}"
            line.add(marks.hasSigns ? sign : shown, .moved)
            line.add(isAway ? "  -> line \(place)" : "  <- line \(place)", .quiet)
        }
    }

    private func unifiedRows(_ group: PlainDiffGroup) -> [HunkRow] {
        guard case .change(let stretches) = group else { return inlineRows(group).map { $0.indented(by: " ") } }
        return lines(stretches.filter(\.isOld), "-", .deletedLine)
            + lines(stretches.filter(\.isNew), "+", .insertedLine)
    }

    /// The lines of one side, each behind a sign.
    private func lines(_ stretches: [PlainDiffGroup.Stretch], _ sign: String, _ label: StyledText.Label) -> [HunkRow] {
        let text = stretches.map(\.text).joined()
        let rows = text.linesWithEnds.map { line in
            var text = StyledText()
            let content = line.utf8.last == 10 ? String(line.unicodeScalars.dropLast()) : line
            text.add(sign, before: content, label)
            return HunkRow(text: text, old: sign == "-" ? 1 : 0, new: sign == "+" ? 1 : 0, isChange: true)
        }
        guard !text.isEmpty, text.utf8.last != 10 else { return rows }
        var note = StyledText()
        note.add("\\ No newline at end of file", .quiet)
        return rows + [HunkRow(text: note, isChange: true)]
    }

    private func columnRows(_ group: PlainDiffGroup) -> [HunkRow] {
        let columns = TwoColumns(width: format.width)
        func row(_ old: StyledText, _ new: StyledText, _ counts: (Int, Int), isChange: Bool) -> HunkRow {
            var text = columns.rows(old, new)
            text.removeLineFeeds()
            return HunkRow(text: text, old: counts.0, new: counts.1, isChange: isChange)
        }
        guard case .change(let stretches) = group else {
            return inlineRows(group).map { row($0.text, $0.text, (1, 1), isChange: false) }
        }
        let old = rows(of: stretches.filter(\.isOld))
        let new = rows(of: stretches.filter(\.isNew))
        return (0..<max(old.count, new.count)).map { index in
            let (left, right) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
            return row(
                left?.text ?? StyledText(), right?.text ?? StyledText(), (left == nil ? 0 : 1, right == nil ? 0 : 1),
                isChange: true)
        }
    }

    /// How many lines went, came and moved, in one line.
    private var summary: StyledText {
        var counts = (deleted: 0, inserted: 0, moved: 0)
        for case .change(let stretches) in PlainDiffGroup.groups(of: diff) {
            counts.deleted += stretches.filter(\.isOld).map(\.text).joined().linesWithEnds.count
            counts.inserted += stretches.filter(\.isNew).map(\.text).joined().linesWithEnds.count
            for stretch in stretches {
                if case .movedFrom = stretch.kind { counts.moved += stretch.text.linesWithEnds.count }
            }
        }
        var text = StyledText()
        let moved = counts.moved > 0 ? ", \(counts.moved) of them moved" : ""
        text.addLine(" \(counts.inserted) insertions(+), \(counts.deleted) deletions(-)\(moved)")
        return text
    }
}

extension HunkRow {
    /// The row with a sign in front.
    fileprivate func indented(by sign: String) -> HunkRow {
        var row = self
        row.text = StyledText()
        row.text.add(sign)
        row.text.add(text)
        return row
    }
}
