/// One pass over the words of a command line that is being typed.
///
/// It follows the same habits as `ArgumentReader`, but takes no offence: a word that is wrong is passed over.
struct CompletionReader {
    private let command: CommandDescription
    private let options: OptionIndex
    /// The value that the next word is, where an option asked for one.
    private var awaited: ValueDescription?
    private var optionsEnded = false

    /// The operands so far.
    private(set) var operands: [String] = []

    init(_ command: CommandDescription) {
        self.command = command
        options = OptionIndex(command.arguments)
    }

    /// Takes a whole word.
    mutating func take(_ word: String) {
        if awaited != nil {
            awaited = nil
        } else if !isOption(word) {
            operands.append(word)
        } else if word == "--" {
            optionsEnded = true
        } else if word.hasPrefix("--") {
            if !word.contains("=") { awaited = value(of: word, takingNextWord: true) }
        } else {
            takeLetters(word.unicodeScalars.dropFirst())
        }
    }

    /// Takes short options; the letters behind one with a value are its value.
    private mutating func takeLetters(_ letters: Substring.UnicodeScalarView) {
        var letters = letters
        while let letter = letters.popFirst() {
            guard case .argument(let index, _) = options.target(of: letter),
                let value = command.arguments[index].value
            else { continue }
            if letters.isEmpty, !value.isOptional { awaited = value }
            return
        }
    }

    private func isOption(_ word: String) -> Bool {
        !optionsEnded && word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1
    }

    /// The value of a long option; nil where it has none, or none in the next word.
    private func value(of name: String, takingNextWord: Bool) -> ValueDescription? {
        guard case .found(.argument(let index, _), _) = options.match(name) else { return nil }
        let value = command.arguments[index].value
        return takingNextWord && value?.isOptional == true ? nil : value
    }

    /// What fits behind the words taken.
    ///
    /// - Parameter word: the word as far as it is typed.
    func completion(of word: String) -> Completion {
        if let awaited { return completion(of: word, as: awaited, behind: "") }
        if isOption(word) || word == "-" && !optionsEnded {
            guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else {
                return Completion(names(beginning: word), value: word, operands: operands)
            }
            guard let value = value(of: String(word[..<equals]), takingNextWord: false) else { return Completion() }
            let start = word.index(after: equals)
            return completion(of: String(word[start...]), as: value, behind: String(word[..<start]))
        }
        guard let value = nextOperand?.value else { return Completion() }
        return completion(of: word, as: value, behind: "")
    }

    /// The row that the next operand fills; nil where there is none.
    private var nextOperand: ArgumentDescription? {
        let rows = command.arguments.filter { $0.role == .operand }
        let last = rows.last.flatMap { $0.multiplicity == .repeated ? $0 : nil }
        return operands.count < rows.count ? rows[operands.count] : last
    }

    private func completion(of text: String, as value: ValueDescription, behind prefix: String) -> Completion {
        var (prefix, text) = (prefix, text)
        if let separator = value.separator, let last = text.lastIndex(of: separator) {
            prefix += text[...last]
            text = String(text[text.index(after: last)...])
        }
        let fitting = value.choices.filter { $0.suffix(after: text) != nil }
        return Completion(
            fitting.map { Completion.Candidate(prefix + $0) }, kind: value.kind, prefix: prefix, value: text,
            operands: operands)
    }

    /// The names of the options that begin so; a long name that takes a value ends in an equals sign.
    private func names(beginning typed: String) -> [Completion.Candidate] {
        (command.arguments + [.helpFlag]).filter { !$0.isHidden }.flatMap { argument in
            (argument.names?.all ?? []).flatMap { name in
                name.typed.flatMap { typed, _ in
                    guard let value = argument.value, typed.hasPrefix("--") else { return [typed] }
                    return value.isOptional ? [typed, "\(typed)="] : ["\(typed)="]
                }
            }.filter { $0.suffix(after: typed) != nil }.map { Completion.Candidate($0, argument.help) }
        }
    }
}
