import Articles
import Glibc
import Rendering

/// Standard output and standard error of the tool.
///
/// Output is gathered and written in large pieces; on a terminal what is longer than the screen goes through a pager.
struct Output {
    private(set) var theme = Theme.plain
    let isTerminal = isatty(STDOUT_FILENO) != 0
    private let environment: [String: String]
    private var size = winsize()
    private var text: [UInt8] = []
    private var usesPager = false
    private var pager: Pager?
    private var hasFailed = false

    /// Text is written as soon as so much of it is gathered.
    private static let pieceLength = 1 << 16

    init(environment: [String: String]) {
        self.environment = environment
        if isTerminal { _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) }
    }

    /// The columns that lines should fit into.
    var width: Int {
        if isTerminal, size.ws_col > 0 { return Int(size.ws_col) }
        return environment["COLUMNS"].flatMap(Int.init).map { max(20, $0) } ?? 80
    }

    /// The columns at which lines are broken; nil where output is no terminal, whose reader breaks no lines.
    var lineWidth: Int? { isTerminal ? width : nil }

    /// Takes the options about colours and the pager.
    mutating func apply(_ globals: GlobalOptions) {
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        switch globals.color {
        case .always: theme = Theme(environment: environment)
        case .never: theme = .plain
        case .auto: theme = isTerminal && !isPlain ? Theme(environment: environment) : .plain
        }
        usesPager = isTerminal && globals.usesPager
        if isTerminal, theme != .plain { Interruption.resetColors() }
    }

    /// Writes text that is made by the tool and holds nothing from pages that was not escaped.
    mutating func write(_ text: String) {
        write(bytes: text.utf8)
    }

    /// Writes a text in its labels' colours.
    mutating func write(_ text: StyledText) {
        write(text.rendered(theme))
    }

    /// Writes a JSON value and ends the line.
    mutating func write(_ json: JSON, levels: Int = 0) {
        write(json.text(levels: levels) + "\n")
    }

    /// Writes the content of a document: as it is, or with its control characters escaped on a terminal.
    mutating func write(document: [UInt8]) {
        guard isTerminal else { return write(bytes: document) }
        write(TerminalEscaping.escapedLines(String(decoding: document, as: UTF8.self)))
    }

    /// Whether a pager shows the output.
    var isPaged: Bool { pager != nil }

    /// Whether nobody reads any more what is written, so that work for it alone can end.
    var isClosed: Bool { pager?.hasEnded ?? false }

    private mutating func write(bytes: some Sequence<UInt8>) {
        text += bytes
        if usesPager, pager == nil {
            guard isLongerThanScreen else { return }
            pager = Pager(environment: environment)
            usesPager = pager != nil
            flush()
        } else if isPaged || text.count >= Self.pieceLength {
            flush()
        }
    }

    /// Whether what is gathered does not fit on the screen.
    private var isLongerThanScreen: Bool {
        size.ws_row > 0 && text.lazy.filter { $0 == UInt8(ascii: "\n") }.count >= Int(size.ws_row)
    }

    /// Writes a message to standard error.
    mutating func fail(_ message: String) {
        flush()
        Self.writeAll(Array("stet: \(message)\n".utf8), to: STDERR_FILENO)
    }

    /// Writes what is left and says whether everything was written.
    mutating func finish() -> Bool {
        flush()
        pager?.finish()
        pager = nil
        return !hasFailed
    }

    /// Writes a JSON value on a line of its own, at once, for whoever reads while the work goes on.
    mutating func writeNow(_ json: JSON) {
        write(json)
        flush()
    }

    /// Writes what is gathered, unless a pager may have to show it: whoever reads sees it while the work goes on.
    mutating func flushUnlessPaging() {
        if isPaged || !usesPager { flush() }
    }

    /// Writes what is gathered.
    mutating func flush() {
        defer { text = [] }
        guard !hasFailed, !text.isEmpty else { return }
        if let pager {
            _ = pager.write(text)
        } else if !Self.writeAll(text, to: STDOUT_FILENO) {
            hasFailed = true
            if errno == EPIPE {
                // Whoever started the process has it ignore the signal; it ends by it all the same, in silence.
                signal(SIGPIPE, SIG_DFL)
                raise(SIGPIPE)
                return
            }
            let reason = String(cString: strerror(errno))
            Self.writeAll(Array("stet: cannot write to standard output: \(reason)\n".utf8), to: STDERR_FILENO)
        }
    }

    /// Writes all bytes; a broken pipe ends the process by its signal, as it does for other tools.
    @discardableResult
    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(written)
        }
        return true
    }
}
