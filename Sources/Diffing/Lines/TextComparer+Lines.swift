import Articles

extension TextComparer {
    /// What changed between two plain texts, whose lines are the blocks.
    ///
    /// Lines between two that are equal are compared as one text, unless some of them moved or they are many. A run of
    /// lines that left its place is one move. Lines end with their line feed; the last one may lack it. The comparison of
    /// (b, a) mirrors that of (a, b).
    public mutating func compareLines(_ old: String, _ new: String) -> PlainTextDiff {
        let isInOrder = !new.precedesByBytes(old)
        let edits = isInOrder ? lineEdits(old, new) : PlainTextEdits.mirrored(lineEdits(new, old))
        return PlainTextDiff(old: old, new: new, edits: edits)
    }

    private mutating func lineEdits(_ old: String, _ new: String) -> [PlainTextEdit] {
        let bytes = Self.joined(old, new)
        let border = old.utf8.count
        let whole = Change(old: 0..<border, new: border..<bytes.count)
        let region = bytes.withUnsafeBufferPointer { TextRegion.trimmedToLines(whole, $0) }
        var edits = PlainTextEdits(border: border)
        edits.append(.equal, old: 0..<region.old.lowerBound, new: border..<region.new.lowerBound)
        if !(region.old.isEmpty && region.new.isEmpty) {
            let pair = BlockPair(linesOf: region, in: bytes)
            appendLines(of: pair, to: &edits)
        }
        edits.append(.equal, old: region.old.upperBound..<border, new: region.new.upperBound..<bytes.count)
        return edits.edits
    }

    /// Adds the edits for all lines of a pair of texts.
    private mutating func appendLines(of pair: BlockPair, to edits: inout PlainTextEdits) {
        let equal = EqualBlocks(pair)
        let reworded = rewordedLines(between: equal, pair)
        let known = reworded.filter { $0.share >= 0.5 }.map(\.match)
        let matches = BlockAlignment(pair, equal, known: known).matches
        var gaps = LineGaps(matches, reworded, pair)
        while let gap = gaps.next() {
            append(gap, gaps.moves, pair, to: &edits)
            if let equal = gap.end {
                edits.append(.equal, old: pair.old.bytes(equal.old), new: pair.new.bytes(equal.new))
            }
        }
    }

    /// The single lines between two equal ones that have one counterpart in the same place.
    private mutating func rewordedLines(between equal: EqualBlocks, _ pair: BlockPair) -> [RewordedLine] {
        equal.changes.compactMap { gap in
            guard gap.old.count == 1, gap.new.count == 1, !equal.othersTouch(gap) else { return nil }
            let changes = changes(in: pair.place(gap), of: pair.bytes)
            let match = BlockMatch(old: gap.old, new: gap.new, resemblance: 1)
            return RewordedLine(match: match, changes: changes, share: Self.share(kept: changes, pair.place(gap), pair))
        }
    }

    /// The share of the shorter side of a place that stays, counted in scalars; all where there is but one edit.
    private static func share(kept changes: [Change], _ place: Change, _ pair: BlockPair) -> Double {
        pair.bytes.withUnsafeBufferPointer { bytes in
            let old = Scalars.count(of: place.old, in: bytes)
            let new = Scalars.count(of: place.new, in: bytes)
            let kept = changes.reduce(old) { $0 - Scalars.count(of: $1.old, in: bytes) }
            if changes.count == 1, kept > 0 { return 1 }
            return Double(kept) / Double(max(1, min(old, new)))
        }
    }

    /// Adds the lines between two equal ones.
    private mutating func append(
        _ gap: LineGap, _ moves: LineMoves, _ pair: BlockPair, to edits: inout PlainTextEdits
    ) {
        if !moves.touch(gap.lines), let changes = changesAsOneText(gap, pair) {
            edits.append(changes, in: pair.place(gap.lines))
            return
        }
        var next = (old: gap.lines.old.lowerBound, new: gap.lines.new.lowerBound)
        for match in gap.single == nil ? gap.matches : [] {
            appendDepartures(next.old..<match.old.lowerBound, moves, pair, to: &edits)
            appendArrivals(next.new..<match.new.lowerBound, moves, pair, to: &edits)
            let place = Change(old: pair.old.bytes(match.old), new: pair.new.bytes(match.new))
            edits.append(changes(in: place, of: pair.bytes), in: place)
            next = (match.old.upperBound, match.new.upperBound)
        }
        appendDepartures(next.old..<gap.lines.old.upperBound, moves, pair, to: &edits)
        appendArrivals(next.new..<gap.lines.new.upperBound, moves, pair, to: &edits)
    }

    /// What changed in lines in one place that were reworded together; nil if there are many or little is left of them.
    private mutating func changesAsOneText(_ gap: LineGap, _ pair: BlockPair) -> [Change]? {
        if let line = gap.single { return line.share >= Self.leastShare ? line.changes : nil }
        let place = pair.place(gap.lines)
        guard !place.old.isEmpty, !place.new.isEmpty, max(place.old.count, place.new.count) <= Self.longestReworded
        else { return nil }
        let changes = changes(in: place, of: pair.bytes)
        return Self.share(kept: changes, place, pair) >= Self.leastShare ? changes : nil
    }

    /// So much of lines in one place must stay for them to be called reworded.
    private static let leastShare = 0.25

    /// Lines in one gap with more bytes than this are not compared as one text.
    private static let longestReworded = 4096

    /// Adds the old lines between two that stayed: deleted or moved away.
    private func appendDepartures(
        _ lines: Range<Int>, _ moves: LineMoves, _ pair: BlockPair, to edits: inout PlainTextEdits
    ) {
        var line = lines.lowerBound
        while line < lines.upperBound {
            if let move = moves.departures[line] {
                edits.append(.move, old: pair.old.bytes(moves[move].old), id: move)
                line = moves[move].old.upperBound
            } else {
                edits.append(.delete, old: pair.old.ranges[line])
                line += 1
            }
        }
    }

    /// Adds the new lines between two that stayed: inserted or moved there.
    private mutating func appendArrivals(
        _ lines: Range<Int>, _ moves: LineMoves, _ pair: BlockPair, to edits: inout PlainTextEdits
    ) {
        var line = lines.lowerBound
        while line < lines.upperBound {
            if let move = moves.arrivals[line] {
                var inner = PlainTextEdits(border: edits.border)
                for match in moves.matches(in: move) {
                    let place = Change(old: pair.old.bytes(match.old), new: pair.new.bytes(match.new))
                    inner.append(match.isEqual ? [] : changes(in: place, of: pair.bytes), in: place)
                }
                edits.append(.move, new: pair.new.bytes(moves[move].new), id: move, edits: inner.changedEdits)
                line = moves[move].new.upperBound
            } else {
                edits.append(.insert, new: pair.new.ranges[line])
                line += 1
            }
        }
    }
}
