/// Collects the lines of a page in the language of `man(7)`.
///
/// Whatever is written is escaped: no text can begin a request or an escape sequence.
struct RoffWriter {
    private var lines: [String] = []

    /// The lines so far, each with its line break.
    var text: String {
        lines.map { "\($0)\n" }.joined()
    }

    /// Begins the page, in which no word is divided and no line stretched: options must stay as one types them.
    mutating func title(_ name: String, _ edition: ManualPage.Edition) {
        let upper = Roff(name.uppercased()).text
        let date = edition.date.filter { $0.isNumber || $0 == "-" }
        lines.append(".TH \(upper) 1 \"\(date)\" \"\(Roff(edition.program).text)\"")
        lines += [".nh", ".ad l"]
    }

    /// Adds a section with one line.
    mutating func section(_ title: String, line: String) {
        begin(title)
        lines.append(Roff(line).line)
    }

    /// Adds the forms of use, each in a paragraph of its own; a piece between spaces is never cut.
    mutating func section(_ title: String, forms: [(path: String, tokens: [String])]) {
        begin(title)
        for (index, form) in forms.enumerated() {
            if index > 0 { lines.append(".br") }
            lines.append(([Roff.bold(form.path)] + form.tokens.map { Roff($0).unbroken }).joined(separator: " "))
        }
    }

    /// Adds paragraphs separated by empty lines; a line that begins with a space is kept as it is.
    mutating func section(_ title: String, paragraphs text: String) {
        if text.isEmpty { return }
        begin(title)
        addParagraphs(text)
    }

    /// Adds terms and what they mean.
    mutating func section(_ title: String, _ items: [(term: String, meaning: String)]) {
        if items.isEmpty { return }
        begin(title)
        for (term, meaning) in items {
            lines += [".TP", Roff.bold(term), Roff(meaning).line]
        }
    }

    /// Adds command lines and what they do.
    mutating func section(_ title: String, _ examples: [CommandDescription.Example]) {
        if examples.isEmpty { return }
        begin(title)
        for example in examples {
            lines += [".TP", Roff.bold(example.commandLine), Roff(example.meaning).line]
        }
    }

    /// Adds the names of other pages in section 1.
    mutating func section(_ title: String, related names: [String]) {
        if names.isEmpty { return }
        begin(title)
        for (index, name) in names.enumerated() {
            lines.append(".BR \(Roff(name).text) (1)\(index + 1 < names.count ? "," : "")")
        }
    }

    private mutating func begin(_ title: String) {
        lines.append(".SH \(Roff(title.uppercased()).text)")
    }

    private mutating func addParagraphs(_ text: String) {
        var isKept = false
        var isFirst = true
        for paragraph in text.split(separator: "\n\n") {
            if !isFirst { lines.append(".PP") }
            isFirst = false
            for line in paragraph.split(separator: "\n") {
                let keeps = line.first == " "
                if keeps != isKept { lines.append(keeps ? ".nf" : ".fi") }
                isKept = keeps
                lines.append(Roff(String(line)).line)
            }
            if isKept { lines.append(".fi") }
            isKept = false
        }
    }
}

/// A text escaped for `man(7)`: backslashes, dashes that must stay what is typed, and characters beyond ASCII by their
/// numbers, which every formatter knows.
struct Roff {
    /// The text inside a line.
    let text: String

    init(_ plain: String) {
        var text = ""
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "\\": text += "\\e"
            case "-": text += "\\-"
            case "'": text += "\\(aq"
            case "`": text += "\\(ga"
            case "^": text += "\\(ha"
            case "~": text += "\\(ti"
            case "\"": text += "\\(dq"
            case " "..."~": text.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                text += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
            }
        }
        self.text = text
    }

    /// The text as a line of its own, which begins no request.
    var line: String {
        text.hasPrefix(".") || text.hasPrefix(" ") ? "\\&\(text)" : text
    }

    /// The text without a place where a line may be broken.
    var unbroken: String {
        text.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\\ ")
    }

    /// A text in bold letters, what stands between angle brackets in italics.
    static func bold(_ plain: String) -> String {
        var result = "\\fB"
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "<": result += "\\fI<"
            case ">": result += ">\\fB"
            default: result += Roff(String(scalar)).text
            }
        }
        return result + "\\fR"
    }
}
