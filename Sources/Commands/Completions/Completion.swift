/// What may stand at the end of a command line that is being typed.
public struct Completion: Hashable, Sendable {
    /// A word that fits.
    public struct Candidate: Hashable, Sendable {
        /// The whole word, as the program is to be given it.
        public let text: String
        /// What it means, in one line; may be empty.
        public let help: String

        /// A word with what it means.
        public init(_ text: String, _ help: String = "") {
            self.text = text
            self.help = help
        }
    }

    /// The words that the tables know to fit, in their order.
    public var candidates: [Candidate]

    /// What the value that is being typed stands for, where the tables do not know what fits.
    public var kind: ValueKind

    /// What stands in the word before the value: `--archive=`, `text,`; most often nothing.
    public var prefix: String

    /// The value as far as it is typed.
    public var value: String

    /// The operands of the command before the word.
    public var operands: [String]

    init(
        _ candidates: [Candidate] = [], kind: ValueKind = .none, prefix: String = "", value: String = "",
        operands: [String] = []
    ) {
        self.candidates = candidates
        self.kind = kind
        self.prefix = prefix
        self.value = value
        self.operands = operands
    }
}
