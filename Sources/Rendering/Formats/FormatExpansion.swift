/// A format in the course of being filled in for one record.
struct FormatExpansion {
    private let record: LogRecord
    private let dates: DateWriter
    private var isAutomatic = false
    private var room: FormatTemplate.Room?
    private var wrapping = FormatTemplate.Wrapping()
    /// What is done, and what follows the last sign that changed how lines are broken.
    private var done = StyledText()
    private var text = StyledText()

    private init(_ record: LogRecord, _ dates: DateWriter) {
        self.record = record
        self.dates = dates
    }

    /// The text of a record by a format.
    static func text(of template: FormatTemplate, _ record: LogRecord, _ dates: DateWriter) -> StyledText {
        var expansion = FormatExpansion(record, dates)
        for piece in template.pieces { expansion.add(piece) }
        expansion.finishWrapping()
        return expansion.done
    }

    private mutating func add(_ piece: FormatTemplate.Piece) {
        switch piece {
        case .text(let literal): text.addVerbatim(literal)
        case .style(let codes): text.addStyle(codes)
        case .automaticStyle: isAutomatic = true
        case .room(let room): self.room = room
        case .wrapping(let wrapping):
            finishWrapping()
            self.wrapping = wrapping
        case .placeholder(let placeholder, let spacing): add(placeholder, spacing)
        }
    }

    private mutating func add(_ placeholder: Placeholder, _ spacing: FormatTemplate.Spacing?) {
        var value = placeholder.value(record, dates)
        if spacing == .noLineFeed, value.isEmpty { text.removeLineFeeds() }
        if !value.isEmpty {
            if spacing == .lineFeed { text.endLine() }
            if spacing == .space { text.add(" ") }
        }
        if let room {
            let line = text.plain.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
            let (fitted, stolen) = room.fitted(value, behind: line)
            value = fitted
            if stolen > 0 { text.removeSpaces(stolen) }
        }
        room = nil
        text.addLines(value, isAutomatic && placeholder.isName ? .version : nil)
    }

    private mutating func finishWrapping() {
        done.add(wrapping == FormatTemplate.Wrapping() ? text : text.filled(wrapping))
        text = StyledText()
    }
}

extension FormatTemplate.Room {
    /// A value as wide as its room, and how many spaces in front of it give way.
    func fitted(_ value: String, behind line: String) -> (text: String, stolen: Int) {
        var columns = self.columns - (isColumn ? line.displayWidth : 0)
        columns = max(0, columns)
        let width = value.displayWidth
        if width > columns, alignment == .stealing {
            let spaces = line.count - line.trimmedSpaces.count
            return (value, min(spaces, width - columns))
        }
        if width > columns {
            guard let cut, columns >= 2 else { return (value, 0) }
            // A wide character may be cut where one column is left.
            return (Self.cut(value, cut, to: columns).padded(to: columns), 0)
        }
        switch alignment {
        case .left: return (value.padded(to: columns), 0)
        case .right, .stealing: return (value.leftPadded(to: columns), 0)
        case .center: return (value.leftPadded(to: width + (columns - width) / 2).padded(to: columns), 0)
        }
    }

    /// A text with two dots where something was cut.
    private static func cut(_ text: String, _ cut: Cut, to columns: Int) -> String {
        let room = columns - 2
        switch cut {
        case .trunc: return text.prefix(columns: room) + ".."
        case .ltrunc: return ".." + text.suffix(columns: room)
        case .mtrunc:
            let head = max(0, columns / 2 - 1)
            return text.prefix(columns: head) + ".." + text.suffix(columns: room - head)
        }
    }
}

extension String {
    fileprivate var trimmedSpaces: Substring {
        self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
    }
}
