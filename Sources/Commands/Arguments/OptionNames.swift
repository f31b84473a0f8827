/// All names of one option, written as help shows them: `"-n, --max-count"`, `"--[no-]pager"`, `"-<n>, -n"`.
public struct OptionNames: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The names in the order written.
    public let all: [OptionName]

    /// The pieces that are no names; a table's `problems` report them.
    public let malformed: [String]

    /// Reads names separated by commas.
    public init(_ text: String) {
        var names: [OptionName] = []
        var malformed: [String] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let spelling = String(piece.drop { $0 == " " })
            if let name = OptionName(spelling: spelling) {
                names.append(name)
            } else {
                malformed.append(spelling)
            }
        }
        self.all = names
        self.malformed = malformed
    }

    /// Reads names from a literal in a table.
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension OptionName {
    /// Reads one name as help shows it; nil for anything else.
    public init?(spelling: String) {
        if let word = spelling.suffix(after: "--[no-]"), OptionName.isWord(word) {
            self = .negatable(word)
        } else if let word = spelling.suffix(after: "--"), OptionName.isWord(word) {
            self = .long(word)
        } else if spelling.hasPrefix("-<"), spelling.hasSuffix(">") {
            self = .number(String(spelling.dropFirst()))
        } else if let letter = spelling.unicodeScalars.last, spelling == "-\(letter)", OptionName.isSign(letter) {
            self = .short(letter)
        } else {
            return nil
        }
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F && scalar != "-" && scalar != "="
    }

    private static func isWord(_ text: String) -> Bool {
        let isPlain = text.unicodeScalars.allSatisfy { $0 == "-" || isSign($0) && !"[]<>,".unicodeScalars.contains($0) }
        return isPlain && !text.isEmpty && !text.hasPrefix("-")
    }
}
